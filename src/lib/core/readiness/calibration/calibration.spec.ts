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

  it('keeps its length, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, names) => {
        expect(masked(text, names)).toHaveLength(text.length);
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
