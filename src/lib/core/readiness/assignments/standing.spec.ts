import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from './day.ts';
import { dueAfter, dueDays, EVERY, type Schedule } from './recurrence.ts';
import { standingOf, type Asked } from './standing.ts';

const ZONE = 'Europe/Vienna';
const at = (moment: string) => Date.parse(moment);
const play = (moment: string) => ({ drill: moment, startedAt: at(moment) });
const GIVEN = at('2026-01-10T09:00:00Z');

function standing(more: Partial<Asked> & Pick<Asked, 'today'>) {
  const schedule: Schedule = { due: '2026-01-31', every: null };
  return standingOf({ schedule, from: GIVEN, plays: [], zone: ZONE, ...more });
}

describe('a drill that is due once', () => {
  it('is due until its day is over, and overdue from the next one', () => {
    expect(standing({ today: '2026-01-21' })).toEqual({ state: 'due', due: '2026-01-31', in: 10 });
    expect(standing({ today: '2026-01-31' })).toMatchObject({ state: 'due', in: 0 });
    expect(standing({ today: '2026-02-19' })).toEqual({
      state: 'overdue',
      due: '2026-01-31',
      by: 19,
      next: null
    });
  });

  it('is done by the first drill that began after it was given', () => {
    const before = play('2026-01-10T08:59:59Z');
    expect(standing({ today: '2026-01-21', plays: [before] })).toMatchObject({ state: 'due' });
    const plays = [play('2026-01-20T08:00:00Z'), before, play('2026-01-12T08:00:00Z')];
    expect(standing({ today: '2026-01-21', plays })).toEqual({
      state: 'done',
      due: '2026-01-31',
      on: '2026-01-12',
      drill: '2026-01-12T08:00:00Z',
      late: 0,
      next: null
    });
  });

  it('is in time on its day where the house is, and late after it', () => {
    const inTime = { today: '2026-02-03', plays: [play('2026-01-31T22:59:00Z')] };
    expect(standing(inTime)).toMatchObject({ on: '2026-01-31', late: 0 });
    const late = { today: '2026-02-03', plays: [play('2026-01-31T23:00:00Z')] };
    expect(standing(late)).toMatchObject({ on: '2026-02-01', late: 1 });
  });

  it('is none for who came after its day', () => {
    expect(standing({ today: '2026-02-03', from: at('2026-02-01T09:00:00Z') })).toBeNull();
  });
});

describe('a drill that is due every month', () => {
  const schedule: Schedule = { due: '2026-01-31', every: 'month' };
  const monthly = (today: string, plays: string[], from = GIVEN) =>
    standing({ schedule, today, plays: plays.map(play), from });

  it('is done for its period, and due again', () => {
    expect(monthly('2026-02-10', ['2026-02-03T09:00:00Z'])).toEqual({
      state: 'done',
      due: '2026-02-28',
      on: '2026-02-03',
      drill: '2026-02-03T09:00:00Z',
      late: 0,
      next: '2026-03-31'
    });
    expect(monthly('2026-03-01', ['2026-02-03T09:00:00Z'])).toEqual({
      state: 'due',
      due: '2026-03-31',
      in: 30
    });
  });

  it('does not count one drill for two periods, and two in one period for one', () => {
    const plays = ['2026-01-12T09:00:00Z', '2026-01-30T09:00:00Z'];
    expect(monthly('2026-02-10', plays)).toMatchObject({ state: 'due', due: '2026-02-28' });
  });

  it('is overdue since the first day that was missed after the last time', () => {
    expect(monthly('2026-04-10', ['2026-01-12T09:00:00Z'])).toEqual({
      state: 'overdue',
      due: '2026-02-28',
      by: 41,
      next: '2026-04-30'
    });
    expect(monthly('2026-04-10', [])).toMatchObject({ due: '2026-01-31', by: 69 });
  });

  it('is made up for by the next drill, which counts for the period in which it is played', () => {
    const plays = ['2026-04-05T09:00:00Z'];
    expect(monthly('2026-04-10', plays)).toMatchObject({ state: 'done', due: '2026-04-30' });
  });

  it('begins for who comes later with the period in which they come', () => {
    const from = at('2026-03-10T09:00:00Z');
    expect(monthly('2026-03-20', [], from)).toEqual({ state: 'due', due: '2026-03-31', in: 11 });
    expect(monthly('2026-04-02', [], from)).toMatchObject({ state: 'overdue', by: 2 });
  });
});

describe('due days', () => {
  const days = fc
    .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
    .map((wall) => dayOf(wall, 'UTC'));
  const every = fc.constantFrom(...EVERY);

  it('come back to the end of the month', () => {
    expect(dueDays({ due: '2026-01-31', every: 'month' }, '2026-05-01')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31'
    ]);
  });

  it('rise, end with the first that is not before the day, and go on with the next', () => {
    fc.assert(
      fc.property(days, every, fc.nat(4000), (due, every, later) => {
        const until = addDays(due, later);
        const found = dueDays({ due, every }, until);
        expect(found).toEqual([...new Set(found)].sort());
        expect((found.at(-1) ?? '') >= until).toBe(true);
        expect(found.slice(0, -1).every((day) => day < until)).toBe(true);
        const next = dueAfter({ due, every }, found.at(-1) ?? '');
        expect(dueDays({ due, every }, next ?? '')).toEqual([...found, next]);
      })
    );
  });

  it('leave nobody overdue who plays in each period, and never without one missed day', () => {
    fc.assert(
      fc.property(days, every, fc.nat(900), fc.array(fc.nat(900)), (due, every, later, plays) => {
        const from = Date.parse(`${due}T00:00:00Z`);
        const asked = {
          schedule: { due, every },
          from,
          zone: 'UTC',
          today: addDays(due, later),
          plays: plays.map((day) => ({ drill: '', startedAt: from + day * 86_400_000 }))
        };
        const found = standingOf(asked);
        if (found?.state === 'overdue') {
          expect(found.due < asked.today).toBe(true);
          expect(plays.some((day) => day <= later && addDays(due, day) > found.due)).toBe(false);
        }
      })
    );
  });
});
