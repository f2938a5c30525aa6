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

  it.each([
    ['Sorry for the wait', 'or'],
    ['Sorry for the wait', 'wait of'],
    ['Sorry for the wait', 'ry for'],
    ['Sorry for the wait', 'the wai'],
    ['Sorry for the wait', 'the'],
    ['We’ll see if it’s so', "it's"],
    ['Das Café öffnet', 'das caf'],
    ['the cafe\u0301 opens', 'the cafe']
  ])('of %j is none when it is a part of a word, or a short word: %j', (text, quote) => {
    expect(findQuote(text, quote)).toBeNull();
  });

  it.each([
    ['Unsorry? Sorry!', 'sorry', 9],
    ['(sorry)', 'sorry', 1],
    ['It is on us', 'on us', 6],
    ['Call 112', '112', 5],
    ['Ana, we are sorry', 'Ana', 0],
    ['Oh, no', 'oh no', null],
    ['No.', 'no', 0],
    ['我们非常抱歉。', '抱歉', 4],
    ['本当に申し訳ありません', '申し訳', 3],
    ['เราขอโทษครับ', 'ขอโทษ', 3],
    ['정말 사과 드립니다', '사과', 3],
    ['客服call客服', 'call', 2]
  ])('of %j is found where it stands as words: %j', (text, quote, at) => {
    expect(findQuote(text, quote)?.start ?? null).toBe(at);
  });

  const phrase = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'sorry',
          'for',
          'İyi',
          'that’s',
          '客服',
          'ขอโทษ',
          '🙂',
          '999',
          'cafe\u0301'
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 })
      )
    )
    .map((words) => words.join(' '));

  it('is found in the text that it was cut from, where it was cut between words', () => {
    fc.assert(
      fc.property(phrase, phrase, phrase, (before, words, after) => {
        const span = findQuote(`${before} ${words} and sorry ${after}`, `${words} and sorry`);
        expect(span).not.toBeNull();
      })
    );
  });

  it('is always a part of the text, and no part of a word', () => {
    const word = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;
    const [ends, begins] = [new RegExp(`${word}$`, 'v'), new RegExp(`^${word}`, 'v')];
    fc.assert(
      fc.property(phrase, fc.nat(60), fc.nat(60), phrase, (whole, start, length, other) => {
        for (const quote of [whole.slice(start, start + length), other]) {
          const place = findQuote(whole, quote);
          if (!place) continue;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(whole.length);
          expect(place.start).toBeLessThan(place.end);
          for (const cut of [place.start, place.end])
            expect(ends.test(whole.slice(0, cut)) && begins.test(whole.slice(cut))).toBe(false);
        }
      })
    );
  });

  it.each([
    ['a '.repeat(100_000), `${'a '.repeat(90_000)}b`],
    ['ab '.repeat(60_000), `${'ab '.repeat(30_000)}a`],
    ['a'.repeat(100_000), 'a'.repeat(50_000)]
  ])('is looked for in no time in a long text', (text, quote) => {
    const began = performance.now();
    findQuote(text, quote);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
