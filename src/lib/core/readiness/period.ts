/** A month of the calendar in UTC, `2026-06`. */
export type Month = string;

/** From the start of one month to the end of another, or to now. Wall times in ms, `to` left out. */
export interface Period {
  from: number;
  to: number;
}

export const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** In UTC, so that everybody who opens one address sees the same months. */
export function monthOf(wall: number): Month {
  return new Date(wall).toISOString().slice(0, 7);
}

/** Wall time in ms at which a month begins. */
export function startOf(month: Month): number {
  return Date.parse(`${month}-01T00:00:00Z`);
}

/** @param by how many months later; earlier where it is negative */
export function monthAfter(month: Month, by: number): Month {
  const start = new Date(startOf(month));
  return monthOf(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + by, 1));
}

/** The months from one to another, both among them; none where the second is earlier. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** The time that these months take. */
export function periodOf(first: Month, last: Month): Period {
  return { from: startOf(first), to: startOf(monthAfter(last, 1)) };
}
