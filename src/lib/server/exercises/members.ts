import { refused, type Done } from '../access/done.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import type { ExerciseBook } from './book.ts';
import { GONE, type Door } from './door.ts';
import { facilitator, type Rooms } from './rooms.ts';
import { isNameTaken, memberOf } from './seating.ts';

const DRILL_OVER = refused(
  'Their drill has ended. Who played it stays in it, since its scorecard is theirs to read.'
);
const NOBODY = refused('There is nobody of that name in this exercise.');

export interface MembersParts {
  book: ExerciseBook;
  rooms: Rooms;
  door: Pick<Door, 'goOn'>;
  streams: Pick<OpenStreams, 'endOf'>;
  /** Wall time in ms since 1970. */
  now: () => number;
}

/** Who takes part in an exercise, by the decision of its trainers: taken out, and let in again. */
export class Members {
  readonly #parts: MembersParts;

  constructor(parts: MembersParts) {
    this.#parts = parts;
  }

  /**
   * Takes somebody out: what they have open ends at once, and they may not come back by themselves.
   *
   * @param by id of the trainer
   */
  async remove(id: string, by: string, person: string): Promise<Done> {
    const { book, rooms, streams, now } = this.#parts;
    const before = await book.find(id);
    const room = before && memberOf(before, person)?.room;
    // Taken out, they would lose the scorecard of what they played.
    if (room && (await rooms.statusOf(room)) === 'ended') return DRILL_OVER;
    const at = now();
    let first = false;
    const exercise = await book.change(id, (one) => {
      if (one.ended !== null) return one;
      first = memberOf(one, person)?.removed === null;
      return first ? withRemoved(one, person, at) : one;
    });
    const member = exercise && memberOf(exercise, person);
    if (!exercise || !member) return NOBODY;
    if (member.removed === null) return DRILL_OVER;
    streams.endOf({ of: 'people', ids: [person] });
    if (exercise.mode === 'team') {
      // Who is out already was taken out by whoever was first.
      const hand = first ? facilitator(by) : undefined;
      await rooms.ask(member.room, { type: 'LeaveDrill', person }, hand);
    } else {
      await rooms.ask(member.room, { type: 'PauseDrill' }, facilitator(by));
    }
    if (first) await book.note('MemberRemoved', by, member.guest ? null : person, id);
    return { ok: true };
  }

  /**
   * Lets somebody come back whom a trainer took out; a drill of their own goes on as the others do.
   *
   * @param by id of the trainer
   */
  async readmit(id: string, by: string, person: string): Promise<Done> {
    const { book, rooms, door } = this.#parts;
    let first = false;
    const exercise = await book.change(id, (one) => {
      const seated = memberOf(one, person);
      first = seated !== undefined && seated.removed !== null && !isNameGiven(one, seated);
      return first ? withRemoved(one, person, null) : one;
    });
    if (!exercise) return GONE;
    const member = memberOf(exercise, person);
    if (!member) return NOBODY;
    if (member.removed !== null)
      return refused(
        `Somebody else called ${member.name} takes part by now, and nobody could tell the two apart. Take that one out first, or have this one join under another name, in a private window.`
      );
    if (exercise.mode === 'each') await door.goOn(id, member.room, by);
    // Who is in again already was let in by whoever was first.
    else if (first)
      await rooms.ask(member.room, { type: 'ReadmitParticipant', person }, facilitator(by));
    if (first) await book.note('MemberReadmitted', by, member.guest ? null : person, id);
    return { ok: true };
  }
}

/** Whether somebody else has the name of a member who was taken out; once it is over, it is only a record. */
function isNameGiven(exercise: Exercise, member: Exercise['members'][number]): boolean {
  return exercise.ended === null && isNameTaken(exercise, member);
}

/** With somebody taken out at a wall time, in ms, or in again. */
function withRemoved(exercise: Exercise, person: string, removed: number | null): Exercise {
  const members = exercise.members.map((member) =>
    member.person === person ? { ...member, removed } : member
  );
  return { ...exercise, members };
}
