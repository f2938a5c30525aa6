import type { ExerciseStore } from '../store/exercise-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';

/**
 * Has every screen asked anew that may be shown no longer once these people have other roles or teams:
 * their own, and those of colleagues who conduct with them by a team that they share. Screens that may go
 * on come back by themselves.
 *
 * @param people ids
 */
export async function askAnew(
  { exercises, streams }: { exercises: Pick<ExerciseStore, 'list'>; streams: OpenStreams },
  people: readonly string[]
): Promise<void> {
  streams.endOf({ of: 'people', ids: people });
  // Where an exercise has teams of its own, what its trainer is in decides nothing.
  const theirs = (await exercises.list()).filter(
    ({ by, teams }) => teams === null && people.includes(by)
  );
  const ids = theirs.flatMap(({ id, rooms }) => [id, ...rooms.map(({ drill }) => drill)]);
  if (ids.length > 0) streams.endOf({ of: 'drills', ids });
}
