import { MINUTE } from '../scenario/time.ts';

/** A stretch of drill time, in ms, over which a facilitator moved the clock: nobody could act in it. */
export interface Jump {
  from: number;
  to: number;
}

/** Less than this is no time in which to answer anybody. */
const TIME_TO_ACT = MINUTE;

/** The jump in which a moment came; what falls due at its very end falls due before anybody can act. */
export function jumpOver(jumps: readonly Jump[], at: number): Jump | null {
  return jumps.find(({ from, to }) => from < at && at <= to) ?? null;
}

/** Whoever moved the clock on: nobody saw anything of that time. */
export function allJumps(of: Readonly<Record<'jumps' | 'ownJumps', readonly Jump[]>>): Jump[] {
  return [...of.jumps, ...of.ownJumps];
}

/** Those that count: what a facilitator moved the clock on over was asked of nobody. */
export function askedOf<T extends { skipped: boolean }>(all: readonly T[]): T[] {
  return all.filter(({ skipped }) => !skipped);
}

/** How much drill time between two moments was skipped, in ms. */
export function skippedIn(jumps: readonly Jump[], start: number, end: number): number {
  return jumps.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0
  );
}

/** Whether a wait is nobody's doing: its limit was jumped over, or most of it was. */
export function wasSkipped(jumps: readonly Jump[], start: number, limitAt: number): boolean {
  if (jumpOver(jumps, limitAt)) return true;
  return mostlySkipped(skippedIn(jumps, start, limitAt), limitAt - start);
}

/** Whether most of a span was skipped: who moved the clock on did not wait through it, and nobody was looking. */
export function mostlySkipped(skipped: number, span: number): boolean {
  return skipped * 2 > span;
}

/** Whether of the time in which a post could have been answered most was skipped, or next to none was left. */
export function hadNoTime(jumps: readonly Jump[], at: number, end: number): boolean {
  const skipped = skippedIn(jumps, at, end);
  const left = end - at - skipped;
  return skipped > 0 && (left < skipped || left < TIME_TO_ACT);
}
