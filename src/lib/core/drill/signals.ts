import { SECOND } from '../scenario/time.ts';
import type { DrillState, LastAct, Screen } from './state.ts';

/**
 * Somebody who has done nothing for so long while somebody waits for an answer has stopped, and does not
 * think: reading a post and the facts and writing 280 characters takes a practised person about a minute.
 * In ms as people live them; at twice the speed twice as much drill time passes.
 */
export const IDLE_AFTER = 90 * SECOND;

/**
 * So many needs past their target at once are more than one person answers before the first of them
 * passes its limit, at about a minute each.
 */
export const OVERWHELMED_FROM = 3;

/** How a trainee is doing, as far as the log tells: what they are typing is not known. */
export interface TraineeSignals {
  person: string;
  name: string;
  lastAct: LastAct | null;
  screen: Screen | null;
  /** Drill ms since their last act; since STARTEX where there was none. */
  idleFor: number;
  /** Nothing for `IDLE_AFTER` while something waits for them. */
  idle: boolean;
  /** Needs that are theirs and not met: all, and of these past the target and past the limit. */
  open: string[];
  pastTarget: string[];
  pastLimit: string[];
  /** `OVERWHELMED_FROM` or more past the target and not yet past the limit. */
  overwhelmed: boolean;
  /** Red flags of theirs that stand uncorrected, by reply. */
  flagged: string[];
  /** They asked for a second look, and nobody has answered. */
  asking: string[];
}

/**
 * How each trainee is doing, for the control room.
 *
 * @param now drill time in ms
 */
export function traineeSignals(state: DrillState, now: number): TraineeSignals[] {
  const { id, name } = state.trainee;
  return [signalsOf(state, { person: id, name }, now)];
}

function signalsOf(
  state: DrillState,
  { person, name }: { person: string; name: string },
  now: number
): TraineeSignals {
  const lastAct = state.lastActs[person] ?? null;
  const idleFor = Math.max(0, now - (lastAct?.at ?? 0));
  const open = openNeeds(state);
  const past = (which: 'target' | 'limit') =>
    open.filter((post) => {
      const { at, needs } = state.posts[post] ?? {};
      return at !== undefined && needs && now - at >= needs[which];
    });
  const pastTarget = past('target');
  const pastLimit = past('limit');
  const corrected = new Set(Object.values(state.posts).map(({ corrects }) => corrects));
  return {
    person,
    name,
    lastAct,
    screen: state.screens[person] ?? null,
    idleFor,
    idle:
      state.status === 'running' && open.length > 0 && idleFor >= IDLE_AFTER * state.clock.speed,
    open,
    pastTarget,
    pastLimit,
    overwhelmed: pastTarget.length - pastLimit.length >= OVERWHELMED_FROM,
    flagged: Object.values(state.ratings)
      .filter(({ reply, rating }) => rating.flags.length > 0 && !corrected.has(reply))
      .map(({ reply }) => reply),
    asking: Object.values(state.secondLooks)
      .filter(({ answer }) => answer === null)
      .map(({ reply }) => reply)
  };
}

/** What needs something and has not got it, in order of appearance. */
function openNeeds({ order, posts, answered }: DrillState): string[] {
  return order.filter((id) => posts[id]?.needs && answered[id] === undefined);
}
