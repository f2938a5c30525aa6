import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Path } from './positions.ts';
import { sampleText } from './sample.fixture.ts';
import { quickYaml } from './yaml-quick.ts';
import { readDocument } from './yaml-text.ts';

const SAMPLE = sampleText();
const DEPTH = 64;

/** Pieces that YAML reads in surprising ways. */
const PIECES = fc.constantFrom(
  ...['\n', '\n  ', '\n    ', '  ', ' ', '- ', '# note\n', ': ', ':', "'", '"', '[', ']', '{'],
  ...['}', ',', '|\n', '>-\n', '|+2\n', '>', '|', '&a ', '*a', '!t ', '---\n', '...\n', 'a', 'b: '],
  ...['\n- ', '\n  - ', '\t', '\r\n', '\r', '#x', ' #x', '  # n\n', 'é', '!', '? ', '-', '~'],
  ...[
    'null',
    'true',
    '1',
    '-0',
    '0x1f',
    '0o7',
    '1.5',
    '.inf',
    '1e3',
    '1e3012',
    '012',
    '+1',
    '<<: '
  ],
  ...['99999999999999999999', '%', '@', '`', '\u2028', '\u0085', '\ufeff', '\u00a0', '\\n', '\\'],
  ...['\\\n', '""', "''", 'key: value\n', '"q": ', "'q': ", '1: ', 'null: ', '\ud800', '.', '..'],
  ...['__proto__: ', 'constructor: ', 'a: [b: c]\n', '\\\n\n']
);
const strewn = fc.array(PIECES, { minLength: 1, maxLength: 14 }).map((some) => some.join(''));
const written = fc.oneof(
  strewn,
  strewn.map((text) => `a:${text}`),
  strewn.map((text) => `a:\n  b: ${text}\nc: d\n`),
  strewn.map((text) => `a:\n  - ${text}\n`),
  strewn.map((text) => `a: [${text}]\n`),
  strewn.map((text) => `{a: "${text}"}\n`)
);

/** All ways into a value, and some that lead nowhere. */
function ways(value: unknown, path: Path = []): Path[] {
  const within =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) =>
          ways(one, [...path, Array.isArray(value) ? Number(key) : key])
        )
      : [];
  return [path, [...path, 'nowhere'], [...path, 99], ...within];
}

/** Whether it was read quickly; what was, has to be what the other library reads. */
function agrees(text: string): boolean {
  const quick = quickYaml(text, DEPTH);
  if (!quick) return false;
  const thorough = readDocument(text);
  if (!thorough.ok) throw new Error(`refused: ${thorough.problems[0]?.message ?? ''}`);
  expect(quick.value).toEqual(thorough.value);
  expect(thorough.problems).toEqual([]);
  for (const path of ways(quick.value))
    for (const part of ['of', 'ofKey'] as const) {
      const place = quick.places[part](path);
      if (place) expect(place, path.join('.')).toEqual(thorough.positions[part](path));
    }
  return true;
}

describe('what is read quickly', () => {
  it.each(readdirSync('scenarios'))('is all of %s, as the thorough reading has it', (id) => {
    expect(agrees(readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8'))).toBe(true);
  });

  it('says what the thorough reading says, or is left to it', () => {
    let quickly = 0;
    fc.assert(
      fc.property(written, fc.boolean(), (text, letters) => {
        if (agrees(letters ? text.replaceAll(/\r?\n/g, '\r\n') : text)) quickly += 1;
      }),
      { numRuns: 5000 }
    );
    expect(quickly).toBeGreaterThan(0);
  });

  it('says the same of a scenario into which something is strewn', () => {
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length),
        fc.nat(12),
        fc.array(PIECES, { maxLength: 3 }),
        (at, length, pieces) => {
          agrees(SAMPLE.slice(0, at) + pieces.join('') + SAMPLE.slice(at + length));
        }
      ),
      { numRuns: 150 }
    );
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a hashtag that is cut off', 'a: rain #binday\n'],
    ['a hashtag for a value', 'a: #binday\nb: 1\n'],
    ['two documents', 'a: 1\n---\nb: 1\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key that is a number', '1: a\n'],
    ['tabs', 'a:\tb\n'],
    ['an error', 'a: "b\n']
  ])('is not %s', (_, text) => {
    expect(quickYaml(text, DEPTH)).toBeNull();
  });
});
