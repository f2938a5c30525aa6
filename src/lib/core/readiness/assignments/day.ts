import { z } from 'zod';

/** A day of the calendar as ISO 8601 writes it, such as `2026-11-12`. It sorts as text. */
export type Day = string;

/** Days of the years 1970 to 2999, so that a slip of the keyboard is found. */
export const daySchema = z.iso
  .date('Please give a day, such as 2026-11-12.')
  .refine(
    (day) => day >= '1970-01-01' && day <= '2999-12-31',
    'Please give a day of this century.'
  );

const MS = 86_400_000;

/** Midnight of a day in UTC, where every day has 24 hours: only for counting. */
function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** A quarter of an hour: since 1972 every zone is off UTC by whole ones, so no day ends within. */
const QUARTER = 15 * 60_000;
/** Quarters that are remembered for a zone; managers' pages ask for the same ones thousands of times. */
const MOST = 50_000;

interface Zone {
  format: Intl.DateTimeFormat;
  days: Map<number, Day>;
}
const ZONES = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = ZONES.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: name,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  });
  const zone = { format, days: new Map<number, Day>() };
  ZONES.set(name, zone);
  return zone;
}

/**
 * The day on which a moment falls in a time zone.
 *
 * @param wall wall time in ms since 1970
 * @param zone IANA name, such as `Europe/Vienna`
 */
export function dayOf(wall: number, zone: string): Day {
  const { format, days } = zoneOf(zone);
  const quarter = Math.floor(wall / QUARTER);
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const parts = new Map(format.formatToParts(wall).map(({ type, value }) => [type, value]));
  const day = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  if (days.size >= MOST) days.clear();
  days.set(quarter, day);
  return day;
}

/** How many days lie between two; below nought where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / MS);
}

export function addDays(day: Day, days: number): Day {
  return dayAt(midnight(day) + days * MS);
}

/**
 * The same day of a later month. Where that month is shorter it is its last day: 31 January and a
 * month is 28 February (RFC 5545 would leave February out, which is not what a deadline means).
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
