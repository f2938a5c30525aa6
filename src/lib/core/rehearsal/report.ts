import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import { outcomeOf } from '../drill/outcome.ts';
import { injectKey } from '../drill/release.ts';
import type { DrillState } from '../drill/state.ts';
import { DIMENSIONS, type Dimension, type Scenario } from '../scenario/schema.ts';
import { densityOf } from './density.ts';
import type { RobotName } from './robot.ts';

/** What a robot's drill came to. */
export interface RehearsalReport {
  robot: RobotName;
  /** Mean levels, 0 to 4, counted as the scorecard counts them; null where nothing was rated. */
  ratings: Record<Dimension, number | null>;
  /** 0 to 100. */
  trust: { start: number; min: number; end: number };
  /** `never` are the ids of those that did not fire, in the order of the file. */
  injects: { fired: number; total: number; never: string[] };
  /** Posts that needed something: how many had it in time, of how many. */
  answered: number;
  needed: number;
  /** Posts in need that came in each minute. */
  density: number[];
}

/** Reads a robot's log. */
export function reportOf(
  scenario: Scenario,
  robot: RobotName,
  events: readonly DrillEvent[]
): RehearsalReport {
  const state = replay(events);
  const never = scenario.injects
    .map(({ id }) => id)
    .filter((id) => state.released[injectKey(id)] === undefined);
  const total = scenario.injects.length;
  const start = state.trend[0]?.trust ?? state.trust;
  const levels = levelsIn(state);
  return {
    robot,
    ratings: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, mean(levels[dimension])])
    ) as RehearsalReport['ratings'],
    trust: {
      start,
      min: Math.min(start, ...state.trustMoves.map(({ to }) => to)),
      end: state.trust
    },
    injects: { fired: total - never.length, total, never },
    ...needsMet(state),
    density: densityOf(events)
  };
}

/** Injects that no robot met: branches that nobody may ever see. */
export function firedByNone(reports: readonly Pick<RehearsalReport, 'injects'>[]): string[] {
  const [first, ...others] = reports;
  return (first?.injects.never ?? []).filter((id) =>
    others.every(({ injects }) => injects.never.includes(id))
  );
}

function needsMet(state: DrillState): { answered: number; needed: number } {
  const outcomes = Object.values(state.posts).flatMap((post) =>
    post.ours ? [] : (outcomeOf(state, post, state.at) ?? [])
  );
  return {
    answered: outcomes.filter((outcome) => outcome === 'answered').length,
    needed: outcomes.length
  };
}

/**
 * The levels by dimension: speed once for each post that needed words, 0 where it was too late or never
 * came; the others once for each reply to a post.
 */
function levelsIn(state: DrillState): Record<Dimension, number[]> {
  const levels: Record<Dimension, number[]> = {
    speed: speedLevels(state),
    acknowledgment: [],
    apology: [],
    transparency: [],
    personalization: []
  };
  for (const { to, rating } of Object.values(state.ratings)) {
    if (to === null) continue;
    for (const dimension of DIMENSIONS) {
      const level = rating.ratings[dimension]?.level;
      if (dimension !== 'speed' && level !== undefined) levels[dimension].push(level);
    }
  }
  return levels;
}

function speedLevels(state: DrillState): number[] {
  return Object.values(state.posts).flatMap((post) => {
    const wantsWords = post.needs?.action === 'reply' || post.needs?.action === 'private';
    if (post.ours || !wantsWords) return [];
    const outcome = outcomeOf(state, post, state.at);
    if (outcome === 'missed' || outcome === 'late') return [0];
    const by = state.answered[post.id]?.by ?? null;
    const speed = by === null ? null : state.ratings[by]?.rating.ratings.speed;
    return speed ? [speed.level] : [];
  });
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
