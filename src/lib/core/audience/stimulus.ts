import type { Quality, Segment, Severity } from '../scenario/schema.ts';
import {
  BRUSHED_OFF_SHARE,
  DOWN_THE_THREAD_SHARE,
  EXCUSED_SHARE,
  HEARSAY_SHARE,
  LATE_SHARE,
  LATER_STATEMENT_SHARE,
  OWN_SHARE,
  TROLL_GAIN_SHARE,
  TRUST_BY_QUALITY,
  TRUST_CORRECTION,
  TRUST_DISPROVED,
  TRUST_FED_TROLL,
  TRUST_NO_STATEMENT,
  TRUST_PROMISE_BROKEN,
  TRUST_PROMISE_KEPT,
  TRUST_SILENCE,
  TRUST_STATEMENT,
  UNASKED_SHARE,
  WEIGHT,
  WITNESS_SHARE,
  WORDS_SHARE
} from './parameters.ts';

/** Something that happened under somebody's post. */
interface UnderPost {
  severity: Severity;
  followers: number;
  /** The part of the audience that its author belongs to. */
  from: Segment;
  /** It is itself an answer to an answer of ours. */
  answersBack: boolean;
}

/** What happened that people may take or lose trust for. */
export type Stimulus =
  | ({
      kind: 'answer';
      quality: Quality;
      /** The post needed something of us. */
      asked: boolean;
      late: boolean;
      /** It does something: offers a remedy, says what to do, takes the matter on or into private. */
      deed: boolean;
      private: boolean;
    } & UnderPost)
  | ({
      kind: 'silence';
      /** Words without substance came instead of an answer. */
      brushedOff: boolean;
      /** An honest promise of the next update is running. */
      excused: boolean;
    } & UnderPost)
  | { kind: 'no-statement' }
  | { kind: 'fed-troll' }
  | { kind: 'statement'; quality: Quality; first: boolean; deed: boolean }
  | { kind: 'promise-kept' }
  | { kind: 'promise-broken' }
  | { kind: 'correction'; quality: Quality }
  | { kind: 'disproved' };

/** By how many points a stimulus pushes trust, before it is known who watches. */
export function pushOf(stimulus: Stimulus): number {
  switch (stimulus.kind) {
    case 'answer': {
      const push = TRUST_BY_QUALITY[stimulus.quality] * weightOf(stimulus);
      if (push <= 0)
        return stimulus.quality === 'canned' && !stimulus.asked ? push * UNASKED_SHARE : push;
      return push * (stimulus.late ? LATE_SHARE : 1) * (stimulus.deed ? 1 : WORDS_SHARE);
    }
    case 'silence':
      return (
        TRUST_SILENCE *
        weightOf(stimulus) *
        (stimulus.brushedOff ? BRUSHED_OFF_SHARE : 1) *
        (stimulus.excused ? EXCUSED_SHARE : 1)
      );
    case 'no-statement':
      return TRUST_NO_STATEMENT;
    case 'fed-troll':
      return TRUST_FED_TROLL;
    case 'statement': {
      const push = TRUST_STATEMENT[stimulus.quality] * (stimulus.first ? 1 : LATER_STATEMENT_SHARE);
      return push > 0 && !stimulus.deed ? push * WORDS_SHARE : push;
    }
    case 'promise-kept':
      return TRUST_PROMISE_KEPT;
    case 'promise-broken':
      return TRUST_PROMISE_BROKEN;
    case 'correction':
      return stimulus.quality === 'poor' || stimulus.quality === 'canned' ? 0 : TRUST_CORRECTION;
    case 'disproved':
      return TRUST_DISPROVED;
    default:
      return stimulus satisfies never;
  }
}

/**
 * How much of a push one part of the audience feels.
 *
 * @param patience of that part: who bears silence longer loses less by it
 */
export function shareOf(stimulus: Stimulus, segment: Segment, patience: number): number {
  const gains = pushOf(stimulus) > 0;
  const ofTrolls = segment === 'trolls' && gains ? TROLL_GAIN_SHARE : 1;
  switch (stimulus.kind) {
    case 'answer': {
      const others = stimulus.private ? HEARSAY_SHARE : WITNESS_SHARE;
      return (stimulus.from === segment ? OWN_SHARE : others) * ofTrolls;
    }
    case 'silence':
      return (stimulus.from === segment ? OWN_SHARE : WITNESS_SHARE) / patience;
    case 'no-statement':
      return 1 / patience;
    case 'fed-troll':
      // They got what they came for.
      return segment === 'trolls' ? 0 : 1;
    case 'statement':
    case 'promise-kept':
    case 'promise-broken':
    case 'correction':
    case 'disproved':
      return ofTrolls;
    default:
      return stimulus satisfies never;
  }
}

/** Whether a stimulus is something done, and not only something said. */
export function isDeed(stimulus: Stimulus): boolean {
  switch (stimulus.kind) {
    case 'answer':
    case 'statement':
      return stimulus.deed;
    case 'promise-kept':
    case 'correction':
      return true;
    case 'silence':
    case 'no-statement':
    case 'fed-troll':
    case 'promise-broken':
    case 'disproved':
      return false;
    default:
      return stimulus satisfies never;
  }
}

function weightOf({ severity, followers, answersBack }: UnderPost): number {
  return WEIGHT[severity] * reach(followers) * (answersBack ? DOWN_THE_THREAD_SHARE : 1);
}

/**
 * How far a post carries, from 0.7 for somebody whom few follow to 1.8 for a large account: by the
 * logarithm, since followers are heavy-tailed.
 */
function reach(followers: number): number {
  return Math.min(1.8, 0.7 + Math.log10(1 + followers) * 0.18);
}
