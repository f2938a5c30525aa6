import type { Cast } from './kinds.ts';

/** Case, marks, and a turn of phrase. */
const OF_PEOPLE: readonly (readonly string[])[] = [
  [
    'lower case throughout',
    'a capital and a full stop to each sentence',
    'capitals for one word in each post',
    'lower case, capital only for their own town',
    'every post one long sentence with commas'
  ],
  [
    'no question marks',
    'two question marks or none',
    'never an apostrophe',
    'ends on three dots',
    'brackets that they forget to close',
    'exact times and sums',
    'signs with a first letter'
  ],
  [
    'writes “tomorow”, always',
    '“literally” in every second post',
    'one emoji, always the same',
    '“to be fair” before anything unfair',
    'answers their own question',
    'corrects a typo in a second post',
    '“thankyou” as one word',
    'asks for “someone in charge”',
    'mentions the dog'
  ]
];

const OF_PRESS: readonly (readonly string[])[] = [
  ['polite, and names the hour', 'two short questions and a third that matters'],
  ['figures, no adjectives', 'quotes exactly', 'asks who decided'],
  ['no emoji', 'says when it runs', 'thanks people by name']
];
const OF_OFFICES: readonly (readonly string[])[] = [
  ['one dry sentence', 'the full name of everything'],
  ['no feeling', '“the company”, never the name'],
  ['says when it will be updated', 'a case number at the end', 'a telephone number, once']
];
const OF_MACHINES: readonly (readonly string[])[] = [
  ['the same words each time', 'somebody else’s words in capitals'],
  ['four hashtags', 'a price and a code'],
  ['answers nobody', 'posts at the full minute']
];

/** How somebody of a cast writes: one of each of three kinds of habit, to be kept in all their posts. */
export function habitsOf(cast: Cast): readonly (readonly string[])[] {
  if (cast === 'journalist') return OF_PRESS;
  if (cast === 'official') return OF_OFFICES;
  return cast === 'bot' ? OF_MACHINES : OF_PEOPLE;
}
