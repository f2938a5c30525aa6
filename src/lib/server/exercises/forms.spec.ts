import { describe, expect, it } from 'vitest';
import { plannedProblem } from './forms.ts';

describe('a planned start', () => {
  it.each([
    ['2026-11-29T12:00Z', 'UTC', true],
    ['2026-11-29T00:00Z', 'UTC', true],
    ['2026-12-24T12:00Z', 'UTC', true],
    ['2026-11-28T23:59Z', 'UTC', false],
    ['1970-01-01T00:00Z', 'UTC', false],
    // It is the next day there already.
    ['2026-11-28T23:59Z', 'Europe/Berlin', true],
    ['2026-11-29T03:00Z', 'America/New_York', false]
  ])('of %s in %s on 29 November is taken: %s', (start, zone, taken) => {
    const problem = plannedProblem(Date.parse(start), '2026-11-29', zone);
    if (taken) expect(problem).toBeNull();
    else
      expect(problem).toEqual({
        ok: false,
        field: 'planned',
        message: 'This day has passed. Choose today or a later one.'
      });
  });

  it('may be left out', () => {
    expect(plannedProblem(null, '2026-11-29', 'UTC')).toBeNull();
  });
});
