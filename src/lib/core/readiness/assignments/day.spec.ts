import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, daySchema, daysBetween } from './day.ts';

const ZONES = ['Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
const walls = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('a day', () => {
  it.each([
    ['2026-03-29T00:30:00Z', 'Europe/Vienna', '2026-03-29'],
    // 23 hours long, as the clocks go forward
    ['2026-03-29T21:59:59Z', 'Europe/Vienna', '2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Vienna', '2026-03-30'],
    // and 25, as they go back
    ['2026-10-24T22:00:00Z', 'Europe/Vienna', '2026-10-25'],
    ['2026-10-25T22:59:59Z', 'Europe/Vienna', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Vienna', '2026-10-26'],
    ['2026-11-12T03:00:00Z', 'America/New_York', '2026-11-11'],
    // Samoa had no 30 December that year
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31']
  ])('of %s in %s is %s', (moment, zone, day) => {
    expect(dayOf(Date.parse(moment), zone)).toBe(day);
  });

  it('is what the platform says, whatever was asked before', () => {
    fc.assert(
      fc.property(walls, fc.constantFrom(...ZONES), (wall, zone) => {
        const said = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(wall);
        expect(dayOf(wall, zone)).toBe(said);
      })
    );
  });

  it('is counted on and back', () => {
    fc.assert(
      fc.property(walls, fc.integer({ min: -9999, max: 9999 }), (wall, days) => {
        const day = dayOf(wall, 'UTC');
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      })
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29']
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it.each(['', '12.11.2026', '2026-02-30', '0001-01-01', '2026-11-12T00:00'])(
    'is not %j',
    (given) => {
      expect(daySchema.safeParse(given).success).toBe(false);
    }
  );
});
