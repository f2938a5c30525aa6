import type { Exercise, Member } from '../store/exercise-store.ts';

/** As many as a team drill takes. */
export const MOST_IN_A_ROOM = 100;
/** More do not come to one occasion; whoever holds the code must not fill the disk. */
export const MOST_IN_AN_EXERCISE = 1000;

/** Who takes part now. */
export function takingPart({ members }: Pick<Exercise, 'members'>): Member[] {
  return members.filter(({ removed }) => removed === null);
}

/** Somebody who has joined, removed or not. */
export function memberOf(
  { members }: Pick<Exercise, 'members'>,
  person: string
): Member | undefined {
  return members.find((member) => member.person === person);
}

/** Whether the trainer took somebody out, whom the log of their room goes on to name. */
export function isTakenOut(exercise: Pick<Exercise, 'members'> | null, person: string): boolean {
  return ((exercise && memberOf(exercise, person)?.removed) ?? null) !== null;
}

/**
 * Whether a guest gives the name of somebody else who takes part, whatever its capitals and spaces: nothing
 * else would tell the two apart. Who has an account keeps its name, also beside a guest of that name.
 */
export function isNameTaken(
  exercise: Pick<Exercise, 'members'>,
  who: Pick<Member, 'person' | 'name' | 'guest'>
): boolean {
  return (
    who.guest &&
    takingPart(exercise).some(
      ({ person, name }) => person !== who.person && plain(name) === plain(who.name)
    )
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/**
 * The room that somebody comes into: the one that they chose, else the emptiest, of several the first.
 *
 * @param wish id of a room's drill; null to be put anywhere
 * @returns the id of its drill; null when there is no such room or no place in it
 */
export function seatFor(exercise: Pick<Exercise, 'rooms' | 'members'>, wish: string | null) {
  const people = takingPart(exercise);
  const taken = (drill: string) => people.filter(({ room }) => room === drill).length;
  const open = exercise.rooms
    .filter(({ drill }) => (wish === null || wish === drill) && taken(drill) < MOST_IN_A_ROOM)
    .sort((a, b) => taken(a.drill) - taken(b.drill));
  return open[0]?.drill ?? null;
}
