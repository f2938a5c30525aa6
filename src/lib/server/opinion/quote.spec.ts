import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './quote.ts';

const REPLY =
  'Dani, a nut allergy\n and two  slices: that’s our mistake. İyi günler, 🙂 call 999 now.';

function found(quote: string): string | null {
  const span = findQuote(REPLY, quote);
  return span && REPLY.slice(span.start, span.end);
}

describe('a quote', () => {
  it.each([
    ['a nut allergy', 'a nut allergy'],
    ['  A NUT allergy and two slices ', 'a nut allergy\n and two  slices'],
    ["that's our mistake.", 'that’s our mistake.'],
    ['🙂 call 999', '🙂 call 999'],
    ['i̇yi günler, 🙂', 'İyi günler, 🙂']
  ])('is found whatever its white space and letter case: %j', (quote, words) => {
    expect(found(quote)).toBe(words);
  });

  it.each(['a nut  allergies', 'it is our mistake', 'Dani a nut allergy', '', ' ', '.', 'a', '🙂'])(
    'is none when the words do not stand there, or say nothing: %j',
    (quote) => {
      expect(found(quote)).toBeNull();
    }
  );

  it('is found in the text that it was cut from, and is always a part of it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), text, (whole, start, length, other) => {
        const cut = whole.slice(start, start + length);
        const span = findQuote(whole, cut);
        if (/[\p{L}\p{N}]{2}/u.test(cut) && !/[\ud800-\udfff]/u.test(cut)) {
          expect(span).not.toBeNull();
        }
        for (const place of [span, findQuote(whole, other)]) {
          if (!place) continue;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(whole.length);
          expect(place.start).toBeLessThan(place.end);
        }
      })
    );
  });

  it('is looked for in no time in a long text', () => {
    const began = performance.now();
    findQuote('a '.repeat(100_000), `${'a '.repeat(90_000)}b`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
