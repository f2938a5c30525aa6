import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml-text.ts';
import { asBlock, asFlow } from './render.ts';

/** As one types: words, and at any moment a blank, a line break or a sign at an end. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('one', 'two', 'a long word for a line') },
      { weight: 4, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\r\n', '\r') },
      { weight: 1, arbitrary: fc.constantFrom('#', ':', '-', '"', '@', '\\', '|', '\u00a0') }
    ),
    { maxLength: 14 }
  )
  .map((parts) => parts.join(''));

const read = (text: string): unknown => {
  const result = readYaml(text);
  return result.ok ? result.value : result.problems[0]?.message;
};

describe('a text as YAML', () => {
  it('is read as it was typed, wherever it stands, up to the blank at its end', () => {
    fc.assert(
      fc.property(typed, typed, (text, next) => {
        expect(read(asBlock({ text }, 0))).toEqual({ text });
        const within = `list:\n  - ${asBlock({ text, next }, 4)}\n    last: here\n`;
        expect(read(within)).toEqual({ list: [{ text, next, last: 'here' }] });
        expect(read(`list: ${asFlow([{ text, next }])}`)).toEqual({ list: [{ text, next }] });
      }),
      { numRuns: 300 }
    );
  });
});
