import { trustAfter, type Stimulus } from '../audience/index.ts';
import type { TrustReason } from './events.ts';
import type { Turn } from './turn.ts';

/** Moves trust by a stimulus, and says why; says nothing when nothing moved. */
export function moveTrust(turn: Turn, at: number, stimulus: Stimulus, because: TrustReason): void {
  const from = turn.state.trust;
  const to = trustAfter(from, stimulus);
  if (to !== from) turn.emit(at, { type: 'TrustMoved', from, to, because });
}
