import { removeDrill } from './access/delete-drill.ts';
import { LONGEST, type Sessions } from './access/sessions.ts';
import { isOver } from './assignments/assignments.ts';
import { keepPlays } from './assignments/keep-plays.ts';
import type { Conductor } from './conduct/conductor.ts';
import type { Log } from './log.ts';
import type { AssignmentStore } from './store/assignment-store.ts';
import { forgetClosed } from './reports/outlive.ts';
import type { AuditLog, Deed } from './store/audit-log.ts';
import type { CalibrationStore } from './store/calibration-store.ts';
import type { DrillStore } from './store/drill-store.ts';
import type { Exercise, ExerciseStore } from './store/exercise-store.ts';
import type { LinkStore } from './store/link-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import type { PeopleStore } from './store/people-store.ts';
import type { ReportStore } from './store/report-store.ts';
import type { LtiStore } from './store/lti-store.ts';
import type { ScenarioStore } from './store/scenario-store.ts';
import { forgetUnplayed } from './studio/forget.ts';

export const DAY = 24 * 60 * 60_000;
/** Ms for which it is known what became of something that was sent, or set aside. */
const SENT_FOR = 30 * DAY;

export interface RetentionParts {
  drills: DrillStore;
  exercises: ExerciseStore;
  scenarios: ScenarioStore;
  people: PeopleStore;
  reports: ReportStore;
  assignments: AssignmentStore;
  calibration: CalibrationStore;
  links: LinkStore;
  outbox: OutboxStore;
  lti: LtiStore;
  audit: AuditLog;
  sessions: Sessions;
  conductor: Conductor;
  log: Log;
  /** Days after which what is old is removed; null to keep it. */
  keepDays: number | null;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Forgets what is over and what is older than it may be, at the start and once a day. */
export class Retention {
  readonly #parts: RetentionParts;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(parts: RetentionParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Resolves when the first sweep is done. One that fails keeps nobody from their drills. */
  async start(): Promise<void> {
    this.#timer = setInterval(() => void this.#trySweep(), DAY);
    this.#timer.unref();
    await this.#trySweep();
  }

  /** Waits for a sweep that is under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }

  async sweep(): Promise<void> {
    const { sessions, links, outbox, lti, keepDays } = this.#parts;
    const now = this.#now();
    await sessions.sweep();
    await lti.forgetLaunches(now - LONGEST);
    await links.remove(({ expires }) => expires <= now);
    await outbox.remove(
      ({ state, tried, since }) => state !== 'waiting' && (tried ?? since) < now - SENT_FOR
    );
    if (keepDays !== null) await this.#forgetBefore(now - keepDays * DAY);
    await forgetUnplayed(this.#parts);
  }

  async #trySweep(): Promise<void> {
    this.#sweeping = this.sweep().catch((error: unknown) => {
      this.#parts.log.error(
        { err: error },
        'What is too old could not be removed; tomorrow again.'
      );
    });
    await this.#sweeping;
  }

  async #forgetBefore(wall: number): Promise<void> {
    const { drills, audit, assignments, calibration } = this.#parts;
    const awaited = await this.#roomsOfYoung(wall);
    const old = (await drills.untouchedSince(wall)).filter(({ drill }) => !awaited.has(drill));
    await calibration.remove(
      ({ since, ratings }) => Math.max(since, ...ratings.map(({ at }) => at)) < wall
    );
    const over = await assignments.remove((one) => isOver(one, wall));
    if (old.length > 0) await keepPlays(this.#parts, new Set(old.map(({ drill }) => drill)));
    for (const { drill } of old) await removeDrill(this.#parts, drill);
    await forgetClosed(this.#parts, wall);
    const gone = await this.#forgetExercises(wall);
    await audit.forgetBefore(wall);
    await this.#note('AssignmentsExpired', over);
    await this.#note('ExercisesExpired', gone);
    await this.#note('DrillsExpired', old.length);
  }

  async #note(did: Deed, count: number): Promise<void> {
    if (count === 0) return;
    const { audit } = this.#parts;
    await audit.append({ at: this.#now(), did, by: null, about: null, note: String(count) });
  }

  /**
   * Rooms of exercises in which something happened since, or is still to: one that was planned long ahead
   * must have its rooms when people come, and one that goes on is compared with all that it had.
   */
  async #roomsOfYoung(wall: number): Promise<ReadonlySet<string>> {
    const young = (await this.#parts.exercises.list()).filter((one) => lastMoment(one) >= wall);
    return new Set(young.flatMap(({ rooms }) => rooms.map(({ drill }) => drill)));
  }

  /** An exercise goes with the last of its drills; one that nobody came to, after its own time. */
  async #forgetExercises(wall: number): Promise<number> {
    const { exercises, drills } = this.#parts;
    let gone = 0;
    for (const exercise of await exercises.list()) {
      if (lastMoment(exercise) >= wall) continue;
      const kept = await Promise.all(exercise.rooms.map(({ drill }) => drills.summary(drill)));
      if (kept.some((summary) => summary !== null)) continue;
      await exercises.remove(exercise.id);
      gone += 1;
    }
    return gone;
  }
}

/** Wall time in ms at which anything last happened in an exercise, or is to happen. */
export function lastMoment({ since, planned, started, ended, members }: Exercise): number {
  return Math.max(
    since,
    planned ?? 0,
    started ?? 0,
    ended ?? 0,
    ...members.map(({ joined }) => joined)
  );
}
