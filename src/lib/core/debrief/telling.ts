import { SECOND } from '../scenario/time.ts';

/** Trust that moved at a drill time in ms, by so many points. */
interface Moved {
  at: number;
  change: number;
}

/**
 * Whether a move is told as what trust did at its moment: not where something moved it at least as far
 * the other way in the same second of the clock, since trust would be said to rise and fall at once.
 */
export function isTelling({ at, change }: Moved, among: readonly Moved[]): boolean {
  return among.every(
    (other) =>
      Math.floor(other.at / SECOND) !== Math.floor(at / SECOND) ||
      other.change * change >= 0 ||
      Math.abs(other.change) < Math.abs(change)
  );
}
