import type { Scenario } from '../../core/scenario/index.ts';
import { refused, type Done, type Refused } from '../access/done.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import type { ExerciseBook } from './book.ts';
import { facilitator, type Rooms } from './rooms.ts';
import { isNameTaken, memberOf, MOST_IN_AN_EXERCISE, seatFor, takingPart } from './seating.ts';

/** Who comes in. */
export interface Joining {
  person: string;
  name: string;
  guest: boolean;
}

export interface DoorParts {
  book: ExerciseBook;
  rooms: Rooms;
  drills: Pick<DrillStore, 'remove'>;
  shelf: Pick<ScenarioShelf, 'get'>;
  /** Prepares the drill of somebody who plays alone; resolves with its id when it is durable. */
  prepare: (scenario: Scenario, owner: { id: string; name: string }) => Promise<string>;
  /** Wall time in ms since 1970. */
  now: () => number;
}

export const GONE = refused('This exercise is not there any more.');
/** What is over does not begin again. */
export const OVER = refused('This exercise is over.');
const TAKEN_OUT = refused('The trainer has taken you out of this exercise.');

/** Where people come into an exercise, at its beginning or late. */
export class Door {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
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
    wish: { room: string | null; role: string | null }
  ): Promise<Done<{ drill: string }>> {
    const { book, rooms } = this.#parts;
    const exercise = await book.find(id);
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
      const said = await rooms.ask(drill, { type: 'JoinDrill', person, name, role: wish.role });
      if (said !== null && (await rooms.statusOf(drill)) !== 'ended') {
        if (seated.fresh) await book.change(id, (one) => without(one, person));
        return refused(said);
      }
    }
    await this.#startLate(id, drill);
    // ENDEX came first: nothing begins in their room any more.
    return (await this.#isOver(id)) && (await rooms.statusOf(drill)) === 'prepared'
      ? OVER
      : { ok: true, drill };
  }

  /** Puts somebody into a room of a team. */
  async #seat(
    id: string,
    who: Joining,
    wish: string | null
  ): Promise<Done<{ drill: string; fresh: boolean }>> {
    const joined = this.#parts.now();
    let fresh = false;
    const exercise = await this.#parts.book.change(id, (one) => {
      const room = memberOf(one, who.person) || isNameTaken(one, who) ? null : seatFor(one, wish);
      fresh = room !== null && !isFull(one) && one.ended === null;
      if (room === null || !fresh) return one;
      return { ...one, members: [...one.members, { ...who, room, joined, removed: null }] };
    });
    const member = exercise && memberOf(exercise, who.person);
    if (member && member.removed !== null) return TAKEN_OUT;
    if (member) return { ok: true, drill: member.room, fresh };
    if (exercise && exercise.ended !== null) return OVER;
    if (exercise && isNameTaken(exercise, who)) return nameTaken(who);
    return refused(
      wish === null
        ? 'This exercise is full. Ask the trainer for another room.'
        : 'There is no place in this room any more. Choose another one.',
      'room'
    );
  }

  /** Gives somebody a drill of their own. */
  async #seatAlone(
    exercise: Exercise,
    who: Joining
  ): Promise<Done<{ drill: string; fresh: boolean }>> {
    const before = memberOf(exercise, who.person);
    if (before && before.removed !== null) return TAKEN_OUT;
    if (before) return { ok: true, drill: before.room, fresh: false };
    if (isNameTaken(exercise, who)) return nameTaken(who);
    if (isFull(exercise)) return refused('This exercise is full.');
    const { book, drills, shelf, prepare, now } = this.#parts;
    const scenario = await shelf.get(exercise.scenario.digest);
    if (!scenario) return refused('The scenario of this exercise cannot be read any more.');
    const drill = await prepare(scenario, { id: who.person, name: who.name });
    const joined = now();
    const after = await book.change(exercise.id, (one) =>
      // They may have pressed twice, or be the last of too many.
      memberOf(one, who.person) || isNameTaken(one, who) || isFull(one) || one.ended !== null
        ? one
        : {
            ...one,
            rooms: [...one.rooms, { name: who.name, drill }],
            members: [...one.members, { ...who, room: drill, joined, removed: null }]
          }
    );
    const room = after && memberOf(after, who.person)?.room;
    if (room !== drill) await drills.remove(drill);
    if (after && room === undefined && isNameTaken(after, who)) return nameTaken(who);
    return room === null || room === undefined ? OVER : { ok: true, drill: room, fresh: true };
  }

  /**
   * Lets somebody's own drill go on who was let in again, as the others do: it was held when they were taken
   * out, and may have missed STARTEX.
   *
   * @param by id of whoever let them in
   */
  async goOn(id: string, drill: string, by: string): Promise<void> {
    const { rooms } = this.#parts;
    await this.#startLate(id, drill);
    const held = (await rooms.open([{ drill }])).some(
      ({ state }) => state.status === 'paused' && state.pausedBy === 'facilitator'
    );
    if (held && (await this.#runs(id, drill)))
      await rooms.ask(drill, { type: 'ResumeDrill' }, facilitator(by));
  }

  /** The exercise, where it has begun, is not over, and the trainer does not hold all its other rooms. */
  async #runs(id: string, drill: string): Promise<Exercise | null> {
    const { book, rooms } = this.#parts;
    const exercise = await book.find(id);
    if (!exercise || exercise.started === null || exercise.ended !== null) return null;
    const others = (await rooms.inUse(exercise)).filter(
      (live) =>
        live.drill !== drill && (live.state.status === 'running' || live.state.status === 'paused')
    );
    const held = others.length > 0 && others.every(({ state }) => state.pausedBy === 'facilitator');
    return held ? null : exercise;
  }

  /** After STARTEX a room starts with its first member, unless the trainer holds all the others. */
  async #startLate(id: string, drill: string): Promise<void> {
    const { rooms } = this.#parts;
    if ((await rooms.statusOf(drill)) !== 'prepared') return;
    const exercise = await this.#runs(id, drill);
    if (!exercise) return;
    await rooms.ask(drill, { type: 'StartDrill', speed: exercise.speed });
    // ENDEX may have come meanwhile, and found it not begun.
    if (await this.#isOver(id))
      await rooms.ask(drill, { type: 'EndDrill' }, facilitator(exercise.by));
  }

  async #isOver(id: string): Promise<boolean> {
    const exercise = await this.#parts.book.find(id);
    return exercise !== null && exercise.ended !== null;
  }
}

function nameTaken({ name }: Joining): Refused {
  return refused(
    `Somebody called ${name} is in this exercise already. Add something that tells you apart, such as your team.`,
    'name'
  );
}

function isFull(exercise: Exercise): boolean {
  return takingPart(exercise).length >= MOST_IN_AN_EXERCISE;
}

function without(exercise: Exercise, person: string): Exercise {
  return { ...exercise, members: exercise.members.filter((member) => member.person !== person) };
}
