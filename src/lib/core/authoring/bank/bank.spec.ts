import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../scenario/index.ts';
import { LINES } from '../../audience/lines/index.ts';
import { BANK, FIELDS, MOODS, SLOTS } from './index.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}']+|\{\w+\}/gu) ?? [];
const runs = (text: string, length: number) => {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
};

describe('the bank of background posts', () => {
  it('has three hundred and more, and some of every mood in every field', () => {
    expect(BANK.length).toBeGreaterThanOrEqual(300);
    for (const field of FIELDS)
      for (const mood of MOODS) {
        const fitting = BANK.filter((post) => post.field === field && post.mood === mood);
        expect(fitting.length, `${field}, ${mood}`).toBeGreaterThanOrEqual(3);
      }
  });

  it('names each post once', () => {
    expect(new Set(BANK.map(({ id }) => id)).size).toBe(BANK.length);
  });

  it('begins no two posts alike, and shares no run of four words between two', () => {
    const seen = new Map<string, string>();
    for (const { id, text } of BANK) {
      const opening = `^${wordsOf(text).slice(0, 2).join(' ')}`;
      for (const run of new Set([opening, ...runs(text, 4)])) {
        expect(seen.get(run), `"${run}" in ${id}`).toBeUndefined();
        seen.set(run, id);
      }
    }
  });

  it('says nothing that bystanders say already', () => {
    const said = new Set(LINES.flatMap(({ text }) => runs(text, 5)));
    for (const { id, text } of BANK)
      expect(
        runs(text, 5).filter((run) => said.has(run)),
        id
      ).toEqual([]);
  });

  it('fits into the feed with room for the names that fill its slots', () => {
    for (const { id, text } of BANK) {
      expect(countCharacters(text), id).toBeLessThanOrEqual(240);
      for (const [, slot] of text.matchAll(/\{(\w*)\}/g)) expect(SLOTS, id).toContain(slot);
    }
  });

  it('reads like people: most without a capital, few with a mark of exclamation, none with a hashtag', () => {
    const share = (pattern: RegExp) =>
      BANK.filter(({ text }) => pattern.test(text)).length / BANK.length;
    expect(share(/^\p{Ll}/u)).toBeGreaterThan(0.5);
    expect(share(/!/)).toBeLessThan(0.12);
    expect(share(/#\w|https?:|—/)).toBe(0);
    expect(share(/[.!?…]$/)).toBeLessThan(0.4);
  });

  it('has short ones and long ones, for all parts of a day, and several Englishes', () => {
    const counted = (key: 'length' | 'when' | 'voice') => {
      const counts = new Map<string | null, number>();
      for (const post of BANK) counts.set(post[key], (counts.get(post[key]) ?? 0) + 1);
      return counts;
    };
    for (const length of ['short', 'medium', 'long'])
      expect(counted('length').get(length), length).toBeGreaterThan(15);
    for (const when of ['morning', 'day', 'evening', 'night'])
      expect(counted('when').get(when), when).toBeGreaterThan(25);
    expect(counted('voice').size).toBe(9);
  });
});
