import { meanOfTally, total } from './drills.ts';
import type { Result } from './result.ts';
import { DAY, RECENT_DAYS } from './rules.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { grouped } from './grouped.ts';
import { meanOf } from './results.ts';

/** Somebody of a team, and when they drilled. */
export interface Attendance {
  person: string;
  /** Drills in the period. */
  drills: number;
  /** Wall time in ms at which their last drill ended, also before the period; null for none. */
  last: number | null;
  /** Whether it is longer ago than 90 days, or there was none. */
  due: boolean;
  /** Mean of the five in the period, 0 to 4; null where nothing was rated. */
  mean: number | null;
  /** Of each dimension, likewise. */
  dimensions: Readonly<Record<Dimension, number | null>>;
}

/**
 * Who drilled when; who has waited longest first, who never drilled before all.
 *
 * @param people ids, also of those without results
 * @param all their results up to `at`
 * @param inPeriod those of them that are in the period
 * @param at wall time in ms from which 90 days are counted back
 */
export function attendanceOf(
  people: readonly string[],
  all: readonly Result[],
  inPeriod: readonly Result[],
  at: number
): Attendance[] {
  const everOf = grouped(all, ({ person }) => person);
  const nowOf = grouped(inPeriod, ({ person }) => person);
  return people
    .map((person): Attendance => {
      const ever = everOf.get(person) ?? [];
      const now = nowOf.get(person) ?? [];
      const last = ever.reduce<number | null>(
        (latest, { endedAt }) => (latest === null || endedAt > latest ? endedAt : latest),
        null
      );
      const dimensions = Object.fromEntries(
        DIMENSIONS.map((one) => [one, total(now.map((result) => result.dimensions[one]))])
      ) as Result['dimensions'];
      return {
        person,
        drills: now.length,
        last,
        due: last === null || at - last > RECENT_DAYS * DAY,
        mean: meanOf({ dimensions }),
        dimensions: Object.fromEntries(
          DIMENSIONS.map((one) => [one, meanOfTally(dimensions[one])])
        ) as Attendance['dimensions']
      };
    })
    .sort((a, b) => (a.last ?? 0) - (b.last ?? 0) || (a.person < b.person ? -1 : 1));
}
