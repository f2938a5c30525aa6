import type { Quality, Severity } from '../scenario/schema.ts';
import {
  EASE,
  LATE_SHARE,
  LATER_STATEMENT_SHARE,
  TRUST_BY_QUALITY,
  TRUST_CORRECTION,
  TRUST_FED_TROLL,
  TRUST_PROMISE_BROKEN,
  TRUST_PROMISE_KEPT,
  TRUST_SILENCE,
  TRUST_STATEMENT,
  WEIGHT
} from './parameters.ts';

/** What happened that people may take or lose trust for. */
export type Stimulus =
  | { kind: 'answer'; quality: Quality; severity: Severity; followers: number; late: boolean }
  | { kind: 'silence'; severity: Severity; followers: number }
  | { kind: 'fed-troll' }
  | { kind: 'statement'; quality: Quality; first: boolean }
  | { kind: 'promise-kept' }
  | { kind: 'promise-broken' }
  | { kind: 'correction'; quality: Quality };

/**
 * Trust after one stimulus.
 *
 * @param trust 0 to 100
 * @returns 0 to 100, in tenths, so that a log reads well and sums do not drift
 */
export function trustAfter(trust: number, stimulus: Stimulus): number {
  const push = pushOf(stimulus);
  const room = push > 0 ? (100 - trust) / 50 : trust / 50;
  const moved = trust + push * Math.min(1, room) ** EASE;
  return Math.round(Math.min(100, Math.max(0, moved)) * 10) / 10;
}

function pushOf(stimulus: Stimulus): number {
  switch (stimulus.kind) {
    case 'answer': {
      const push =
        TRUST_BY_QUALITY[stimulus.quality] * WEIGHT[stimulus.severity] * reach(stimulus.followers);
      return stimulus.late && push > 0 ? push * LATE_SHARE : push;
    }
    case 'silence':
      return TRUST_SILENCE * WEIGHT[stimulus.severity] * reach(stimulus.followers);
    case 'fed-troll':
      return TRUST_FED_TROLL;
    case 'statement':
      return TRUST_STATEMENT[stimulus.quality] * (stimulus.first ? 1 : LATER_STATEMENT_SHARE);
    case 'promise-kept':
      return TRUST_PROMISE_KEPT;
    case 'promise-broken':
      return TRUST_PROMISE_BROKEN;
    case 'correction':
      return stimulus.quality === 'poor' || stimulus.quality === 'canned' ? 0 : TRUST_CORRECTION;
    default:
      return stimulus satisfies never;
  }
}

/**
 * How far a post carries, from 0.7 for somebody whom few follow to 1.8 for a large account: by the
 * logarithm, since followers are heavy-tailed.
 */
function reach(followers: number): number {
  return Math.min(1.8, 0.7 + Math.log10(1 + followers) * 0.18);
}
