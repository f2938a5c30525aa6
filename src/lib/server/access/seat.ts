import type { Actor, Viewer } from '../../core/drill/index.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Visitor } from './visitor.ts';

/** Somebody's place in a drill that others share or conduct: as whom they act and what they see. */
export type Seat = Actor & Viewer & { role: 'trainee' };

/**
 * Where somebody sits whom `admit` has let into a drill room. Undefined in solo practice, where there is
 * nobody to be told apart.
 */
export function seatIn(
  { state }: Pick<LiveDrill, 'state'>,
  { actor }: Pick<Visitor, 'actor'>
): Seat | undefined {
  if (state.team) return { role: 'trainee', person: actor.id };
  // Its log knows whom it was prepared for, also when it was given to their account since.
  return state.facilitated ? { role: 'trainee', person: state.trainee.id } : undefined;
}
