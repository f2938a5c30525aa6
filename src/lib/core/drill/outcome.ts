import type { Needs, Post } from './post.ts';
import type { DrillState } from './state.ts';

/**
 * What became of a post that needed something: answered within its limit; answered later than that;
 * missed; or still open, since its limit had not passed when the drill ended.
 */
export type Outcome = 'answered' | 'late' | 'missed' | 'open';

/**
 * What became of a post in need by the end of a drill. One whose target had not passed by then counts
 * only if it was answered: nobody was late with it.
 *
 * @param end drill time in ms at which the drill ended
 * @returns null where nothing was needed, or where it does not count
 */
export function outcomeOf(
  { answered }: Pick<DrillState, 'answered'>,
  { id, at, needs }: Pick<Post, 'id' | 'at'> & { needs: Needs | null },
  end: number
): Outcome | null {
  if (!needs) return null;
  const answer = answered[id];
  if (answer) return answer.elapsed > needs.limit ? 'late' : 'answered';
  const age = end - at;
  if (age < needs.target) return null;
  return age >= needs.limit ? 'missed' : 'open';
}
