import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contents } from './contents.ts';
import { readBundle } from './read-bundle.ts';
import { writeBundle } from './write-bundle.ts';
import { forgedZip, type Forged } from './zip.fixture.ts';

const SCRIPT: Forged = { name: 'scenario.yaml', data: 'id: cake\n' };
const codes = async (...entries: Forged[]): Promise<string[]> => codesOf(forgedZip(entries));
const codesOf = async (bytes: Buffer): Promise<string[]> => {
  const read = await readBundle(bytes);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};
const sentence = async (...entries: Forged[]): Promise<string> => {
  const read = await readBundle(forgedZip(entries));
  return read.ok
    ? 'taken'
    : read.problems.map(({ file, message, remedy }) => `${file}: ${message}. ${remedy}`).join('\n');
};

describe('what was packed', () => {
  const name = fc.stringMatching(/^[\w-]{1,30}\.(?:svg|png|jpe?g|webp)$/);
  const contents = fc
    .record({
      script: fc.string({ unit: 'grapheme' }),
      pictures: fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 2000 })), {
        selector: ([called]) => called.toLowerCase(),
        maxLength: 12
      })
    })
    .map(({ script, pictures }): Contents => ({
      script,
      pictures: new Map(pictures.map(([called, bytes]) => [called, Buffer.from(bytes)]))
    }));

  it('comes out the same', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (packed) => {
        const read = await readBundle(await writeBundle(packed));
        expect(read).toEqual({ ok: true, contents: packed });
      }),
      { numRuns: 60 }
    );
  });

  it('comes out without what no store keeps', async () => {
    const read = await readBundle(forgedZip([{ ...SCRIPT, data: 'id: ca\0ke\n' }]));
    expect(read).toMatchObject({ ok: true, contents: { script: 'id: cake\n' } });
  });

  it('has the same bytes each time, in whatever order and time zone', async () => {
    const zone = process.env.TZ;
    await fc.assert(
      fc.asyncProperty(contents, async ({ script, pictures }) => {
        process.env.TZ = 'Asia/Tokyo';
        const once = await writeBundle({ script, pictures });
        process.env.TZ = 'America/Lima';
        const again = await writeBundle({ script, pictures: new Map([...pictures].reverse()) });
        expect(again.equals(once)).toBe(true);
      }),
      { numRuns: 20 }
    );
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('may stand in one folder, with what systems leave beside it', async () => {
    const read = await readBundle(
      forgedZip([
        { name: 'cake/', mode: 0o040755 },
        { ...SCRIPT, name: 'cake/scenario.yaml', deflate: true },
        { name: 'cake/cake.svg', data: '<svg/>' },
        { name: 'cake/.DS_Store', data: 'x' },
        { name: '__MACOSX/cake/._cake.svg', data: 'x' }
      ])
    );
    expect(read).toEqual({
      ok: true,
      contents: {
        script: 'id: cake\n',
        pictures: new Map([['cake.svg', Buffer.from('<svg/>')]])
      }
    });
  });
});

describe('what is refused', () => {
  it.each<[string, Forged]>([
    ['climbing-path', { name: '../scenario.yaml' }],
    ['climbing-path', { name: 'cake/../../etc/cake.svg' }],
    ['climbing-path', { name: '..\\cake.svg' }],
    ['climbing-path', { name: './cake.svg' }],
    ['absolute-path', { name: '/etc/cake.svg' }],
    ['absolute-path', { name: '\\\\host\\cake.svg' }],
    ['absolute-path', { name: 'C:\\cake.svg' }],
    ['absolute-path', { name: 'c:cake.svg' }],
    ['odd-name', { name: 'cake\\cake.svg' }],
    ['odd-name', { name: 'cake\u0000.svg' }],
    ['odd-name', { name: 'cake\u202egnp.svg' }],
    ['odd-name', { name: '' }],
    ['deep-folder', { name: 'cake/pictures/cake.svg' }],
    ['deep-folder', { name: 'cake/pictures/', mode: 0o040755 }],
    ['link', { name: 'cake.svg', data: '/etc/passwd', mode: 0o120777 }],
    ['device', { name: 'cake.svg', mode: 0o060666 }],
    ['device', { name: 'cake.svg', mode: 0o010666 }],
    ['unknown-file', { name: 'cake.exe' }],
    ['unknown-file', { name: 'cake.svg.html' }],
    ['unknown-file', { name: 'a cake.svg' }],
    ['unknown-file', { name: 'cake.zip' }],
    ['unknown-file', { name: `${'c'.repeat(81)}.svg` }],
    ['encrypted', { name: 'cake.svg', flags: 0x801, deflate: true }],
    ['unknown-compression', { name: 'cake.svg', method: 14 }],
    ['large-file', { name: 'cake.svg', says: 15_000_001, deflate: true }],
    ['bomb', { name: 'cake.svg', data: Buffer.alloc(10_000_000), deflate: true }]
  ])('as %s (%#)', async (code, entry) => {
    expect(await codes(SCRIPT, entry)).toEqual([code]);
  });

  it('says what was found, what was expected, and what to do', async () => {
    expect(
      await sentence(
        SCRIPT,
        { name: '../../etc/cake.svg' },
        { name: 'notes.docx' },
        { name: 'bomb.png', data: Buffer.alloc(10_000_000), deflate: true },
        { name: 'cake.svg' },
        { name: 'Cake.svg' }
      )
    ).toMatchInlineSnapshot(`
      "../../etc/cake.svg: expected a name inside the zip, found a path that leads out of it. Pack the folder of the scenario again, with hotseat pack or the studio.
      notes.docx: expected scenario.yaml, hotseat.json and pictures (svg, png, jpg, webp; up to 80 letters, digits, - and _ in their names). Leave it out, or give the picture a plain name.
      bomb.png: expected a file that grows at most 100 times when unpacked, found one that grows 1,028 times. Such files are made to fill memories. Pack the folder of the scenario again.
      Cake.svg: expected names that differ by more than capitals, found cake.svg as well. Give each file a name of its own."
    `);
  });

  it('is a zip without a scenario, or with two, or with its pictures elsewhere', async () => {
    expect(await codes({ name: 'cake.svg' })).toEqual(['no-script']);
    expect(await codes()).toEqual(['no-script']);
    expect(
      await codes(
        { ...SCRIPT, name: 'one/scenario.yaml' },
        { ...SCRIPT, name: 'two/scenario.yaml' }
      )
    ).toEqual(['two-scripts']);
    expect(await codes(SCRIPT, { name: 'media/cake.svg' })).toEqual(['scattered']);
  });

  it('is a name that stands twice, or differs by capitals alone', async () => {
    expect(await codes(SCRIPT, SCRIPT)).toEqual(['same-name']);
    expect(await codes(SCRIPT, { name: 'cake.svg' }, { name: 'CAKE.svg' })).toEqual(['same-name']);
  });

  it('is more than a scenario needs', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ name: `p${String(i)}.svg` }));
    expect(await codes(SCRIPT, ...many)).toEqual(['many-files']);
    expect(await codesOf(Buffer.alloc(40_000_001))).toEqual(['large-zip']);
    // Noise in each thousandth byte or so, so that it grows by less than a bomb.
    const data = Buffer.alloc(14_000_000);
    for (let i = 0; i < data.length; i += 300) data[i] = (i * 2654435761) % 251;
    const large = [1, 2, 3, 4, 5].map((i) => ({ name: `p${String(i)}.svg`, data, deflate: true }));
    expect((await codes(SCRIPT, ...large)).slice(-1)).toEqual(['large-contents']);
  });

  it('is what is no zip, or no longer whole', async () => {
    const whole = forgedZip([SCRIPT, { name: 'cake.svg', data: 'x'.repeat(500), deflate: true }]);
    expect(await codesOf(Buffer.from('a text'))).toEqual(['not-a-zip']);
    expect(await codesOf(Buffer.alloc(0))).toEqual(['not-a-zip']);
    expect(await codesOf(whole.subarray(0, whole.length - 30))).toEqual(['not-a-zip']);
    expect(await codes({ ...SCRIPT, sum: 1 })).toEqual(['damaged-zip']);
    expect(await codes({ ...SCRIPT, data: Buffer.from([0x66, 0xff, 0xfe]) })).toEqual(['not-text']);
  });

  it('is what was changed after it was packed', async () => {
    const bytes = await writeBundle({
      script: 'id: cake\n',
      pictures: new Map([['cake.svg', Buffer.from('<svg/>')]])
    });
    const read = await readBundle(bytes);
    expect(read.ok).toBe(true);
    const manifest = {
      name: 'hotseat.json',
      data: JSON.stringify({
        format: 'hotseat-scenario',
        version: 1,
        files: { 'scenario.yaml': '0'.repeat(64), 'gone.svg': '0'.repeat(64) }
      })
    };
    expect(await codes(SCRIPT, manifest)).toEqual(['missing-file', 'changed-file']);
    expect(await codes(SCRIPT, { ...manifest, data: '{"format":"other"}' })).toEqual([
      'wrong-manifest'
    ]);
    expect(await codes(SCRIPT, { ...manifest, data: 'no' })).toEqual(['wrong-manifest']);
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(200_000_000);

  it('that says how large it is is refused before it is unpacked', async () => {
    const bytes = forgedZip([SCRIPT, { name: 'cake.png', data: zeros, deflate: true }]);
    expect(await bounded(bytes)).toEqual(['large-file']);
  });

  it('that lies about it is stopped where it passes what it said', async () => {
    const bytes = forgedZip([SCRIPT, { name: 'cake.png', data: zeros, deflate: true, says: 5000 }]);
    expect(await bounded(bytes)).toEqual(['damaged-zip']);
  });

  it('never gets through as bytes that were changed anywhere', async () => {
    const whole = forgedZip([SCRIPT, { name: 'cake.svg', data: 'x'.repeat(500), deflate: true }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 10 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const read = await readBundle(bytes);
          if (read.ok)
            expect([...read.contents.pictures.values()].map(String)).toEqual(
              [...read.contents.pictures].map(() => 'x'.repeat(500))
            );
          else expect(read.problems[0].message).not.toBe('');
        }
      ),
      { numRuns: 300 }
    );
  });

  /** In a second at most, and 60 MB. */
  async function bounded(bytes: Buffer): Promise<string[]> {
    const before = process.memoryUsage();
    const started = performance.now();
    const found = await codesOf(bytes);
    const { rss, external } = process.memoryUsage();
    expect(performance.now() - started).toBeLessThan(1000);
    expect(Math.max(rss - before.rss, external - before.external)).toBeLessThan(60_000_000);
    return found;
  }
});
