import { describe, expect, it } from 'vitest';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { densityOf } from './density.ts';
import { firedByNone, reportOf } from './report.ts';

describe('a report', () => {
  const drill = given(bakery());
  drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.at('11:00', { type: 'AdvanceClock' });
  const report = reportOf(drill.scenario, 'average', drill.log);

  it('counts posts in need, and those that had what they needed in time', () => {
    expect(report).toMatchObject({ answered: 1, needed: 2 });
  });

  it('counts speed once for each post in need, and 0 for one that was left', () => {
    expect(report.ratings.speed).toBe(2);
    expect(report.ratings.personalization).toBeGreaterThan(2);
  });

  it('names what did not fire', () => {
    expect(report.injects).toEqual({ fired: 6, total: 7, never: ['screenshot'] });
  });

  it('has trust at the start, at its lowest and at the end', () => {
    const { start, min, end } = report.trust;
    expect(start).toBe(70);
    expect(min).toBeLessThanOrEqual(Math.min(start, end));
  });

  it('says in which minute what needs an answer came', () => {
    expect(densityOf(drill.log)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('what fires with no robot', () => {
  const never = (...ids: string[]) => ({ injects: { fired: 0, total: 3, never: ids } });

  it('is what none of them met', () => {
    expect(firedByNone([never('a', 'b'), never('b', 'c')])).toEqual(['b']);
    expect(firedByNone([never('a')])).toEqual(['a']);
    expect(firedByNone([])).toEqual([]);
  });
});
