import type { Exercise } from './exercise-store.ts';

/** An exercise in which what somebody without an account played alone is a person's; the same one where they did not. */
export function passedOn(exercise: Exercise, from: string, to: string): Exercise {
  if (exercise.mode !== 'each' || !exercise.members.some(({ person }) => person === from))
    return exercise;
  return {
    ...exercise,
    members: exercise.members.map((member) =>
      member.person === from ? { ...member, person: to, guest: false } : member
    )
  };
}

/**
 * An exercise in which a member, or the trainer who prepared it, is another one.
 *
 * @param teams those of the trainer, with whom it stays where it was not kept which it is held for
 */
export function renamedIn(
  exercise: Exercise,
  person: string,
  next: { person: string; name: string },
  teams: readonly string[]
): Exercise {
  return {
    ...exercise,
    ...(exercise.by === person && { by: next.person, teams: exercise.teams ?? teams }),
    // Where everybody is alone, their room has their name.
    rooms: exercise.rooms.map((room) =>
      exercise.mode === 'each' && isRoomOf(exercise, room.drill, person)
        ? { ...room, name: next.name }
        : room
    ),
    members: exercise.members.map((member) =>
      member.person === person ? { ...member, ...next } : member
    )
  };
}

function isRoomOf({ members }: Exercise, drill: string, person: string): boolean {
  return members.some((member) => member.person === person && member.room === drill);
}
