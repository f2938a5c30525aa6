import type { RedFlagName } from '../scoring/types.ts';

const PHRASES: Readonly<Record<RedFlagName, { says: string; advice: string }>> = {
  denial: {
    says: 'denied what is known',
    advice: 'Say what happened before you say what did not'
  },
  'blame-shift': {
    says: 'put the blame on somebody else',
    advice: 'Leave the blame out: say what you will do about it'
  },
  'non-apology': {
    says: 'was sorry only for how people feel',
    advice: 'Be sorry for what happened, not for how it was taken'
  },
  refusal: {
    says: 'refused to answer',
    advice: 'Where you cannot answer, say why and by when you can'
  },
  minimising: {
    says: 'made the harm small',
    advice: 'Name the harm at the size that it has for them'
  },
  'sarcasm-or-hostility': {
    says: 'was sarcastic or hostile',
    advice: 'Write the angry answer, then send the second one'
  },
  'legal-threat': {
    says: 'threatened with the law',
    advice: 'Keep the lawyers out of the thread'
  },
  'false-admission': {
    says: 'admitted a fault that was not established',
    advice: 'Care first, and own only what is established'
  },
  speculation: {
    says: 'stated a guess as a fact',
    advice: 'Call what is unconfirmed "not yet known", in those words'
  },
  'contradicts-facts': {
    says: 'contradicted a known fact',
    advice: 'Read the facts panel before answering yes or no'
  },
  'discloses-private': {
    says: 'said what must not be said',
    advice: 'Check every reply against "must not say" before it goes'
  },
  'asks-private-data-in-public': {
    says: 'asked for personal data in public',
    advice: 'Open the direct message first, and ask for details there'
  },
  canned: {
    says: 'repeated an earlier text',
    advice: 'Start each reply with something only this person said'
  },
  'wrong-person-or-issue': {
    says: 'answered another person or another matter',
    advice: 'Read the name and the question once more before sending'
  },
  marketing: {
    says: 'sold something',
    advice: 'Leave slogans and offers out until it is over'
  },
  'cue-stuffing': {
    says: 'listed the right words and said nothing with them',
    advice: 'One plain sentence with a verb beats five right words'
  }
};

/** What a reply with this flag did, to follow "the reply". */
export function flagPhrase(flag: RedFlagName): string {
  return PHRASES[flag].says;
}

/** What to work on where this flag was drawn. */
export function flagAdvice(flag: RedFlagName): string {
  return PHRASES[flag].advice;
}
