import {
  audienceAfter,
  audienceOf,
  bySegment,
  overallTrust,
  type Stimulus
} from '../audience/index.ts';
import type { TrustReason } from './events.ts';
import type { Turn } from './turn.ts';

/**
 * Moves trust in every part of the audience by a stimulus, and says why; says nothing when nothing
 * moved. A log from before the parts were counted goes on from the trust that all had in common.
 */
export function moveTrust(turn: Turn, at: number, stimulus: Stimulus, because: TrustReason): void {
  const { state, scenario } = turn;
  const from = state.trust;
  const audience = audienceOf(scenario);
  const before = bySegment(
    (name) => state.segments[name] ?? { now: from, start: scenario.audience.trust, low: from }
  );
  const segments = audienceAfter(before, stimulus, audience);
  const to = overallTrust(segments, audience);
  const still = bySegment((name) => segments[name] === before[name].now);
  // The absence of a statement is told once, and has to stand in the log even where nobody minds.
  if (because.kind !== 'no-statement' && Object.values(still).every(Boolean)) return;
  turn.emit(at, { type: 'TrustMoved', from, to, because, segments });
}
