import { dayOf, daysBetween, type Day } from './day.ts';
import { dueAfter, dueDays, type Schedule } from './recurrence.ts';

/** An ended drill of the scenario, as far as it can fulfil an assignment. */
export interface Play {
  /** Null where the drill is not kept any more. */
  drill: string | null;
  /** Wall time of STARTEX in ms since 1970. */
  startedAt: number;
}

/** How somebody stands with an assignment. */
export type Standing =
  | {
      state: 'done';
      /** The day that it was for. */
      due: Day;
      /** The day of STARTEX. */
      on: Day;
      drill: string | null;
      /** Days after the due day; nought in time. */
      late: number;
      /** When it is due again; null for once. */
      next: Day | null;
    }
  | { state: 'due'; due: Day; in: number }
  | {
      state: 'overdue';
      /** The first day that was missed since they did it last. */
      due: Day;
      by: number;
      /** The day until which the next one counts; null for once. */
      next: Day | null;
    };

export interface Asked {
  schedule: Schedule;
  /** Wall time in ms at which the person was given it. */
  from: number;
  /** Their ended drills of the scenario, in any order. */
  plays: readonly Play[];
  today: Day;
  /** Time zone of the house. */
  zone: string;
}

/**
 * How somebody stands with an assignment; null where it is none for them, since its day had passed when
 * they came.
 *
 * A drill counts when its STARTEX came after the assignment was given. Where it recurs it counts for the
 * period in which its STARTEX lies: from the day after one due day to the next. Who missed a due day is
 * overdue until they play, and what they play then counts for the period in which they do.
 */
export function standingOf({ schedule, from, plays, today, zone }: Asked): Standing | null {
  const begins = dayOf(from, zone);
  const dues = dueDays(schedule, today).filter((due) => due >= begins);
  const current = dues.at(-1);
  if (current === undefined) return null;
  const counting = plays
    .filter(({ startedAt }) => startedAt >= from)
    .sort((a, b) => a.startedAt - b.startedAt)
    .map((play) => ({ ...play, on: dayOf(play.startedAt, zone) }));
  if (schedule.every === null) return onceStanding(current, counting[0], today);

  /** The place among the due days of the period in which a drill counts. */
  const periodOf = ({ on }: { on: Day }) => dues.findIndex((due) => on <= due);
  const last = counting.reduce((latest, play) => Math.max(latest, periodOf(play)), -1);
  const next = dueAfter(schedule, current);
  if (last === dues.length - 1) {
    const done = counting.find((play) => periodOf(play) === last);
    if (done) return { state: 'done', due: current, ...doneBy(done), late: 0, next };
  }
  const missed = dues[last + 1] ?? current;
  return missed < today
    ? { state: 'overdue', due: missed, by: daysBetween(missed, today), next: current }
    : { state: 'due', due: current, in: daysBetween(today, current) };
}

type Counting = Play & { on: Day };

function onceStanding(due: Day, done: Counting | undefined, today: Day): Standing {
  if (done) {
    const late = Math.max(0, daysBetween(due, done.on));
    return { state: 'done', due, ...doneBy(done), late, next: null };
  }
  return due < today
    ? { state: 'overdue', due, by: daysBetween(due, today), next: null }
    : { state: 'due', due, in: daysBetween(today, due) };
}

function doneBy({ on, drill }: Counting) {
  return { on, drill };
}
