import type { Level, Rating, Timing } from '../types.ts';

/**
 * Rates how soon a reply came (rubric, speed): 4 within the target, then a level for each third of the
 * span from target to limit, 0 after the limit.
 * @param timing milliseconds of drill time, pauses left out
 */
export function rateSpeed({ elapsed, target, limit }: Timing): Rating {
  const level = speedLevel(elapsed, target, limit);
  return {
    dimension: 'speed',
    level,
    confidence: 1,
    reason: REASONS[level],
    evidence: [],
    missing: level === 4 ? null : 'an answer within the target'
  };
}

function speedLevel(elapsed: number, target: number, limit: number): Level {
  if (elapsed <= target) return 4;
  if (!(elapsed <= limit)) return 0;
  const third = (limit - target) / 3;
  if (elapsed <= target + third) return 3;
  return elapsed <= target + 2 * third ? 2 : 1;
}

const REASONS: Record<Level, string> = {
  4: 'within the target',
  3: 'in the first third after the target',
  2: 'in the second third after the target',
  1: 'in the last third before the limit',
  0: 'after the limit'
};
