import { capital } from '../primitives/capital.ts';
import type { AskedMonths } from '../../core/readiness/address.ts';
import type { FaultHead } from '../../core/readiness/faults.ts';
import type { Improvement } from '../../core/readiness/improvement.ts';
import type { ScenarioFigures } from '../../core/readiness/scenarios.ts';
import type { Standing } from '../../core/readiness/team.ts';
import {
  DAY,
  ENOUGH,
  RECENT_DAYS,
  shown,
  SHOWN_FROM_PEOPLE,
  SLIP
} from '../../core/readiness/rules.ts';
import { count } from '../people/words.ts';

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  ready: 'Ready',
  slipping: 'Slipping',
  'not-yet': 'Not yet',
  'too-few': 'Too few to show',
  undrilled: 'Not drilled'
};

/** How teams are told apart, for who reads the page. */
export const READY_MEANS = `Ready: drilled in the last ${String(RECENT_DAYS)} days, and ${ENOUGH.toFixed(1)} or more in all five.`;
export const SLIPPING_MEANS = `Slipping: not ready, and a dimension below ${ENOUGH.toFixed(1)} is ${SLIP.toFixed(1)} or more lower than at its first point.`;

/** Why a team's speed may be below that of each of its people. */
export const TEAM_SPEED_MEANS =
  'Of a drill in a team, speed is the whole team’s: a post that nobody answered in time counts 0.';
/** The same where one person is read. */
export const OWN_SPEED_MEANS =
  'Of a drill in a team, speed is of one’s own answers; posts that nobody answered count for the team alone.';

/** What is shown in place of months that cannot be; null where they can. */
export function askedWords(asked: AskedMonths): string | null {
  switch (asked) {
    case 'turned':
      return 'The last month that was asked for lies before the first. What you see is the time between both.';
    case 'ahead':
      return 'The months that were asked for have not come yet. What you see is this month.';
    case 'in-order':
      return null;
    default:
      return asked satisfies never;
  }
}

/** A mean, to one decimal; a dash where nothing was rated. */
export function level(mean: number | null): string {
  return mean === null ? '–' : shown(mean).toFixed(1);
}

/** `+0.4`, `−0.2`, `0.0` */
export function difference(by: number): string {
  const rounded = shown(by);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}`;
}

/** `1.8 to 2.9` */
export function range({ low, high }: { low: number; high: number }): string {
  return `${level(low)} to ${level(high)}`;
}

export function headName(head: FaultHead): string {
  return capital(head);
}

const MONTH_NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const MONTH_SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const DAY_NAME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC'
});
const WHOLE_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
});

const begins = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** `June`, or `June 2025` */
export function monthName(month: string, withYear = false): string {
  return `${MONTH_NAME.format(begins(month))}${withYear ? ` ${month.slice(0, 4)}` : ''}`;
}

/** `Jun`, and in January the year as well: `Jan 26`. */
export function monthShort(month: string): string {
  const name = MONTH_SHORT.format(begins(month));
  return month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
}

/** `June`, or `June to August` where few drills are taken together; with the year when asked. */
export function spanName({ from, to }: { from: string; to: string }, withYear = false): string {
  if (from === to) return monthName(to, withYear);
  return `${monthName(from, withYear && from.slice(0, 4) !== to.slice(0, 4))} to ${monthName(to, withYear)}`;
}

/** `June to November`, with years where they are not this one. */
export function monthsName(from: string, to: string, thisMonth: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const yearNeeded = !sameYear || to.slice(0, 4) !== thisMonth.slice(0, 4);
  if (from === to) return monthName(to, yearNeeded);
  return `${monthName(from, !sameYear)} to ${monthName(to, yearNeeded)}`;
}

/** `12 November 2026` */
export function wholeDay(wall: number): string {
  return WHOLE_DAY.format(wall);
}

/** `1 June to 24 November 2026` */
export function daysName({ from, to }: { from: number; to: number }): string {
  const sameYear = new Date(from).getUTCFullYear() === new Date(to).getUTCFullYear();
  return `${(sameYear ? DAY_NAME : WHOLE_DAY).format(from)} to ${WHOLE_DAY.format(to)}`;
}

/** `today`, `1 day ago`, `19 days ago` */
export function ago(wall: number, now: number): string {
  const days = Math.floor((now - wall) / DAY);
  return days <= 0 ? 'today' : `${count(days, 'day')} ago`;
}

/** `14 people, 41 drills`, `9 of 14 people, 41 drills` where not all drilled, `8 people, no drill`. */
export function whoDrilled(people: number, members: number, drills: number): string {
  if (drills === 0) return `${count(members, 'person', 'people')}, no drill`;
  const of = people < members ? `${String(people)} of ` : '';
  return `${of}${count(Math.max(people, members), 'person', 'people')}, ${count(drills, 'drill')}`;
}

/** What stands in place of the figures of a group that is too small. */
export function tooFew(people: number, drills: number): string {
  return `${count(people, 'person', 'people')} in ${count(drills, 'drill')}. Figures are shown from ${String(SHOWN_FROM_PEOPLE)} people: fewer say little of a team.`;
}

/** Why first and later drills are not compared: who was rated in one drill alone has no later one. */
export function improvementTooFew({ n, leftOut }: Pick<Improvement, 'n' | 'leftOut'>): string {
  const drilled = n + leftOut;
  if (drilled === 0) return 'Too few to tell: nobody has drilled in this time.';
  return `Too few to tell: of ${count(drilled, 'person', 'people')} who drilled in this time, ${String(n)} ${n === 1 ? 'was' : 'were'} rated in two drills or more, and it takes ${String(SHOWN_FROM_PEOPLE)}.`;
}

/** Whom the comparison of first and later drills leaves out; null where it is nobody. */
export function improvementWithout({ leftOut }: Pick<Improvement, 'leftOut'>): string | null {
  return leftOut === 0
    ? null
    : `Without ${count(leftOut, 'person', 'people')} rated in fewer than two drills of this time.`;
}

/** Which drills the table of objectives leaves out; null where it has all. */
export function objectivesWithout(scenarios: readonly ScenarioFigures[]): string | null {
  const hidden = scenarios.filter(({ people }) => people < SHOWN_FROM_PEOPLE);
  const drills = hidden.reduce((sum, one) => sum + one.drills, 0);
  const parts = [
    ...(drills > 0
      ? [
          `${count(drills, 'drill')} of scenarios that fewer than ${String(SHOWN_FROM_PEOPLE)} people drilled`
        ]
      : []),
    ...(scenarios.some((one) => one.objectives.some(({ n }) => n < one.drills))
      ? ['drills in which an objective did not come up']
      : [])
  ];
  return parts.length === 0 ? null : `Without ${parts.join(', and without ')}.`;
}
