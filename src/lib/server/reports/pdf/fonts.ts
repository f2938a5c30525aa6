import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** The app's own two typefaces: text, and headings. */
export type Face = 'text' | 'bold' | 'heading' | 'italic';

const FACES: Readonly<Record<Face, { family: 'inter' | 'source-serif-4'; cut: string }>> = {
  text: { family: 'inter', cut: '400-normal' },
  bold: { family: 'inter', cut: '600-normal' },
  heading: { family: 'source-serif-4', cut: '600-normal' },
  italic: { family: 'source-serif-4', cut: '400-italic' }
};

const resolve = createRequire(import.meta.url).resolve;
const rangesSchema = z.record(z.string(), z.string());
type Range = [first: number, last: number];
const known = new Map<string, [subset: string, ranges: Range[]][]>();

/** Which file of a family has which characters, the Latin one first. */
function subsetsOf(family: string): [subset: string, ranges: Range[]][] {
  const found = known.get(family);
  if (found) return found;
  const file = resolve(`@fontsource/${family}/unicode.json`);
  const all = rangesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const subsets = Object.entries(all)
    .map(([name, ranges]): [string, Range[]] => [
      name,
      ranges.split(',').map((range) => {
        const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
        return [parseInt(first, 16), parseInt(last, 16)];
      })
    ])
    .sort(([a], [b]) => rank(a) - rank(b));
  known.set(family, subsets);
  return subsets;
}

const rank = (subset: string) => ['latin', 'latin-ext'].indexOf(subset) + 1 || 3;

/** A stretch of text that one font file has. */
export interface Run {
  /** Name under which the file is registered. */
  font: string;
  text: string;
}

/** What stands for characters that no file has. */
export const MISSING = '[…]';
/** Marks that are seen only with what they change. */
const UNSEEN = /[\p{Variation_Selector}\u200B-\u200D\u2060\uFEFF]/u;

/** Cuts a text into runs. Characters in a row that no file has become one mark of omission, and are told. */
export function runsOf(text: string, face: Face): { runs: Run[]; missing: boolean } {
  const { family, cut } = FACES[face];
  const subsets = subsetsOf(family);
  const runs: Run[] = [];
  let missing = false;
  for (const character of text) {
    if (UNSEEN.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    const subset = subsets.find(([, ranges]) =>
      ranges.some(([first, last]) => code >= first && code <= last)
    )?.[0];
    missing ||= subset === undefined;
    const font = `${family}/${subset ?? 'latin'}/${cut}`;
    const shown = subset === undefined ? MISSING : character;
    const last = runs.at(-1);
    if (subset === undefined && last?.text.endsWith(MISSING)) continue;
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return { runs, missing };
}

const files = new Map<string, Buffer>();

/** The file of a font that a run names. */
export function fontFile(font: string): Buffer {
  const found = files.get(font);
  if (found) return found;
  const [family = '', subset = '', cut = ''] = font.split('/');
  const file = readFileSync(resolve(`@fontsource/${family}/files/${family}-${subset}-${cut}.woff`));
  files.set(font, file);
  return file;
}
