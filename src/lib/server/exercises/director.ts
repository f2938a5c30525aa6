import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, DrillEvent } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import { refused, type Done } from '../access/accounts.ts';
import { prepareDrill } from '../conduct/begin.ts';
import type { Asked } from '../conduct/carry-out.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Log } from '../log.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Exercise, ExerciseStore, Room } from '../store/exercise-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { newCode, readCode } from './code.ts';
import { memberOf, MOST_IN_AN_EXERCISE, seatFor, takingPart } from './seating.ts';

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

/** Who comes in. */
export interface Joining {
  person: string;
  name: string;
  guest: boolean;
}

/** What is done in all rooms at once, by whoever conducts. */
export type ForAll =
  { do: 'start' } | { do: 'pause' } | { do: 'resume' } | { do: 'speed'; speed: number };

type Status = LiveDrill['state']['status'];
type Command = Asked extends infer A ? (A extends Asked ? Omit<A, 'id' | 'by'> : never) : never;

/** What is over does not begin again. */
const GONE = refused('This exercise is not there any more.');
const OVER = refused('This exercise is over.');
const isOver = (exercise: Exercise | null) => exercise !== null && exercise.ended !== null;

/**
 * Runs exercises, as an exercise director does: prepares their rooms, lets people in, and does in all
 * rooms what a facilitator does in one. Who may ask for it is asked before.
 */
export class Director {
  readonly #parts: DirectorParts;
  readonly #now: () => number;
  readonly #watchers = new Map<string, Set<() => void>>();

  constructor(parts: DirectorParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    parts.conductor.listen((drill, events) => void this.#hear(drill, events));
  }

  /** Prepares an exercise with its rooms and a code; resolves when all of it is durable. */
  async prepare(by: string, scenario: Scenario, plan: Plan): Promise<Exercise> {
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
      await this.#note('ExercisePrepared', by, null, scenario.id);
      return exercise;
    }
  }

  find(id: string): Promise<Exercise | null> {
    return this.#parts.exercises.find(id);
  }

  /** The exercise of a code; null for one that is wrong, has lapsed or was closed. */
  async byCode(typed: string): Promise<Exercise | null> {
    const code = readCode(typed);
    const exercise = code === null ? null : await this.#parts.exercises.byCode(code);
    if (!exercise || exercise.ended !== null || exercise.expires <= this.#now()) return null;
    return exercise;
  }

  /**
   * Lets somebody in, into a room or a drill of their own; late as well, and back in where they were.
   * Resolves with the id of their drill when it is durable.
   *
   * @param wish room and role that they chose; null to be given any room, and no role
   */
  async join(
    id: string,
    who: Joining,
    wish: { room: string | null; role: string | null } = { room: null, role: null }
  ): Promise<Done<{ drill: string }>> {
    const exercise = await this.find(id);
    if (!exercise) return GONE;
    if (exercise.ended !== null) return OVER;
    if (who.guest && !exercise.guests)
      return refused('This exercise is for people with an account. Sign in, then join it.');
    const seated = await (exercise.mode === 'team'
      ? this.#seat(id, who, wish.room)
      : this.#seatAlone(exercise, who));
    if (!seated.ok) return seated;
    const { drill } = seated;
    if (exercise.mode === 'team') {
      const { person, name } = who;
      const said = await this.#ask(drill, { type: 'JoinDrill', person, name, role: wish.role });
      if (said !== null && (await this.#statusOf(drill)) !== 'ended') {
        if (seated.fresh) await this.#change(id, (one) => without(one, person));
        return refused(said);
      }
    }
    await this.#startLate(id, drill);
    // ENDEX came first: nothing begins in their room any more.
    return isOver(await this.find(id)) && (await this.#statusOf(drill)) === 'prepared'
      ? OVER
      : { ok: true, drill };
  }

  /** Starts all rooms in which somebody waits: STARTEX. Whoever comes later starts theirs. */
  async forAll(id: string, by: string, what: ForAll): Promise<Done> {
    const before = await this.find(id);
    if (!before) return GONE;
    if (before.ended !== null) return OVER;
    if (what.do === 'start' && takingPart(before).length === 0)
      return refused('Nobody has joined yet. STARTEX is when somebody is there to hear it.');
    const now = this.#now();
    // First, so that whoever comes in meanwhile starts by themselves, at this speed.
    const exercise = await this.#change(id, (one) => ({
      ...one,
      started: what.do === 'start' ? (one.started ?? now) : one.started,
      speed: what.do === 'speed' ? what.speed : one.speed
    }));
    if (!exercise) return GONE;
    if (before.started === null && exercise.started !== null)
      await this.#note('ExerciseStarted', by, null, id);
    return this.#askAll(await this.#lives(exercise), by, (status) =>
      commandFor(what, status, exercise)
    );
  }

  /** ENDEX in all rooms; the code is closed with it. */
  async end(id: string, by: string): Promise<Done> {
    const exercise = await this.find(id);
    if (!exercise) return GONE;
    if (exercise.started === null)
      return refused('This exercise has not begun, so there is nothing to end.');
    // From here on nobody comes in; who came in until now is in it.
    const { rooms } = (await this.#finish(id, by)) ?? exercise;
    // Also a room from which everybody was taken out: it goes on until somebody ends it.
    return this.#askAll(await this.#open(rooms), by, (status) =>
      status === 'running' || status === 'paused' ? { type: 'EndDrill' } : null
    );
  }

  /** Takes somebody out: what they have open ends at once, and they may not come back by themselves. */
  async remove(id: string, by: string, person: string): Promise<Done> {
    const now = this.#now();
    const exercise = await this.#change(id, (one) =>
      withMember(one, person, (member) => ({ ...member, removed: member.removed ?? now }))
    );
    const member = exercise && memberOf(exercise, person);
    if (!exercise || !member) return refused('There is nobody of that name in this exercise.');
    this.#parts.streams.endOf({ of: 'people', ids: [person] });
    if (exercise.mode === 'team') {
      await this.#ask(member.room, { type: 'LeaveDrill', person });
    } else {
      await this.#ask(member.room, { type: 'PauseDrill' }, { role: 'facilitator', person: by });
    }
    await this.#note('MemberRemoved', by, member.guest ? null : person, id);
    return { ok: true };
  }

  /** Lets somebody come back whom a trainer took out. */
  async readmit(id: string, person: string): Promise<Done> {
    const exercise = await this.#change(id, (one) =>
      withMember(one, person, (member) => ({ ...member, removed: null }))
    );
    return exercise ? { ok: true } : GONE;
  }

  /** Closes the code, so that nobody new comes in, or opens a new one. */
  async setCode(id: string, open: boolean): Promise<Done> {
    for (;;) {
      const before = await this.find(id);
      if (!before) return GONE;
      if (before.ended !== null) return OVER;
      const code = open ? newCode() : null;
      const expires = this.#now() + CODE_LASTS;
      if (await this.#change(id, (one) => ({ ...one, code, expires }))) return { ok: true };
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
    this.#tell(id);
    await this.#note('ExerciseDiscarded', by, null, exercise.scenario.id);
    return { ok: true };
  }

  /** Is told when anything changes in an exercise or its rooms; returns the way to stop. */
  watch(id: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(id);
    };
  }

  /** Puts somebody into a room of a team. */
  async #seat(
    id: string,
    who: Joining,
    wish: string | null
  ): Promise<Done<{ drill: string; fresh: boolean }>> {
    const joined = this.#now();
    let fresh = false;
    const exercise = await this.#change(id, (one) => {
      const room = memberOf(one, who.person) ? null : seatFor(one, wish);
      if (room === null || isFull(one) || one.ended !== null) return one;
      fresh = true;
      return { ...one, members: [...one.members, { ...who, room, joined, removed: null }] };
    });
    const member = exercise && memberOf(exercise, who.person);
    if (!member && isOver(exercise)) return OVER;
    if (!member)
      return refused(
        wish === null
          ? 'This exercise is full. Ask the trainer for another room.'
          : 'There is no place in this room any more. Choose another one.',
        'room'
      );
    if (member.removed !== null) return TAKEN_OUT;
    return { ok: true, drill: member.room, fresh };
  }

  /** Gives somebody a drill of their own. */
  async #seatAlone(
    exercise: Exercise,
    who: Joining
  ): Promise<Done<{ drill: string; fresh: boolean }>> {
    const before = memberOf(exercise, who.person);
    if (before && before.removed !== null) return TAKEN_OUT;
    if (before) return { ok: true, drill: before.room, fresh: false };
    if (isFull(exercise)) return refused('This exercise is full.');
    const { drills, shelf } = this.#parts;
    const scenario = await shelf.get(exercise.scenario.digest);
    if (!scenario) return refused('The scenario of this exercise cannot be read any more.');
    const drill = await this.#prepareDrill(scenario, { id: who.person, name: who.name }, false);
    const joined = this.#now();
    const after = await this.#change(exercise.id, (one) =>
      // They may have pressed twice, or be the last of too many.
      memberOf(one, who.person) || isFull(one) || one.ended !== null
        ? one
        : {
            ...one,
            rooms: [...one.rooms, { name: who.name, drill }],
            members: [...one.members, { ...who, room: drill, joined, removed: null }]
          }
    );
    const room = after && memberOf(after, who.person)?.room;
    if (room !== drill) await drills.remove(drill);
    return room === null || room === undefined ? OVER : { ok: true, drill: room, fresh: true };
  }

  /** After STARTEX a room starts with its first member, unless the trainer holds all the others. */
  async #startLate(id: string, drill: string): Promise<void> {
    const exercise = await this.find(id);
    if (!exercise || exercise.started === null || exercise.ended !== null) return;
    const live = await this.#parts.conductor.open(drill);
    if (live?.state.status !== 'prepared') return;
    const others = await this.#lives(exercise);
    const begun = others.filter(
      ({ state }) => state.status === 'running' || state.status === 'paused'
    );
    if (begun.length > 0 && begun.every(({ state }) => state.pausedBy === 'facilitator')) return;
    await this.#ask(drill, { type: 'StartDrill', speed: exercise.speed });
    // ENDEX may have come meanwhile, and found it not begun.
    if (isOver(await this.find(id)))
      await this.#ask(drill, { type: 'EndDrill' }, { role: 'facilitator', person: exercise.by });
  }

  async #statusOf(drill: string) {
    return (await this.#parts.conductor.open(drill))?.state.status ?? null;
  }

  /** Rooms in which somebody takes part, as they are in memory. */
  async #lives(exercise: Exercise): Promise<LiveDrill[]> {
    const people = takingPart(exercise);
    return this.#open(
      exercise.rooms.filter(({ drill }) => people.some(({ room }) => room === drill))
    );
  }

  async #open(rooms: readonly Room[]): Promise<LiveDrill[]> {
    const lives = await Promise.all(rooms.map(({ drill }) => this.#parts.conductor.open(drill)));
    return lives.filter((live) => live !== null);
  }

  /** Does something in each of these rooms, as it stands; what was refused is said once. */
  async #askAll(
    lives: readonly LiveDrill[],
    by: string,
    commandFor: (status: Status) => Command | null
  ): Promise<Done> {
    const actor: Actor = { role: 'facilitator', person: by };
    const problems = await Promise.all(
      lives.map(async ({ drill, state: { status } }) => {
        const command = commandFor(status);
        const problem = command && (await this.#ask(drill, command, actor));
        // Somebody else was first, in its control room or by coming in.
        return (await this.#statusOf(drill)) === status ? problem : null;
      })
    );
    const said = new Set(problems.filter((problem) => problem !== null));
    return said.size === 0 ? { ok: true } : refused([...said].join(' '));
  }

  /** Resolves with why it was refused; null when it was done. */
  async #ask(drill: string, command: Command, by?: Actor): Promise<string | null> {
    const asked = { ...command, id: randomUUID(), ...(by && { by }) };
    const outcome = await this.#parts.conductor.execute(drill, asked);
    return outcome.ok ? null : outcome.refusal.message;
  }

  #prepareDrill(scenario: Scenario, owner: { id: string; name: string }, team: boolean) {
    return prepareDrill(this.#parts, scenario, owner, { team });
  }

  /** Something happened in a drill: of an exercise, perhaps, whose last one it ends. */
  async #hear(drill: string, events: readonly DrillEvent[]): Promise<void> {
    try {
      const exercise = await this.#parts.exercises.ofDrill(drill);
      if (!exercise) return;
      this.#tell(exercise.id);
      if (exercise.started === null && events.some(({ type }) => type === 'DrillStarted'))
        await this.#begin(exercise.id);
      if (exercise.ended !== null || events.every(({ type }) => type !== 'DrillEnded')) return;
      const lives = await this.#lives(exercise);
      if (lives.length > 0 && lives.every(({ state }) => state.status === 'ended'))
        await this.#finish(exercise.id, null);
    } catch (error) {
      this.#parts.log.error(
        { drill, err: error },
        'The beginning or end of an exercise could not be kept.'
      );
    }
  }

  /** STARTEX was given in one room, from its control room: what is done in it is a record from then on. */
  async #begin(id: string): Promise<void> {
    const now = this.#now();
    let first = false;
    await this.#change(id, (one) => {
      if (one.started !== null) return one;
      first = true;
      return { ...one, started: now };
    });
    if (first) await this.#note('ExerciseStarted', null, null, id);
  }

  async #finish(id: string, by: string | null): Promise<Exercise | null> {
    const now = this.#now();
    let first = false;
    const over = await this.#change(id, (one) => {
      if (one.ended !== null) return one;
      first = true;
      return { ...one, ended: now, code: null };
    });
    if (first) await this.#note('ExerciseEnded', by, null, id);
    return over;
  }

  async #change(id: string, change: (exercise: Exercise) => Exercise): Promise<Exercise | null> {
    const changed = await this.#parts.exercises.change(id, change);
    this.#tell(id);
    return changed;
  }

  #tell(id: string): void {
    for (const watcher of [...(this.#watchers.get(id) ?? [])]) watcher();
  }

  #note(did: Deed, by: string | null, about: string | null, note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about, note });
  }
}

const TAKEN_OUT = refused('The trainer has taken you out of this exercise.');

function isFull(exercise: Exercise): boolean {
  return takingPart(exercise).length >= MOST_IN_AN_EXERCISE;
}

function without(exercise: Exercise, person: string): Exercise {
  return { ...exercise, members: exercise.members.filter((member) => member.person !== person) };
}

function withMember(
  exercise: Exercise,
  person: string,
  change: (member: Exercise['members'][number]) => Exercise['members'][number]
): Exercise {
  const members = exercise.members.map((member) =>
    member.person === person ? change(member) : member
  );
  return { ...exercise, members };
}

/** What a room is asked, as it stands; null when there is nothing to do in it. */
function commandFor(what: ForAll, status: Status, { started, speed }: Exercise): Command | null {
  const begin: Command = { type: 'StartDrill', speed };
  switch (what.do) {
    case 'start':
      return status === 'prepared' ? begin : null;
    case 'pause':
      return status === 'running' ? { type: 'PauseDrill' } : null;
    case 'resume':
      if (status === 'prepared') return started === null ? null : begin;
      return status === 'paused' ? { type: 'ResumeDrill' } : null;
    case 'speed':
      return status === 'running' || status === 'paused'
        ? { type: 'ChangeSpeed', speed: what.speed }
        : null;
    default:
      return what satisfies never;
  }
}
