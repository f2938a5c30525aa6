import type { Scenario } from '../scenario/schema.ts';
import { advance, nextRelease } from './advance.ts';
import { copyOf } from './evolve.ts';
import type { DrillEvent } from './events.ts';
import type { DrillState } from './state.ts';
import { Turn } from './turn.ts';

/** What a jump of the clock brings on its way, in which nobody can do anything. */
export interface JumpOutlook {
  /** Drill time in ms at which the clock stands then. */
  to: number;
  /** Posts that come in. */
  posts: number;
  /** Posts that run out of time unanswered. */
  missed: number;
  /** Whether the drill ends by it. */
  ends: boolean;
}

/**
 * Looks ahead at what `JumpClock` would do.
 *
 * @param state as a facilitator knows it, with its seed; it is left as it is
 * @param to drill time in ms, or `next` for what the script delivers next
 * @returns null where nothing is ahead
 */
export function jumpOutlook(
  scenario: Scenario,
  state: DrillState,
  to: number | 'next'
): JumpOutlook | null {
  const target = to === 'next' ? nextRelease(scenario, state) : to;
  if (target === null) return null;
  const turn = new Turn(scenario, copyOf(state), state.wall);
  advance(turn, target);
  const many = (type: DrillEvent['type']) =>
    turn.events.filter((event) => event.type === type).length;
  return {
    to: target,
    posts: many('PostAppeared'),
    missed: many('LimitPassed'),
    ends: turn.state.status === 'ended'
  };
}
