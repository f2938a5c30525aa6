import type { Scenario } from '../schema.ts';

/**
 * The time in the story at a drill time of the script, as ms since 1970 whose UTC fields are the story's
 * local ones. Moves that wait for a condition may shift it; nobody knows by how much.
 *
 * @param at drill time in ms
 */
export function storyAt({ story, moves }: Pick<Scenario, 'story' | 'moves'>, at: number): number {
  const jumped = moves.reduce(
    (sum, move) => sum + (move.at !== undefined && move.at <= at ? (move.jump ?? 0) : 0),
    0
  );
  return Date.parse(`${story.starts}Z`) + at + jumped;
}

/** The place of the last move that has begun by a drill time; that of the first before all. */
export function moveAt({ moves }: Pick<Scenario, 'moves'>, at: number): number {
  return Math.max(
    0,
    moves.findLastIndex((move) => move.at !== undefined && move.at <= at)
  );
}
