import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { claimedPng, moving, movingPng, scene, withPlace } from './files.fixture.ts';
import { isBareWebp } from './bare-webp.ts';
import { takePicture, type TakenPicture } from './take-picture.ts';

const take = async (bytes: Buffer, called = 'a picture.jpg'): Promise<TakenPicture> => {
  const taking = await takePicture(bytes, called);
  if (!taking.ok) throw new Error(taking.refusal.message);
  return taking.picture;
};
const refusal = async (bytes: Buffer, called = 'a picture.jpg') => {
  const taking = await takePicture(bytes, called);
  return taking.ok ? null : taking.refusal;
};
const pixel = async (bytes: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())
];

describe('a photograph', () => {
  it('loses where it was taken, by whom and with what', async () => {
    const photograph = await withPlace();
    expect(photograph.includes('Fernhill')).toBe(true);
    const { bytes, notes } = await take(photograph);
    const { exif, xmp, iptc, icc, format } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, format }).toEqual({ format: 'webp' });
    expect(bytes.includes('Fernhill')).toBe(false);
    expect(notes.join()).toContain('place');
  });

  it('is turned upright, as its camera held it', async () => {
    const { bytes, width, height } = await take(await withPlace(scene(), 6));
    expect([width, height]).toEqual([480, 640]);
    const [red, , blue] = await pixel(bytes, 240, 40);
    expect(red).toBeGreaterThan(150);
    expect(blue).toBeLessThan(100);
  });

  it('is brought into the colours of screens', async () => {
    const wide = await scene().withIccProfile('p3').jpeg().toBuffer();
    const { bytes } = await take(wide);
    const { icc, space } = await sharp(bytes).metadata();
    expect(icc).toBeUndefined();
    expect(space).toBe('srgb');
    const printed = await scene().toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp((await take(printed)).bytes).metadata()).channels).toBe(3);
  });

  it('is made as small as a screen needs, and a small one is left its size', async () => {
    const large = await take(await scene(4000, 2000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([1600, 800]);
    expect(large.notes).toEqual(['It was 4,000 by 2,000 pixels, and is kept at 1,600 by 800.']);
    const small = await take(await scene(300, 200).jpeg().toBuffer());
    expect([small.width, small.height, small.notes]).toEqual([300, 200, []]);
  });
});

describe('a file', () => {
  it('is what its content says, whatever it is called', async () => {
    const { file } = await take(await scene().png().toBuffer(), 'Kerb & Crown (2).exe');
    expect(file).toMatch(/^kerb-crown-2-[0-9a-f]{15}\.webp$/);
    const page = await refusal(Buffer.from('<!doctype html><script>1</script>'), 'kerb.png');
    expect(page?.message).toContain('by its content this is HTML');
  });

  it('loses what hangs behind the picture', async () => {
    const script = '<script>alert(1)</script>PK\u0003\u0004';
    const both = Buffer.concat([await scene().png().toBuffer(), Buffer.from(script)]);
    expect((await take(both)).bytes.includes('<script>')).toBe(false);
    const webp = Buffer.concat([await scene().webp().toBuffer(), Buffer.from(script)]);
    expect((await take(webp)).bytes.includes('<script>')).toBe(false);
    const commented = await scene()
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><script>1</script></x:xmpmeta>')
      .webp()
      .toBuffer();
    expect(commented.includes('<script>')).toBe(true);
    expect((await take(commented)).bytes.includes('<script>')).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    [
      'SVG',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'wrong-kind'
    ],
    ['SVG', Buffer.from('\uFEFF  <svg onload="alert(1)"/>'), 'wrong-kind'],
    ['something else', Buffer.from('{"json": true}'), 'wrong-kind'],
    ['HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), 'wrong-kind'],
    ['PDF', Buffer.from('%PDF-1.7'), 'wrong-kind'],
    ['ZIP', Buffer.from('PK\u0003\u0004'), 'wrong-kind'],
    ['15.0 MB', Buffer.alloc(15_000_001), 'large-file']
  ])('is refused by name: %s', async (found, bytes, code) => {
    const refused = await refusal(bytes);
    expect(refused?.code).toBe(code);
    expect(refused?.message).toMatch(/^expected /);
    if (code === 'wrong-kind') expect(refused?.message).toContain(found);
    expect(refused?.remedy).not.toBe('');
  });

  it('that is cut off is refused, of each kind', async () => {
    for (const whole of [
      await scene().jpeg().toBuffer(),
      await scene().png().toBuffer(),
      await scene().webp().toBuffer()
    ]) {
      expect(await refusal(whole.subarray(0, whole.length / 2))).toMatchObject({
        code: 'broken-picture'
      });
    }
  });

  it('never throws, whatever is in it', async () => {
    const starts = [
      await scene(64, 64).jpeg().toBuffer(),
      await scene(64, 64).png().toBuffer(),
      await scene(64, 64).webp().toBuffer(),
      await moving('gif')
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (start, changes) => {
          const bytes = Buffer.from(start);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const taking = await takePicture(bytes, 'x');
          expect(taking.ok ? taking.picture.file : taking.refusal.message).not.toBe('');
        }
      ),
      { numRuns: 60 }
    );
  });
});

describe('a bomb', () => {
  it.each([
    ['as large as a header can say', claimedPng(30_000, 30_000)],
    ['whose data are as large as it says', claimedPng(15_000, 15_000, 15_000)],
    ['that is one long line', claimedPng(40_000, 40)]
  ])('is refused by its header, before it is decoded: %s', async (_, bytes) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await refusal(bytes)).toMatchObject({ code: 'too-many-pixels' });
    expect(performance.now() - started).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('of another sort is a picture that shows nothing', async () => {
    expect(await refusal(await scene(8, 8).png().toBuffer())).toEqual({
      code: 'too-few-pixels',
      message: 'expected at least 32 pixels on each side; found 8 by 8',
      remedy: 'Choose the picture itself, not its thumbnail.'
    });
  });
});

describe('a moving picture', () => {
  it.each(['gif', 'webp', 'png'] as const)('stands still at its first: %s', async (kind) => {
    const bytes = await (kind === 'png' ? movingPng() : moving(kind));
    const { bytes: kept, height, notes } = await take(bytes);
    expect((await sharp(kept).metadata()).pages ?? 1).toBe(1);
    expect(height).toBe(64);
    expect(notes).toEqual([expect.stringMatching(/^It moves; its first picture is kept/)]);
    const [red, green] = await pixel(kept, 5, 5);
    expect([red, green]).toEqual([
      expect.toSatisfy((value: number) => value > 180),
      expect.toSatisfy((value: number) => value < 60)
    ]);
  });
});

describe('what has been taken once', () => {
  it('is taken again as it is, under the same name', async () => {
    for (const source of [
      await withPlace(),
      await scene(2000, 900).png().toBuffer(),
      await moving('gif')
    ]) {
      const once = await take(source, 'Tortoise.jpeg');
      const twice = await take(once.bytes, once.file);
      expect(isBareWebp(once.bytes)).toBe(true);
      expect(twice).toEqual({ ...once, notes: [] });
    }
  });
});
