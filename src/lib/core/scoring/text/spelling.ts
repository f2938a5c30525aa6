import { rememberedOf } from '../remembered.ts';

/** Words written together or without their apostrophe, and what they stand for. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  cannot: 'can not',
  cant: 'can not',
  wont: 'will not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  havent: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  shouldnt: 'should not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldve: 'should have',
  couldve: 'could have',
  im: 'i am',
  ive: 'i have',
  youre: 'you are',
  youve: 'you have',
  theyre: 'they are',
  weve: 'we have',
  thats: 'that is',
  whats: 'what is',
  theres: 'there is',
  gonna: 'going to',
  wanna: 'want to',
  "won't": 'will not',
  "can't": 'can not',
  "shan't": 'shall not',
  "ain't": 'is not',
  "let's": 'let us',
  "y'all": 'you all',
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  ty: 'thanks',
  soz: 'sorry',
  sory: 'sorry',
  sorri: 'sorry',
  srry: 'sorry',
  tho: 'though',
  realy: 'really',
  info: 'information',
  appt: 'appointment',
  asap: 'soon',
  tmrw: 'tomorrow',
  tomorrows: 'tomorrow',
  tonite: 'tonight',
  mum: 'mother',
  mom: 'mother',
  mums: 'mother',
  dad: 'father',
  kid: 'child',
  kids: 'children',
  telly: 'television',
  tv: 'television',
  phoned: 'called',
  phoning: 'calling',
  gray: 'grey',
  center: 'centre',
  program: 'programme',
  check: 'check',
  cheque: 'check',
  license: 'licence',
  enquiry: 'inquiry',
  enquiries: 'inquiries',
  learnt: 'learned',
  burnt: 'burned',
  spoilt: 'spoiled',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  hr: 'hour',
  hrs: 'hours',
  min: 'minute',
  mins: 'minutes'
};

const SUFFIXES: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am']
];

/** After these, `'s` is short for "is" or "has"; after any other word it marks a possessive. */
const BEFORE_IS = new Set(
  'that it he she what who there here where how everything nobody something someone one when why'.split(
    ' '
  )
);

/**
 * Splits a folded word into the words that it stands for: "didn't" into "did" and "not", "Dani's"
 * into "dani". British and American spellings come out the same.
 */
export const spellOut = rememberedOf(20_000, findSpelling);

function findSpelling(folded: string): readonly string[] {
  const known = Object.hasOwn(WRITTEN_OUT, folded) ? WRITTEN_OUT[folded] : undefined;
  if (known !== undefined) return known.split(' ').map(british);
  if (folded.includes("'")) {
    for (const [suffix, word] of SUFFIXES)
      if (folded.length > suffix.length && folded.endsWith(suffix))
        return [...spellOut(folded.slice(0, -suffix.length)), word];
    if (folded.endsWith("'s")) {
      const owner = folded.slice(0, -2);
      return BEFORE_IS.has(owner) ? [owner, 'is'] : spellOut(owner);
    }
    return [british(folded.replaceAll("'", ''))];
  }
  return [british(folded)];
}

const IZE = /iz(e|es|ed|ing|er|ers|ation|ations)$/u;
const YZE = /yz(e|es|ed|ing)$/u;
const OR = /^(behavi|col|fav|flav|harb|hon|hum|lab|neighb|od|rum|sav|vap|vig|endeav)or/u;
const SINGLE_L =
  /^(cancel|travel|label|fuel|signal|model|level|total|dial|counsel|marvel)(ed|ing|er|ers|or)$/u;

/** American spellings become British, so that either matches a cue. */
function british(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(IZE, 'is$1')
    .replace(YZE, 'ys$1')
    .replace(OR, '$1our')
    .replace(SINGLE_L, '$1l$2');
}
