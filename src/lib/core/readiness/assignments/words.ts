import type { Day } from './day.ts';
import type { Every } from './recurrence.ts';

const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
});

/** `12 November 2026` */
export function dayInWords(day: Day): string {
  return LONG.format(Date.parse(`${day}T00:00:00Z`));
}

/** `1 day`, `19 days` */
export function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${String(days)} days`;
}

/** `today`, `tomorrow`, `in 19 days` */
export function inWords(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${daysInWords(days)}`;
}

/** How often, as it is said after "due": `once`, `every month`. */
export const EVERY_WORDS: Readonly<Record<Every, string>> = {
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half year',
  year: 'every year'
};
