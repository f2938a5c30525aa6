import type { TextDimension } from '../../scenario/schema.ts';
import type { RedFlagName } from '../../scoring/types.ts';
import type { AreaName } from './types.ts';

/** What a red flag is called as a heading, without blame. */
export const FLAG_TITLES: Readonly<Record<RedFlagName, string>> = {
  denial: 'Denial of what is known',
  'blame-shift': 'Blame put on somebody else',
  'non-apology': 'Sorry only for how people feel',
  refusal: 'Questions refused',
  minimising: 'Harm made small',
  'sarcasm-or-hostility': 'A sarcastic or hostile tone',
  'legal-threat': 'A threat with the law',
  'false-admission': 'A fault admitted that was not established',
  speculation: 'A guess stated as a fact',
  'contradicts-facts': 'Against a known fact',
  'discloses-private': 'What must not be said, said',
  'asks-private-data-in-public': 'Personal data asked for in public',
  canned: 'The same text under a second post',
  'wrong-person-or-issue': 'Another person or matter answered',
  marketing: 'Selling during the crisis',
  'cue-stuffing': 'The right words, and nothing with them'
};

/** What is said where a dimension stays at 0 or 1; `says` follows "three of four replies". */
export const LOW_WORDS: Readonly<
  Record<TextDimension, { key: AreaName; title: string; says: string; advice: string }>
> = {
  acknowledgment: {
    key: 'problem-not-named',
    title: 'The problem not named',
    says: 'did not name what had gone wrong for the person who wrote',
    advice: 'Name the problem in the first line, in their words, before anything else.'
  },
  apology: {
    key: 'no-apology-owed',
    title: 'No apology where one was owed',
    says: 'did not apologise for what had gone wrong',
    advice: 'Say sorry once, early, in plain words, and say what is put right.'
  },
  transparency: {
    key: 'nothing-concrete',
    title: 'Nothing concrete to hold on to',
    says: 'gave no fact, no act and no time',
    advice:
      'Give one concrete thing in each reply: a fact that may be said, an act, or the time of the next update.'
  },
  personalization: {
    key: 'not-for-this-person',
    title: 'Answers that could have gone to anyone',
    says: 'took up nothing that only this person had said',
    advice: 'Take up one thing that only this person said, and end with a step made for them.'
  }
};
