import type { RED_FLAGS } from './vocabulary.ts';

/** Red flags as people read them. */
export const FLAG_NAMES: Readonly<Record<(typeof RED_FLAGS)[number], string>> = {
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

/** A red flag within a sentence, by its name; any of them without an id; by its id where there is no such flag. */
export function flagWords(id: string | undefined): string {
  return id === undefined ? 'a red flag' : `the red flag “${flagName(id)}”`;
}

/** The name of a red flag as it stands within a sentence; its id where there is no such flag. */
export function flagName(id: string): string {
  const name = Object.hasOwn(FLAG_NAMES, id) ? FLAG_NAMES[id as keyof typeof FLAG_NAMES] : id;
  return name.toLowerCase();
}
