import type { Dimension } from '../scenario/schema.ts';
import { RED_FLAGS } from '../scenario/vocabulary.ts';

/** What goes wrong beside red flags: what a debrief finds missing or late. */
const MISSING = [
  'easy-before-at-risk',
  'never-answered',
  'answered-late',
  'early-sign-missed',
  'no-apology-owed',
  'problem-not-named',
  'nothing-concrete',
  'not-for-this-person',
  'statement-late',
  'promise-broken',
  'not-escalated',
  'private-in-public',
  'fed-the-noise'
] as const;

export const FAULTS = [...MISSING, ...RED_FLAGS] as const;
export type FaultName = (typeof FAULTS)[number];

/** Under which head a fault is listed. */
export type FaultHead = Dimension | 'red flag' | 'detection' | 'updates' | 'escalation' | 'triage';

/**
 * What each fault is, and how it is found. All of it stands on the scorecard; levels are those of the
 * rating of record.
 */
export const FAULT_TABLE: Readonly<
  Record<
    FaultName,
    {
      head: FaultHead;
      /** What people do, in plain words. */
      says: string;
      /** The rule by which it is found, for who asks why something is listed. */
      found: string;
    }
  >
> = {
  'easy-before-at-risk': {
    head: 'speed',
    says: 'Answers the easy post before the person at risk',
    found:
      'Alone in a drill: a reply went to a lesser matter while a post of high or critical severity had waited for a minute or more.'
  },
  'never-answered': {
    head: 'speed',
    says: 'Leaves a post in need without an answer',
    found: 'The limit of a post that needed words passed, and nobody replied to it.'
  },
  'answered-late': {
    head: 'speed',
    says: 'Answers after the limit',
    found: 'The first reply of substance came after the limit of its post.'
  },
  'early-sign-missed': {
    head: 'detection',
    says: 'Misses the early sign in the noise',
    found: 'None of the early signs was opened, marked, answered or escalated.'
  },
  'no-apology-owed': {
    head: 'apology',
    says: 'No apology where one is owed',
    found: 'An apology was owed, and the reply is rated 0 on apology.'
  },
  'problem-not-named': {
    head: 'acknowledgment',
    says: 'Does not name the problem',
    found: 'The reply is rated 0 or 1 on acknowledgment.'
  },
  'nothing-concrete': {
    head: 'transparency',
    says: 'Says nothing concrete',
    found: 'The reply is rated 0 or 1 on transparency.'
  },
  'not-for-this-person': {
    head: 'personalization',
    says: 'Could have gone to anyone',
    found: 'The reply is rated 0 or 1 on personalization, and does not repeat an earlier one.'
  },
  'statement-late': {
    head: 'updates',
    says: 'First statement late, or never made',
    found: 'The first statement came after the target of the scenario, or not at all.'
  },
  'promise-broken': {
    head: 'updates',
    says: 'Promised update not posted on time',
    found: 'A statement promised an update by a time, and none came by then.'
  },
  'not-escalated': {
    head: 'escalation',
    says: 'Does not hand on in time what others decide',
    found: 'The limit of a post that was to be escalated passed first.'
  },
  'private-in-public': {
    head: 'triage',
    says: 'Keeps a private matter in public',
    found: 'A post that belonged in private was answered in public, and its limit passed.'
  },
  'fed-the-noise': {
    head: 'triage',
    says: 'Answers who only wants a reaction',
    found: 'A reply went to a post that was best left alone.'
  },
  denial: flag('Denies what is known'),
  'blame-shift': flag('Puts the blame on somebody else'),
  'non-apology': flag('Is sorry only for how people feel'),
  refusal: flag('Refuses to answer'),
  minimising: flag('Makes the harm small'),
  'sarcasm-or-hostility': flag('Is sarcastic or hostile'),
  'legal-threat': flag('Threatens with the law'),
  'false-admission': flag('Admits a fault that is not established'),
  speculation: flag('States as fact what is unconfirmed'),
  'contradicts-facts': flag('Contradicts a known fact'),
  'discloses-private': flag('Says what must not be said'),
  'asks-private-data-in-public': flag('Asks for personal data in public'),
  canned: { ...flag('The same text under a second post'), head: 'personalization' },
  'wrong-person-or-issue': flag('Answers another person or another matter'),
  marketing: flag('Sells something during a crisis'),
  'cue-stuffing': flag('Lists the right words and says nothing with them')
};

function flag(says: string): { head: FaultHead; says: string; found: string } {
  return { head: 'red flag', says, found: 'The text drew this red flag of the rubric.' };
}
