import type { Scenario } from '../schema.ts';

/** The time in the story at a drill time in ms, by the moves that begin at a time: `2026-04-23 14:34:30`. */
export function storyAt({ story, moves }: Scenario, at: number): string {
  const jumped = moves.reduce(
    (sum, move) => (move.at !== undefined && move.at <= at ? sum + (move.jump ?? 0) : sum),
    0
  );
  const start = Date.parse(`${story.starts}Z`);
  const moment = new Date(Math.min(start + at + jumped, Date.UTC(9999, 11, 31)));
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
