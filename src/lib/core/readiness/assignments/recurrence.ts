import { addMonths, type Day } from './day.ts';

export const EVERY = ['month', 'quarter', 'half-year', 'year'] as const;
/** How often a drill is due again. */
export type Every = (typeof EVERY)[number];

const MONTHS: Readonly<Record<Every, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12
};

/** When a drill is due: once, or again and again from its first day on. */
export interface Schedule {
  due: Day;
  /** Null for once. */
  every: Every | null;
}

/**
 * The days on which it is due up to and with the first one that is not before a day, which a schedule
 * that ends before it does not have. Each is counted from the first one, so that the 31st comes back
 * after a February.
 */
export function dueDays({ due, every }: Schedule, until: Day): Day[] {
  const days = [due];
  if (every === null) return days;
  for (let last = due; last < until;) {
    last = addMonths(due, days.length * MONTHS[every]);
    days.push(last);
  }
  return days;
}

/** The day after one of `dueDays` on which it is due again; null for once. */
export function dueAfter({ due, every }: Schedule, day: Day): Day | null {
  if (every === null) return null;
  for (let turn = 1; ; turn += 1) {
    const next = addMonths(due, turn * MONTHS[every]);
    if (next > day) return next;
  }
}
