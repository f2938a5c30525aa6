import type { Setting } from './context.ts';
import { isCommon } from './text/common.ts';
import { oneSlip } from './text/slip.ts';
import type { Word, Words } from './text/words.ts';

/** Who a reply speaks to, and who signs it. */
export interface Address {
  /** The word that names the person, or null. */
  right: Word | null;
  /** A word in the place of the person's name that is somebody else's, or null. */
  wrong: Word | null;
  /** A named human signs: the word, or null. */
  signed: Word | null;
  /** A placeholder that nobody filled, as offsets, or null. */
  placeholder: { start: number; end: number } | null;
}

const GREETINGS = new Set([
  'hi',
  'hello',
  'hey',
  'dear',
  'hiya',
  'morning',
  'afternoon',
  'evening',
  'oh',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sorry',
  'thanks',
  'hej'
]);
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'madam',
  'councillor',
  'cllr'
]);
/** What else may stand first with a comma after it. */
const OPENERS = new Set(
  'confirmed understood agreed noted deserved earned fair harsh careless fake folks team everyone all friend mate buddy hun customer customers sir madam valued guest member neighbour neighbours parents councillor colleague honestly frankly meanwhile sadly unfortunately absolutely indeed apologies ouch wow gosh yikes ah oh aww omg nope yep yeah correct true false neither both first firstly secondly finally tonight today tomorrow yesterday morning evening afternoon gutted mortified horrified horrible terrible awful dreadful shocking shocked appalled ashamed devastated heartbroken speechless guilty unforgivable crikey blimey goodness heavens darling sweetheart love lovely pet duck hen petal bless dear sweetie honey poor'.split(
    ' '
  )
);
const PLACEHOLDER =
  /[[{<]{1,2}\s?(?:(?:first|last|customer|guest|user|insert|your|full|agent|order|company)[\s_-]?)?(?:name|names|number|insert|date|time|link|company|customer|order|reference|agent|xx+)[\w\s-]{0,20}[\]}>]{1,2}|\bX{3,}\b|%(?:name|first_?name)%/iu;

/** Finds who is spoken to. Letter case says nothing here, since people write without it. */
export function readAddress(read: Words, setting: Setting): Address {
  const { words } = read;
  const right =
    words.find(
      ({ text, kind }) =>
        (kind === 'handle' && setting.handles.has(text.slice(1))) ||
        (kind === 'word' && isTheirName(text, setting))
    ) ?? null;
  const place = PLACEHOLDER.exec(read.text);
  return {
    right,
    wrong: right ? null : wrongName(read, setting),
    signed: signature(read, setting),
    placeholder: place ? { start: place.index, end: place.index + place[0].length } : null
  };
}

function isTheirName(text: string, { names }: Setting): boolean {
  if (names.has(text)) return true;
  // "Nik" for Nikhil, "Col" for Colin.
  if (text.length >= 3 && !isCommon(text))
    for (const name of names) if (name.length > text.length && name.startsWith(text)) return true;
  // A slip of one letter in a longer name is still their name.
  if (text.length < 5) return false;
  for (const name of names) if (name.length > 4 && oneSlip(text, name)) return true;
  return false;
}

function wrongName({ words }: Words, setting: Setting): Word | null {
  if (!setting.post) return null;
  const [first, second] = words;
  if (!first) return null;
  const greeted = GREETINGS.has(first.text) && first.text !== 'sorry' && first.text !== 'thanks';
  const candidate = greeted ? (TITLES.has(second?.text ?? '') ? words[2] : second) : first;
  const next = candidate ? words[words.indexOf(candidate) + 1] : undefined;
  if (candidate?.kind === 'handle')
    return greeted || candidate.text.startsWith('@') ? candidate : null;
  if (!candidate || candidate.kind !== 'word') return null;
  // Without a greeting, only a lone first word before a comma is somebody being addressed: "Gutted." is not.
  const called =
    next !== undefined && next.clause !== candidate.clause && next.sentence === candidate.sentence;
  if (!greeted && !called) return null;
  if (
    greeted &&
    next &&
    next.clause === candidate.clause &&
    next.sentence === candidate.sentence &&
    !TITLES.has(words[1]?.text ?? '')
  ) {
    if (!/^(?:sorry|thanks|thank|we|i|you|it|that|this|please|your|our|the|so)$/u.test(next.text))
      return null;
  }
  const known =
    isCommon(candidate.text) ||
    OPENERS.has(candidate.text) ||
    TITLES.has(candidate.text) ||
    setting.topic.has(candidate.stem) ||
    setting.post.concepts.has(candidate.stem) ||
    setting.own.includes(candidate.text);
  return known ? null : candidate;
}

/** A last sentence of one or two words, such as "Ruth" or "Dana, Lopewell", or "^KT". */
function signature({ words, sentences }: Words, setting: Setting): Word | null {
  const last = sentences.at(-1);
  const end = words.at(-1);
  if (end?.kind === 'handle' && end.text.startsWith('^')) return end;
  if (!last || sentences.length < 2 || last.to - last.from > 6) return null;
  const first = words[last.from];
  if (!first || first.kind !== 'word' || isCommon(first.text) || OPENERS.has(first.text))
    return null;
  if (setting.own.includes(first.text) || setting.names.has(first.text)) return null;
  const rest = words[last.from + 1];
  return rest === undefined || rest.clause !== first.clause || last.to - last.from <= 2
    ? first
    : null;
}
