import { isTelling } from '../telling.ts';
import type { Room } from './room.ts';
import type { Said } from './said.ts';

type Moves = Pick<Room, 'said' | 'timeline' | 'unsung'>;

/** The texts that won trust, the furthest first; what crossed a line is praised by nothing that it won. */
export function wonBy(room: Moves): Said[] {
  return movedBy(room)
    .filter(({ id, trust }) => trust >= 0.5 && !room.unsung.has(id))
    .toSorted((a, b) => b.trust - a.trust);
}

/** The texts that lost trust, the furthest first. */
export function lostBy(room: Moves): Said[] {
  return movedBy(room)
    .filter(({ trust }) => trust <= -1)
    .toSorted((a, b) => a.trust - b.trust);
}

/** Texts that crossed a line are told by that line, and those of a moment that went the other way not at all. */
function movedBy(room: Moves): Said[] {
  return room.said.filter(
    ({ at, trust, flag }) => flag === null && isTold({ at, change: trust }, room)
  );
}

/** Whether the page says that trust moved this way at that moment, and nothing on it says the other. */
export function isTold(
  move: { at: number; change: number },
  { said, timeline: { turningPoints } }: Pick<Moves, 'said' | 'timeline'>
): boolean {
  return isTelling(move, [
    ...turningPoints,
    ...said.map(({ at, trust }) => ({ at, change: trust }))
  ]);
}
