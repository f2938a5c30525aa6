import { describe, expect, it } from 'vitest';
import type { ScenarioFigures } from '../../core/readiness/scenarios.ts';
import {
  ago,
  askedWords,
  daysName,
  difference,
  improvementTooFew,
  improvementWithout,
  level,
  monthShort,
  monthsName,
  objectivesWithout,
  tooFew,
  whoDrilled
} from './words.ts';

describe('readiness in words', () => {
  it('says what is shown in place of months that cannot be', () => {
    expect(askedWords('turned')).toMatch(/What you see is the time between both\.$/);
    expect(askedWords('ahead')).toMatch(/have not come yet\. What you see is this month\.$/);
    expect(askedWords('in-order')).toBeNull();
  });

  it('names months, with the year where it is not this one', () => {
    expect([
      monthsName('2026-06', '2026-11', '2026-11'),
      monthsName('2025-06', '2025-11', '2026-11'),
      monthsName('2025-12', '2026-02', '2026-11'),
      monthsName('2026-11', '2026-11', '2026-11'),
      monthShort('2026-01')
    ]).toEqual([
      'June to November',
      'June to November 2025',
      'December 2025 to February 2026',
      'November',
      'Jan 26'
    ]);
  });

  it('names days and how long ago they were', () => {
    const day = (iso: string) => Date.parse(iso);
    expect(daysName({ from: day('2025-06-01'), to: day('2025-11-24') })).toBe(
      '1 June to 24 November 2025'
    );
    const now = day('2026-11-24T12:00:00Z');
    expect([
      ago(now - 1000, now),
      ago(day('2026-11-23'), now),
      ago(day('2026-11-05'), now)
    ]).toEqual(['today', '1 day ago', '19 days ago']);
  });

  it('writes figures with what is behind them', () => {
    expect([
      level(2.46),
      level(null),
      difference(0.44),
      difference(-0.21),
      difference(0.01)
    ]).toEqual(['2.5', '–', '+0.4', '−0.2', '0.0']);
    expect(whoDrilled(14, 14, 41)).toBe('14 people, 41 drills');
    expect(whoDrilled(9, 14, 1)).toBe('9 of 14 people, 1 drill');
    expect(whoDrilled(0, 8, 0)).toBe('8 people, no drill');
    expect(tooFew(1, 1)).toMatch(/^1 person in 1 drill\. Figures are shown from 5 people/);
  });
});

describe('what the figures leave out', () => {
  const scenario = (drills: number, people: number, n: number[] = []): ScenarioFigures => ({
    id: 's',
    title: 'S',
    drills,
    people,
    dimensions: [],
    objectives: n.map((times) => ({
      id: 'o',
      text: 'O',
      n: times,
      grades: { P: times, S: 0, M: 0, U: 0 }
    }))
  });

  it('is why nothing is compared: by who was rated twice, not by who drilled', () => {
    expect(improvementTooFew({ n: 0, leftOut: 2 })).toBe(
      'Too few to tell: of 2 people who drilled in this time, 0 were rated in two drills or more, and it takes 5.'
    );
    expect(improvementTooFew({ n: 1, leftOut: 0 })).toContain('of 1 person who drilled');
    expect(improvementTooFew({ n: 0, leftOut: 0 })).toBe(
      'Too few to tell: nobody has drilled in this time.'
    );
  });

  it('is said of people who were not rated twice, and only where there are any', () => {
    expect(improvementWithout({ leftOut: 0 })).toBeNull();
    expect(improvementWithout({ leftOut: 1 })).toBe(
      'Without 1 person rated in fewer than two drills of this time.'
    );
  });

  it('is said of drills that the objectives do not count, and only where there are any', () => {
    expect(objectivesWithout([scenario(6, 5, [6])])).toBeNull();
    expect(objectivesWithout([scenario(6, 5, [6]), scenario(3, 2)])).toBe(
      'Without 3 drills of scenarios that fewer than 5 people drilled.'
    );
    expect(objectivesWithout([scenario(6, 5, [5]), scenario(1, 1)])).toBe(
      'Without 1 drill of scenarios that fewer than 5 people drilled, and without drills in which an objective did not come up.'
    );
  });
});
