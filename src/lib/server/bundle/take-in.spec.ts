import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scene, withPlace } from '../pictures/files.fixture.ts';
import { knownDrawings } from './known-pictures.ts';
import type { Contents } from './contents.ts';
import { readBundle } from './read-bundle.ts';
import { takeIn } from './take-in.ts';
import { writeBundle } from './write-bundle.ts';

const LIBRARY = 'scenarios';
const script = `# The first of three.
injects:
  - id: kerb # by Ray
    media: { file: Kerb.jpg, alt: "A kerb: clean" }
  - id: other
    text: "Kerb.jpg"
  - media:
      file: 'kerb-2.webp'   # as it was
`;

async function scenarioOf(id: string): Promise<Contents> {
  const folder = path.join(LIBRARY, id);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort();
  return {
    script: await readFile(path.join(folder, 'scenario.yaml'), 'utf8'),
    pictures: new Map(
      await Promise.all(
        files.map(async (name) => [name, await readFile(path.join(folder, name))] as const)
      )
    )
  };
}
const nothingKnown = () => false;

describe('a scenario that comes in', () => {
  it('has its pictures checked, and renamed in its text and nowhere else', async () => {
    const small = await scene(200, 100).webp().toBuffer();
    const pictures = new Map([
      ['Kerb.jpg', await withPlace()],
      ['kerb-2.webp', small]
    ]);
    const taken = await takeIn({ script, pictures }, nothingKnown);
    if (!taken.ok) throw new Error(taken.problems[0].message);
    const [first = '', second] = [...taken.contents.pictures.keys()];
    expect(first).toMatch(/^kerb-[0-9a-f]{15}\.webp$/);
    expect(second).toBe('kerb-2.webp');
    expect(taken.contents.script).toBe(script.replace('file: Kerb.jpg', `file: ${first}`));
    expect(taken.contents.pictures.get(first)?.includes('Fernhill')).toBe(false);
    expect(taken.contents.pictures.get('kerb-2.webp')?.equals(small)).toBe(true);
    expect(taken.notes.map(({ file }) => file)).toEqual(['Kerb.jpg']);
  });

  it('changes no more when it leaves and comes again', async () => {
    const pictures = new Map([
      ['Kerb.jpg', await withPlace()],
      ['kerb-2.webp', await scene(2000, 1000).png().toBuffer()]
    ]);
    const once = await takeIn({ script, pictures }, nothingKnown);
    if (!once.ok) throw new Error(once.problems[0].message);
    const packed = await writeBundle(once.contents);
    const read = await readBundle(packed);
    if (!read.ok) throw new Error(read.problems[0].message);
    const twice = await takeIn(read.contents, nothingKnown);
    expect(twice).toEqual({ ...once, notes: [] });
    expect((await writeBundle(read.contents)).equals(packed)).toBe(true);
  });

  it('is refused with all of its pictures that are none', async () => {
    const pictures = new Map([
      ['one.png', Buffer.from('<script>')],
      ['two.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')]
    ]);
    const taken = await takeIn({ script, pictures }, await knownDrawings(LIBRARY));
    expect(taken.ok ? [] : taken.problems.map(({ file, code }) => [file, code])).toEqual([
      ['one.png', 'wrong-kind'],
      ['two.svg', 'wrong-kind']
    ]);
  });

  it('is refused when its text cannot be read, and a picture needs another name', async () => {
    const pictures = new Map([['Kerb.jpg', await withPlace()]]);
    const taken = await takeIn({ script: 'injects: [', pictures }, nothingKnown);
    expect(taken.ok ? [] : taken.problems.map(({ code }) => code)).toEqual(['unreadable-script']);
  });

  it('of the library comes in as it left, drawings and all', async () => {
    const isKnown = await knownDrawings(LIBRARY);
    for (const id of await readdir(LIBRARY)) {
      const left = await scenarioOf(id);
      const read = await readBundle(await writeBundle(left));
      if (!read.ok) throw new Error(read.problems[0].message);
      expect(await takeIn(read.contents, isKnown)).toEqual({
        ok: true,
        contents: left,
        notes: []
      });
    }
  });

  it('may bring a drawing of the library only as it is, byte for byte', async () => {
    const isKnown = await knownDrawings(LIBRARY);
    const { pictures } = await scenarioOf('bin-day');
    for (const [name, bytes] of pictures) {
      const changed = Buffer.from(bytes.toString().replace('</svg>', '<script>1</script></svg>'));
      expect(isKnown(bytes)).toBe(true);
      expect((await takeIn({ script, pictures: new Map([[name, changed]]) }, isKnown)).ok).toBe(
        false
      );
    }
  });
});
