import type { DrillState } from './state.ts';

export { formatStoryClock, formatStoryTime } from '../scenario/time.ts';

type Story = Pick<DrillState, 'storyStarts' | 'moves'>;

/**
 * The time in the story at a drill time, as a date whose UTC fields are the story's local ones: a
 * story has no time zone.
 *
 * @param at drill time in ms
 */
export function storyTimeAt({ storyStarts, moves }: Story, at: number): Date {
  const jumped = moves.reduce(
    (sum, move) => sum + (move.began !== null && move.began <= at ? move.jump : 0),
    0
  );
  const start = Date.parse(`${storyStarts}Z`);
  return new Date((Number.isNaN(start) ? 0 : start) + at + jumped);
}

export interface MoveSpan {
  title: string;
  /** Its share of the drill, as a weight. */
  weight: number;
  /** How much of it has passed, 0 to 1. */
  passed: number;
  current: boolean;
}

/**
 * The moves as parts of the drill. A move that begins on a condition has no known length: it gets
 * the mean of the others.
 *
 * @param now drill time in ms
 */
export function moveSpans(
  { moves, move: current, endsAt }: Pick<DrillState, 'moves' | 'move' | 'endsAt'>,
  now: number
): MoveSpan[] {
  const starts = moves.map((move, index) => move.began ?? move.at ?? (index === 0 ? 0 : null));
  const lengths = starts.map((start, index) => {
    const end = index + 1 < starts.length ? (starts[index + 1] ?? null) : endsAt;
    return start === null || end === null ? null : Math.max(1, end - start);
  });
  const known = lengths.filter((length) => length !== null);
  const mean = known.length === 0 ? 1 : known.reduce((a, b) => a + b, 0) / known.length;
  return moves.map(({ title }, index) => {
    const weight = lengths[index] ?? mean;
    const begun = index + 1 <= current;
    const passed = (now - (starts[index] ?? now)) / weight;
    return {
      title,
      weight,
      passed: !begun ? 0 : index + 1 < current ? 1 : Math.min(1, Math.max(0, passed)),
      current: index + 1 === current
    };
  });
}
