import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged } from './merge.ts';

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'from: joss', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'));
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${String(index)}`);

describe('two texts that were written on top of the same one', () => {
  it('are put together where they differ in different lines', () => {
    const base = numbered(9);
    const mine = base.with(1, 'mine').toSpliced(4, 1);
    const theirs = base.with(7, 'theirs\nand more');
    expect(merged(base.join('\n'), mine.join('\n'), theirs.join('\n'))).toEqual({
      text: mine.with(6, 'theirs\nand more').join('\n'),
      clashes: 0
    });
  });

  it('clash once for each stretch of lines that both changed, and keep those of the first there', () => {
    const base = numbered(9);
    const mine = base.with(1, 'mine').with(2, 'mine').with(6, 'mine');
    const theirs = base.with(2, 'theirs').with(4, 'theirs').with(6, 'theirs');
    expect(merged(base.join('\n'), mine.join('\n'), theirs.join('\n'))).toEqual({
      text: mine.with(4, 'theirs').join('\n'),
      clashes: 2
    });
  });

  it('give what the one changed where the other changed nothing, or the same', () => {
    fc.assert(
      fc.property(texts, texts, (base, next) => {
        for (const [mine, theirs] of [
          [next, base],
          [base, next],
          [next, next]
        ] as const)
          expect(merged(base, mine, theirs)).toEqual({ text: next, clashes: 0 });
      })
    );
  });

  it('clash or not alike, whichever of them is the first', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const [one, other] = [merged(base, mine, theirs), merged(base, theirs, mine)];
        expect(one.clashes).toBe(other.clashes);
        if (one.clashes === 0) expect(one.text).toBe(other.text);
      })
    );
  });

  it('lose no line of either where nothing clashes, also in a script of thousands of like lines', () => {
    const base = Array.from(
      { length: 4_000 },
      (_, index) =>
        `  - id: inject-${String(index)}\n    at: "10:00"\n    from: joss\n    text: hm\n    sign: false\n`
    );
    const mine = base.with(10, '  - id: mine\n').with(3_990, '  - id: mine-too\n');
    const theirs = base.with(200, '  - id: theirs\n');
    expect(merged(base.join('\n'), mine.join('\n'), theirs.join('\n'))).toEqual({
      text: mine.with(200, '  - id: theirs\n').join('\n'),
      clashes: 0
    });
  });

  it('clash as a whole where hardly a line is the same', () => {
    const [base, mine, theirs] = ['a', 'b', 'c'].map((word) =>
      ['first', ...numbered(20_000).map((line) => `${word} ${line}`), 'last'].join('\n')
    );
    expect(merged(base ?? '', mine ?? '', theirs ?? '')).toEqual({ text: mine, clashes: 1 });
  });
});
