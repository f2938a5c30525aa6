import type { RedFlagName } from '../../core/scoring/types.ts';

/** Red flags as a trainee reads them. */
export const FLAG_NAMES: Readonly<Record<RedFlagName, string>> = {
  denial: 'Denies what is known',
  'blame-shift': 'Shifts the blame',
  'non-apology': 'Sorry only for how they feel',
  refusal: 'Refuses to answer',
  minimising: 'Plays it down',
  'sarcasm-or-hostility': 'Sarcastic or hostile',
  'legal-threat': 'Threatens with the law',
  'false-admission': 'Admits what is not established',
  speculation: 'States a guess as a fact',
  'contradicts-facts': 'Contradicts a known fact',
  'discloses-private': 'Says what must not be said',
  'asks-private-data-in-public': 'Asks for private data in public',
  canned: 'Says what other replies said',
  'wrong-person-or-issue': 'Answers another person or matter',
  marketing: 'Sells',
  'cue-stuffing': 'Lists the right words, says nothing'
};
