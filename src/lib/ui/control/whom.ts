import type { DrillState } from '../../core/drill/state.ts';

/**
 * Whom it concerns what is done to a drill's clock or to all of the drill: `for everybody`, `for this room`.
 *
 * @param rooms how many rooms the drill's exercise has; 0 for a drill that stands by itself
 */
export function forWhom(
  { team, trainee }: Pick<DrillState, 'team' | 'trainee'>,
  rooms: number
): string {
  // In an exercise each alone every drill is a room, and what whoever conducts sees of it is its trainee.
  if (!team) return `for ${trainee.name || 'the trainee'}`;
  return rooms > 1 ? 'for this room' : 'for everybody';
}
