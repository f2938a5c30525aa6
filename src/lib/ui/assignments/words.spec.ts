import { describe, expect, it } from 'vitest';
import { forWords, remindWords, reminderText, standingWords } from './words.ts';

describe('words of assignments', () => {
  it('say how somebody stands', () => {
    expect(standingWords({ state: 'due', due: '2026-12-01', in: 1 })).toBe(
      'Due 1 December 2026, tomorrow'
    );
    expect(standingWords({ state: 'due', due: '2026-12-01', in: 0 })).toBe(
      'Due 1 December 2026, today'
    );
    expect(standingWords({ state: 'overdue', due: '2026-11-01', by: 1, next: null })).toBe(
      'Due 1 November 2026, 1 day ago'
    );
    const done = { state: 'done', due: '2026-11-01', on: '2026-11-04', drill: 'd' } as const;
    expect(standingWords({ ...done, late: 3, next: null })).toBe('4 November 2026, 3 days late');
    expect(standingWords({ ...done, late: 0, next: '2027-02-01' })).toBe(
      '4 November 2026; due again 1 February 2027'
    );
  });

  it('name whom it is for', () => {
    expect(forWords({ teams: ['Press'], people: ['Ana', 'Ben', 'Cleo'] })).toBe(
      'Press, Ana, Ben and Cleo'
    );
    expect(forWords({ teams: [], people: ['Ana', 'Ben', 'Cleo', 'Dan'] })).toBe(
      'Ana, Ben and 2 others'
    );
    expect(forWords({ teams: [], people: [] })).toBe('Nobody whom you may see');
  });

  it('remind one, both and all', () => {
    expect(remindWords(['Marek Doyle'])).toBe('Remind Marek Doyle');
    expect(remindWords(['a', 'b'])).toBe('Remind both');
    expect(remindWords(['a', 'b', 'c', 'd', 'e'])).toBe('Remind all five');
    expect(remindWords(Array.from({ length: 12 }, String))).toBe('Remind all 12');
    expect(reminderText(['Brown water'], 'https://x/assignments')).toBe(
      'This drill is overdue:\n- Brown water\n\nStart it from here: https://x/assignments'
    );
  });
});
