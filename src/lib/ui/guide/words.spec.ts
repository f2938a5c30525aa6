import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../core/scenario/time.ts';
import { branchWords, byWhen, changeWords, jumpWords, moveWords, neededWords } from './words.ts';

const needed = {
  action: 'escalate' as const,
  role: 'Food safety manager',
  target: 4.5 * MINUTE,
  limit: 8 * MINUTE,
  fromPost: false
};

describe('the words of the guide', () => {
  it('say what is to be done, and by when', () => {
    expect(neededWords(needed)).toBe('Escalate to Food safety manager');
    expect(byWhen(needed)).toBe('by 4:30, at the latest 8:00');
    expect(byWhen({ ...needed, limit: 4.5 * MINUTE, fromPost: true })).toBe('within 4:30');
    expect(neededWords({ ...needed, action: 'ignore', role: null })).toBe('Leave alone');
    expect(byWhen({ ...needed, target: null, limit: null })).toBe('');
  });

  it('say what brings a branch, and how often', () => {
    const when = { words: 'nobody answers Merrin (12) by 8:00', after: 0, times: 1 };
    expect(branchWords({ when })).toBe('If nobody answers Merrin (12) by 8:00');
    expect(branchWords({ when: { ...when, after: 30 * SECOND, times: 3 } })).toBe(
      'If nobody answers Merrin (12) by 8:00, then 0:30 later; up to 3 times'
    );
  });

  it('say what becomes of a fact', () => {
    const change = { at: 12.5 * MINUTE, when: null, status: 'known' as const, text: null };
    expect(changeWords(change)).toBe('Known at 12:30');
    expect(
      changeWords({
        ...change,
        at: null,
        when: { words: 'a statement was posted', after: MINUTE },
        text: 'It was the valve.'
      })
    ).toBe('Known if a statement was posted, 1:00 later: It was the valve.');
  });

  it('say when a move begins, and what has passed', () => {
    const move = { title: 'Noon', when: null, jump: 0, events: [] };
    const story = Date.parse('2025-11-04T12:00Z');
    expect(moveWords({ ...move, at: 20 * MINUTE, story })).toBe(
      '20:00; in the story Tue 4 November, 12:00'
    );
    expect(moveWords({ ...move, at: null, story: null, when: 'trust is below 40' })).toBe(
      'when trust is below 40'
    );
    expect(jumpWords((24 * 6 + 3) * 60 * MINUTE + MINUTE)).toBe('6 days 3 hours 1 minute later');
  });
});
