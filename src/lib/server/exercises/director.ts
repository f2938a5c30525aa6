import { randomBytes } from 'node:crypto';
import type { DrillEvent } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import { refused, type Done } from '../access/done.ts';
import { prepareDrill } from '../conduct/begin.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { Log } from '../log.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Exercise, ExerciseStore, Room } from '../store/exercise-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { ExerciseBook } from './book.ts';
import { newCode, readCode } from './code.ts';
import { commandFor, type ForAll } from './for-all.ts';
import { Door, GONE, OVER, type Joining } from './door.ts';
import { Members } from './members.ts';
import { Rooms } from './rooms.ts';
import { takingPart } from './seating.ts';

const HOUR = 60 * 60_000;
/** Ms after the planned start, or after it was opened, for which a code is good. */
const CODE_LASTS = 12 * HOUR;

export interface DirectorParts {
  exercises: ExerciseStore;
  drills: DrillStore;
  shelf: ScenarioShelf;
  conductor: Conductor;
  streams: OpenStreams;
  audit: AuditLog;
  log: Log;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What a trainer asks for. */
export interface Plan {
  mode: Exercise['mode'];
  /** Names of rooms; none where everybody is alone. */
  rooms: readonly string[];
  /** Drill ms for each wall ms. */
  speed: number;
  guests: boolean;
  /** Wall time in ms. */
  planned: number | null;
}

/**
 * Runs exercises, as an exercise director does: prepares their rooms, lets people in, and does in all
 * rooms what a facilitator does in one. Who may ask for it is asked before.
 */
export class Director {
  readonly #parts: DirectorParts;
  readonly #now: () => number;
  readonly #book: ExerciseBook;
  readonly #rooms: Rooms;
  readonly #door: Door;
  readonly #members: Members;

  constructor(parts: DirectorParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#book = new ExerciseBook({ ...parts, now: this.#now });
    this.#rooms = new Rooms(parts.conductor);
    this.#door = new Door({
      ...parts,
      now: this.#now,
      book: this.#book,
      rooms: this.#rooms,
      prepare: (scenario, owner) => this.#prepareDrill(scenario, owner, false)
    });
    this.#members = new Members({
      ...parts,
      now: this.#now,
      book: this.#book,
      rooms: this.#rooms,
      door: this.#door
    });
    parts.conductor.listen((drill, events) => void this.#hear(drill, events));
  }

  /**
   * Prepares an exercise with its rooms and a code; resolves when all of it is durable.
   *
   * @param trainer who prepares it, with the ids of their teams, for which it is held
   */
  async prepare(
    { id: by, teams }: { id: string; teams: readonly string[] },
    scenario: Scenario,
    plan: Plan
  ): Promise<Exercise> {
    const { exercises, shelf } = this.#parts;
    const digest = await shelf.keep(scenario);
    const rooms: Room[] = [];
    for (const name of plan.mode === 'team' ? plan.rooms : []) {
      rooms.push({ name, drill: await this.#prepareDrill(scenario, { id: by, name: '' }, true) });
    }
    const now = this.#now();
    for (;;) {
      const exercise: Exercise = {
        id: randomBytes(8).toString('hex'),
        by,
        teams,
        scenario: { id: scenario.id, title: scenario.title, digest },
        mode: plan.mode,
        speed: plan.speed,
        guests: plan.guests,
        planned: plan.planned,
        code: newCode(),
        expires: Math.max(now, plan.planned ?? now) + CODE_LASTS,
        rooms,
        members: [],
        since: now,
        started: null,
        ended: null
      };
      // Of two with one code the second draws another.
      if (!(await exercises.add(exercise))) continue;
      await this.#book.note('ExercisePrepared', by, null, scenario.id);
      return exercise;
    }
  }

  find(id: string): Promise<Exercise | null> {
    return this.#book.find(id);
  }

  /** The exercise of a code; null for one that is wrong, has lapsed or was closed. */
  async byCode(typed: string): Promise<Exercise | null> {
    const code = readCode(typed);
    const exercise = code === null ? null : await this.#parts.exercises.byCode(code);
    if (!exercise || exercise.ended !== null || exercise.expires <= this.#now()) return null;
    return exercise;
  }

  /** As `Door.join`; without a wish they are given any room, and no role. */
  join(
    id: string,
    who: Joining,
    wish: { room: string | null; role: string | null } = { room: null, role: null }
  ): Promise<Done<{ drill: string }>> {
    return this.#door.join(id, who, wish);
  }

  /** Starts all rooms in which somebody waits: STARTEX. Whoever comes later starts theirs. */
  async forAll(id: string, by: string, what: ForAll): Promise<Done> {
    const before = await this.find(id);
    if (!before) return GONE;
    if (before.ended !== null) return OVER;
    if (what.do === 'start' && takingPart(before).length === 0)
      return refused('Nobody has joined yet. STARTEX is when somebody is there to hear it.');
    // First, so that whoever comes in meanwhile starts by themselves, at this speed.
    const exercise = await this.#noted(before, by, what);
    if (!exercise) return GONE;
    const people = takingPart(exercise);
    // Also a room from which everybody was taken out: it goes on until somebody stops it.
    return this.#rooms.askAll(await this.#rooms.open(exercise.rooms), by, ({ drill, state }) =>
      commandFor(
        what,
        state,
        exercise,
        people.some(({ room }) => room === drill)
      )
    );
  }

  /** Keeps what a command for all rooms means to who comes later; null where the exercise is gone. */
  #noted(exercise: Exercise, by: string, what: ForAll): Promise<Exercise | null> {
    if (what.do === 'start') return this.#book.begin(exercise.id, by);
    if (what.do !== 'speed') return Promise.resolve(exercise);
    return this.#book.change(exercise.id, (one) => ({ ...one, speed: what.speed }));
  }

  /** ENDEX in all rooms; the code is closed with it. */
  async end(id: string, by: string): Promise<Done> {
    const exercise = await this.find(id);
    if (!exercise) return GONE;
    if (exercise.started === null)
      return refused('This exercise has not begun, so there is nothing to end.');
    // From here on nobody comes in; who came in until now is in it.
    const { rooms } = (await this.#book.finish(id, by)) ?? exercise;
    // Also a room from which everybody was taken out: it goes on until somebody ends it.
    return this.#rooms.askAll(await this.#rooms.open(rooms), by, ({ state }) =>
      state.status === 'running' || state.status === 'paused' ? { type: 'EndDrill' } : null
    );
  }

  /** As `Members.remove`. */
  remove(id: string, by: string, person: string): Promise<Done> {
    return this.#members.remove(id, by, person);
  }

  /** As `Members.readmit`. */
  readmit(id: string, by: string, person: string): Promise<Done> {
    return this.#members.readmit(id, by, person);
  }

  /** Closes the code, so that nobody new comes in, or opens a new one. */
  async setCode(id: string, open: boolean): Promise<Done> {
    for (;;) {
      const before = await this.find(id);
      if (!before) return GONE;
      if (before.ended !== null) return OVER;
      const code = open ? newCode() : null;
      const now = this.#now();
      const expires = Math.max(now, before.planned ?? now) + CODE_LASTS;
      if (await this.#book.change(id, (one) => ({ ...one, code, expires }))) return { ok: true };
    }
  }

  /** Removes an exercise that never began, with its drills. */
  async discard(id: string, by: string): Promise<Done> {
    const { exercises, drills, conductor } = this.#parts;
    const exercise = await this.find(id);
    if (!exercise) return { ok: true };
    if (exercise.started !== null)
      return refused('This exercise has begun: what was done in it is kept as a record.');
    // First, so that nobody comes in while the rest is done.
    await exercises.remove(id);
    const rooms = exercise.rooms.map(({ drill }) => drill);
    await conductor.letGo(rooms, async () => {
      for (const drill of rooms) await drills.remove(drill);
    });
    // Who waits in a room asks anew, and is told that it is gone.
    this.#parts.streams.endOf({ of: 'drills', ids: rooms });
    this.#book.tell(id);
    await this.#book.note('ExerciseDiscarded', by, null, exercise.scenario.id);
    return { ok: true };
  }

  /** Is told when anything changes in an exercise or its rooms; returns the way to stop. */
  watch(id: string, watcher: () => void): () => void {
    return this.#book.watch(id, watcher);
  }

  #prepareDrill(scenario: Scenario, owner: { id: string; name: string }, team: boolean) {
    return prepareDrill(this.#parts, scenario, owner, { team });
  }

  /** Something happened in a drill: of an exercise, perhaps, whose last one it ends. */
  async #hear(drill: string, events: readonly DrillEvent[]): Promise<void> {
    try {
      const exercise = await this.#book.ofDrill(drill);
      if (!exercise) return;
      this.#book.tell(exercise.id);
      // STARTEX was given in one room, from its control room.
      const start = events.find(({ type }) => type === 'DrillStarted');
      if (exercise.started === null && start) await this.#book.begin(exercise.id, handOf(start));
      const end = events.find(({ type }) => type === 'DrillEnded');
      if (exercise.ended !== null || !end) return;
      const lives = await this.#rooms.inUse(exercise);
      if (lives.length > 0 && lives.every(({ state }) => state.status === 'ended'))
        await this.#book.finish(exercise.id, handOf(end));
    } catch (error) {
      this.#parts.log.error(
        { drill, err: error },
        'The beginning or end of an exercise could not be kept.'
      );
    }
  }
}

/** Id of the facilitator who did it; null where a drill went on by itself, or a trainee did it. */
function handOf(event: DrillEvent): string | null {
  return 'hand' in event ? (event.hand ?? null) : null;
}
