import type { TextDimension } from '../../scenario/schema.ts';
import { clipped } from '../text/clipped.ts';
import type { RedFlagName } from '../types.ts';

/** A red flag as the rubric words it. */
export interface FlagDescription {
  flag: RedFlagName;
  lowers: TextDimension;
  /** What the reply does, in a few words. */
  what: string;
  /** What it breaks, as one sentence of its own. */
  why: string;
}

/** The red flags of the rubric, in its order. */
export const FLAGS: readonly FlagDescription[] = [
  {
    flag: 'denial',
    lowers: 'acknowledgment',
    what: 'denies what is known to have happened',
    why: 'This denies what is known to have happened.'
  },
  {
    flag: 'blame-shift',
    lowers: 'apology',
    what: 'puts the blame on the person, a supplier, a single employee, the media',
    why: 'This moves the blame away, and whoever reads it hears who is not taking it.'
  },
  {
    flag: 'non-apology',
    lowers: 'apology',
    what: 'regrets feelings or conditions instead of the act',
    why: 'This regrets a feeling or a condition, not what was done.'
  },
  {
    flag: 'refusal',
    lowers: 'apology',
    what: 'refuses to apologise, to answer or to help',
    why: 'This shuts the door on the person who asked.'
  },
  {
    flag: 'minimising',
    lowers: 'acknowledgment',
    what: 'makes the harm small',
    why: 'This makes the harm sound smaller than it was to them.'
  },
  {
    flag: 'sarcasm-or-hostility',
    lowers: 'acknowledgment',
    what: 'mocks, insults, snaps',
    why: 'This reads as mockery or a snap, and it is what gets quoted.'
  },
  {
    flag: 'legal-threat',
    lowers: 'apology',
    what: 'threatens, or hides behind legal language',
    why: 'This answers a person in the language of a lawsuit.'
  },
  {
    flag: 'false-admission',
    lowers: 'apology',
    what: 'admits a fault that is not established',
    why: 'This admits a fault that nobody has established.'
  },
  {
    flag: 'speculation',
    lowers: 'transparency',
    what: 'states as fact what is unconfirmed',
    why: 'This is stated as fact and is not confirmed.'
  },
  {
    flag: 'contradicts-facts',
    lowers: 'transparency',
    what: 'says what the known facts deny',
    why: 'The known facts say otherwise.'
  },
  {
    flag: 'discloses-private',
    lowers: 'transparency',
    what: 'says what must not be said',
    why: 'This must not be said.'
  },
  {
    flag: 'asks-private-data-in-public',
    lowers: 'personalization',
    what: 'asks for personal data in a public reply',
    why: 'This asks for personal data where everybody can read the answer.'
  },
  {
    flag: 'canned',
    lowers: 'personalization',
    what: 'repeats itself under another post',
    why: 'This repeats an earlier text almost word for word.'
  },
  {
    flag: 'wrong-person-or-issue',
    lowers: 'personalization',
    what: 'wrong name, or answers something that was not asked',
    why: 'This speaks to somebody else, or of something else.'
  },
  {
    flag: 'marketing',
    lowers: 'personalization',
    what: 'sells',
    why: 'This sells something under a complaint.'
  },
  {
    flag: 'cue-stuffing',
    lowers: 'acknowledgment',
    what: 'piles up the right words without a statement that carries them',
    why: 'The right words are here, and no statement that carries them.'
  }
];

/** Before the fact that a reply breaks: without it nobody knows which, nor what to put right. */
const AGAINST: Partial<Record<RedFlagName, string>> = {
  'contradicts-facts': 'The known facts say otherwise',
  'discloses-private': 'This is not to be said'
};
/** In characters; facts are a sentence or two. */
const LONGEST_FACT = 240;

/** Why a flag was raised, as one sentence of its own, with the fact that the reply breaks where there is one. */
export function whyRaised({ flag, why }: FlagDescription, fact: string | undefined): string {
  const against = AGAINST[flag];
  if (fact === undefined || against === undefined) return why;
  const told = fact.length > LONGEST_FACT ? clipped(fact, LONGEST_FACT) : fact;
  return `${against}: “${told.replace(/\.$/u, '')}”.`;
}
