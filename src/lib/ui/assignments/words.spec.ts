import { describe, expect, it } from 'vitest';
import {
  dueWords,
  forWords,
  overdueWords,
  remindWords,
  reminderText,
  standingWords
} from './words.ts';

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

  it('name the day that was missed beside the next, where it recurs', () => {
    const row = { due: '2027-01-28', every: 'quarter', missed: null, overdue: [] } as const;
    expect(dueWords(row)).toBe('28 January 2027');
    const late = { ...row, overdue: ['Ana', 'Ben'] };
    const october = { from: '2026-10-28', to: '2026-10-28' } as const;
    expect(dueWords({ ...late, missed: october })).toBe(
      '28 October 2026 missed by 2; next 28 January 2027'
    );
    expect(dueWords({ ...late, missed: { ...october, from: '2026-07-28' } })).toBe(
      '28 July 2026 to 28 October 2026 missed by 2; next 28 January 2027'
    );
    // Once, the day that was missed is its day.
    expect(dueWords({ ...late, every: null, missed: october })).toBe('28 January 2027');
  });

  it('name whom it is for', () => {
    expect(forWords({ teams: ['Press'], people: ['Ana', 'Ben', 'Cleo'] })).toBe(
      'Press, Ana, Ben and Cleo'
    );
    expect(forWords({ teams: [], people: ['Ana', 'Ben', 'Cleo', 'Dan'] })).toBe(
      'Ana, Ben and 2 others'
    );
    expect(forWords({ teams: [], people: [] })).toBe('Nobody whom you may see');
    expect(forWords({ teams: [], people: [], nobody: true })).toBe('Nobody any more');
  });

  it('remind one, both and all', () => {
    expect(remindWords(1, 'Marek Doyle')).toBe('Remind Marek Doyle');
    expect(remindWords(2, null)).toBe('Remind both');
    expect(remindWords(5, null)).toBe('Remind all five');
    expect(remindWords(1348, null)).toBe('Remind all 1,348');
    expect(overdueWords(1558, 1348)).toBe('1,558 drills overdue, of 1,348 people');
    expect(overdueWords(1, 1)).toBe('1 drill overdue, of 1 person');
  });

  it('remind of each drill in a paragraph, with its day, its link and who is meant', () => {
    const drill = {
      scenario: { id: 'brown-water', title: 'Brown water' },
      from: '2026-11-12',
      to: '2026-11-12',
      people: 2,
      names: ['Ana', 'Ben']
    };
    const many = { ...drill, to: '2026-11-20', people: 1348, names: [] };
    expect(reminderText([drill, many], 'https://x')).toBe(
      [
        'Brown water was due on 12 November 2026. Still to play it: Ana and Ben.',
        'https://x/scenarios/brown-water',
        '',
        'Brown water was due between 12 November 2026 and 20 November 2026. Still to play it: 1,348 people.',
        'https://x/scenarios/brown-water'
      ].join('\n')
    );
  });
});
