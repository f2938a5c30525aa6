import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_DIMENSIONS } from '../../scenario/schema.ts';
import { agreementBetween, widestGap, type Rater } from './agreements.ts';
import { masked } from './mask.ts';
import { PRACTICE_REPLIES } from './practice.ts';
import { isRevealed, withGiven, type Given, type Levels } from './round.ts';

const LEVELS: Levels = { acknowledgment: 1, apology: 2, transparency: 3, personalization: 4 };
const given = (item: string, rater: string, levels = LEVELS): Given => ({
  item,
  rater,
  levels,
  at: 1
});

describe('what others gave a reply', () => {
  const round = (id: string, ...ratings: Given[]) => ({ id, ratings });

  it('is hidden until two have rated it, of whom one asks', () => {
    const both = round('r', given('a', 'ines'), given('a', 'paul'), given('b', 'ines'));
    expect(isRevealed(both, 'a', 'ines')).toBe(true);
    expect(isRevealed(both, 'a', 'ruth')).toBe(false);
    expect(isRevealed(both, 'b', 'ines')).toBe(false);
    expect(isRevealed(both, 'b', 'paul')).toBe(false);
  });

  it('is shown at once of the replies that come with Hotseat', () => {
    const alone = round('practice', given('a', 'ines'));
    expect(isRevealed(alone, 'a', 'ines')).toBe(true);
    expect(isRevealed(alone, 'a', 'paul')).toBe(false);
  });

  it('is one rating a trainer, the last one', () => {
    const again = given('a', 'ines', { ...LEVELS, apology: 0 });
    const before = [given('a', 'ines'), given('b', 'ines'), given('a', 'paul')];
    expect(withGiven(before, again)).toEqual([before[1], before[2], again]);
  });
});

describe('two raters', () => {
  it('are compared on what both have rated, dimension by dimension', () => {
    const ines = {
      name: 'Ines',
      levels: new Map([
        ['a', LEVELS],
        ['b', LEVELS]
      ])
    };
    const scorer: Rater = {
      name: 'the scorer',
      levels: new Map<string, Record<string, number | null>>([
        ['a', { ...LEVELS, apology: null }],
        ['c', LEVELS]
      ])
    };
    const { dimensions } = agreementBetween(ines, scorer);
    expect(dimensions.acknowledgment.n).toBe(1);
    expect(dimensions.apology.n).toBe(0);
    expect(widestGap([LEVELS, { ...LEVELS, apology: 4 }, { apology: null }])).toBe(2);
  });
});

describe('a text without names', () => {
  it('has dots where they stood, and nothing moved', () => {
    const text = 'Dana here. Danalyn, ask Dana Ferreira or Zoë: D. Ferreira knows.';
    const without = masked(text, ['Dana Ferreira', 'Zoë', 'Al']);
    expect(without).toBe('•••• here. Danalyn, ask •••• •••••••• or •••: D. •••••••• knows.');
    expect(masked('Nothing (here).', ['a.*b', ''])).toBe('Nothing (here).');
  });

  const maria = ['Maria Keller'];
  it.each([
    ['thanks, maria', maria, 'thanks, •••••'],
    ['MARIA KELLER here', maria, '••••• •••••• here'],
    ["Maria’s and KELLER's", maria, "•••••’s and ••••••'s"],
    ['@mariakeller or maria.keller', maria, '@••••••••••• or •••••.••••••'],
    ['MariaK, m_keller, @mkeller99', maria, '••••••, •_••••••, @•••••••99'],
    ['Mariachi kellers', maria, 'Mariachi kellers'],
    ['so says Lucía.', ['Ana Lucía Pérez'], 'so says •••••.'],
    ['so says LUCI\u0301A or lucia.', ['Ana Lucía Pérez'], 'so says •••••• or •••••.'],
    ['Ana de la Cruz is in the van', ['Ana de la Cruz van Eck'], '••• •• •• •••• is in the van'],
    ['so says Keller', ['maria.keller@house.example'], 'so says ••••••']
  ])('has none however it is written: %j', (text, names, without) => {
    expect(masked(text, names)).toBe(without);
  });

  it.each([
    ['We look into it – Bo', ['Bo Li'], 'We look into it – ••'],
    ['Done. Jo, customer care', ['Jo Ash'], 'Done. ••, customer care'],
    ['Kind regards,\nJo\nCare team', ['Jo Ash'], 'Kind regards,\n••\nCare team'],
    ['Bo Li here', ['Bo Li'], '•• •• here'],
    ['It is so. Do be in.', ['So Do', 'Be In'], 'It is so. Do be in.'],
    ['We are on it. ^MK', maria, 'We are on it. ^••'],
    ['We are on it. ^mk', maria, 'We are on it. ^••'],
    ['We are on it - M.K.', maria, 'We are on it - •.•.'],
    ['We are on it – M. K.', maria, 'We are on it – •. •.'],
    ['We are on it /MK', maria, 'We are on it /••'],
    ['Thanks – Will', ['Will Rose'], 'Thanks – ••••'],
    ['Thanks –will', ['Will Rose'], 'Thanks –••••'],
    ['Best, Will', ['Will Rose'], 'Best, ••••'],
    ['The MK shop of M.K. is open for all of you today, as ever.', maria, null]
  ])('has none in a signature, however short: %j', (text, names, without) => {
    expect(masked(text, names)).toBe(without ?? text);
  });

  it.each([
    ['We will, and may, hope', null],
    ['May we ask? Will do! Hope it helps.', null],
    ['@dani_9 Will do that today', null],
    ['WE WILL REFUND ALL OF YOU TODAY', null],
    ['Hello – will write to you', null],
    ['I am Will and I am sorry', 'I am •••• and I am sorry'],
    ['Will May is on it', '•••• ••• is on it'],
    ['ask @will', 'ask @••••']
  ])('keeps the words that are names as well, where they are words: %j', (text, without) => {
    expect(masked(text, ['Will May', 'Hope Hill'])).toBe(without ?? text);
  });

  const LETTERS = /[\p{L}\p{M}]/u;
  const name = fc
    .array(
      fc.oneof(
        fc.constantFrom('Maria', 'Bo', 'Lucía', 'Zoë', 'Weiß', 'Will', 'de', 'O’Brien', 'İpek'),
        fc.string({ unit: 'grapheme', maxLength: 6 })
      ),
      { maxLength: 3 }
    )
    .map((parts) => parts.join(' '));
  const cased = fc
    .tuple(name, fc.nat(3))
    .map(
      ([words, how]) =>
        [words, words.toUpperCase(), words.toLowerCase(), words.normalize('NFD')][how] ?? ''
    );
  const someText = fc
    .array(
      fc.oneof(cased, fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', ' – ', '\n', '@'))
    )
    .map((pieces) => pieces.join(' '));

  it('keeps its length, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, names) => {
        expect(masked(text, names)).toHaveLength(text.length);
      })
    );
  });

  it('keeps its length and all but letters in their places, whatever the names', () => {
    fc.assert(
      fc.property(someText, fc.array(name), (text, names) => {
        const without = masked(text, names);
        expect(without).toHaveLength(text.length);
        let at = 0;
        for (const character of text) {
          const now = without.slice(at, at + character.length);
          const isDotted = LETTERS.test(character) && now === '•'.repeat(character.length);
          expect(isDotted || now === character).toBe(true);
          at += character.length;
        }
      })
    );
  });

  it('takes nothing, and no two letters, for the initials of who has no name or one', () => {
    expect(masked('(\u2190\u0338', ['', '42', 'de'])).toBe('(\u2190\u0338');
    expect(masked('We will see to it. MM', ['Maria'])).toBe('We will see to it. MM');
  });

  it('is the same where nobody is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(masked(text, ['', ' ', 'de', '42', 'Xqzvbn Wqxzvk'])).toBe(text);
      })
    );
  });

  it('has no name of three letters that is no ordinary word, in whatever letter case', () => {
    const own = fc.constantFrom('Maria', 'Lucía', 'Zoë', 'Weiß', 'Ana', 'İpek', 'Σόλος');
    const how = fc.constantFrom(
      (word: string) => word.toUpperCase(),
      (word: string) => word.toLowerCase(),
      (word: string) => word.normalize('NFD'),
      (word: string) => word
    );
    fc.assert(
      fc.property(own, how, someText, someText, (word, spelt, before, after) => {
        const text = `${before} ${spelt(word)}’s ${after}`;
        const start = before.length + 1;
        const end = start + spelt(word).length;
        expect(masked(text, [word]).slice(start, end)).toMatch(/^•+$/);
      })
    );
  });
});

describe('the replies that come with Hotseat', () => {
  it('are twenty, of twenty settings, with each level of each dimension at least twice', () => {
    expect(PRACTICE_REPLIES).toHaveLength(20);
    expect(new Set(PRACTICE_REPLIES.map(({ context }) => context.happened)).size).toBe(20);
    for (const dimension of TEXT_DIMENSIONS)
      for (const level of [0, 1, 2, 3, 4]) {
        const many = PRACTICE_REPLIES.filter(({ consensus }) => consensus[dimension] === level);
        expect(many.length, `${dimension} ${level}`).toBeGreaterThanOrEqual(2);
      }
  });
});
