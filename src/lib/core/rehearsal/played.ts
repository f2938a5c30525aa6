import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { Post } from '../drill/post.ts';
import { injectKey } from '../drill/release.ts';
import type { DrillState, RatedReply } from '../drill/state.ts';
import { DIMENSIONS, type Scenario } from '../scenario/schema.ts';
import { rehearse, ROBOT_NAMES, type RehearsalReport, type RobotName } from './index.ts';

/** A robot's drill, as its author looks at it. Plain data: it travels from a worker as it is. */
export interface Played {
  robot: RobotName;
  report: RehearsalReport;
  /** Mean of the levels by dimension, 0 to 4; null where nothing was rated. */
  mean: number | null;
  /** Trust, 0 to 100, at STARTEX, at each move and at the end; `at` in ms of drill time. */
  trust: TrustAt[];
  /** When each inject came first, in ms of drill time, by its id; the others did not come. */
  reached: Record<string, number>;
  branches: { fired: number; total: number };
  /** What it said, in order. */
  replies: PlayedReply[];
  /** Drill time of its ENDEX, in ms. */
  end: number;
  /** Its whole log. */
  events: DrillEvent[];
}

export interface TrustAt {
  at: number;
  value: number;
}

export interface PlayedReply {
  post: Post;
  /** What it answers; null for a statement. */
  to: Post | null;
  rated: RatedReply | null;
}

/** Lets robots play a scenario, one after another; each is told of as soon as it is done. */
export function* rehearsing(
  scenario: Scenario,
  seed: number,
  robots: readonly RobotName[] = ROBOT_NAMES
): Generator<Played> {
  for (const robot of robots) {
    const { events, report } = rehearse(scenario, robot, seed);
    yield playedFrom(scenario, events, report);
  }
}

/** Reads a robot's drill from its log. */
export function playedFrom(
  scenario: Scenario,
  events: DrillEvent[],
  report: RehearsalReport
): Played {
  const state = replay(events);
  const reached = Object.fromEntries(
    scenario.injects.flatMap(({ id }) => {
      const at = state.released[injectKey(id)];
      return at === undefined ? [] : [[id, at]];
    })
  );
  const branches = scenario.injects.filter(({ when }) => when !== undefined);
  return {
    robot: report.robot,
    report,
    mean: meanOf(report.ratings),
    trust: curveOf(state, report.trust.start),
    reached,
    branches: {
      fired: branches.filter(({ id }) => Object.hasOwn(reached, id)).length,
      total: branches.length
    },
    replies: repliesIn(state),
    end: state.at,
    events
  };
}

/** Which robots each inject reached, by its id; injects that none met are left out. */
export function reachedBy(
  played: readonly Pick<Played, 'robot' | 'reached'>[]
): Map<string, RobotName[]> {
  const reached = new Map<string, RobotName[]>();
  for (const { robot, reached: ids } of played) {
    for (const id of Object.keys(ids)) reached.set(id, [...(reached.get(id) ?? []), robot]);
  }
  return reached;
}

function meanOf(ratings: RehearsalReport['ratings']): number | null {
  const means = DIMENSIONS.flatMap((dimension) => ratings[dimension] ?? []);
  return means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

function curveOf({ trustMoves, at, trust }: DrillState, start: number): TrustAt[] {
  const moves = trustMoves.map((move) => ({ at: move.at, value: move.to }));
  return [{ at: 0, value: start }, ...moves, { at, value: trust }];
}

function repliesIn({ order, posts, ratings }: DrillState): PlayedReply[] {
  return order.flatMap((id) => {
    const post = posts[id];
    if (!post?.ours) return [];
    const rated = ratings[id] ?? null;
    const answered = rated?.to ?? post.replyTo;
    return [{ post, to: answered === null ? null : (posts[answered] ?? null), rated }];
  });
}
