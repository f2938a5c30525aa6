import { bear, ENOUGH, type Bearing } from './bearing.ts';
import { clausesOf, ideasIn } from './claims.ts';
import { isAllKnown, readStatement, type Setting, type Statement } from './context.ts';
import { remembered } from './remembered.ts';
import { CLASSES } from './text/classes.ts';
import { readWords, type Sentence, type Word, type Words } from './text/words.ts';
import { doubtsIn } from './turned-round.ts';

/**
 * Where a sentence says what must not be said: names who is named in it, spells out what it has in brackets,
 * says it outright, or shares enough with it; null where it does not.
 *
 * @param ideas those of the sentence
 */
export function disclosedBy(
  secret: Statement,
  reply: Words,
  sentence: Sentence,
  ideas: ReadonlyMap<string, number>,
  setting: Setting
): Bearing | null {
  const named = secretNameIn(secret, reply, sentence, setting);
  if (named !== null)
    return { statement: secret, sentence: sentence.index, from: named, to: named + 1, weight: 1 };
  return (
    spelledOut(secret, reply, sentence) ??
    saidOutright(secret, reply, sentence, setting) ??
    discloses(secret, ideas, sentence, commonIn(setting))
  );
}

/** A first name and a surname, or a title and a surname; "That Jonas" begins a sentence. */
const NAME =
  /\b(?!(?:An?|The|That|This|Who|Whom|Whose|Whether|Which|Where|What|Why|How|When|If|No|Any|Our|His|Her) )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?!\p{L}|['’]s)/gu;
const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|sister|lady|lord)$/u;
/** What ends the name of a place, a house or a body, and not of somebody. */
const NO_SURNAME =
  /^(?:street|road|lane|close|avenue|court|square|hill|park|bridge|field|fields|hall|house|high|school|college|hospital|infirmary|ward|hotel|inn|church|station|line|group|limited|ltd|bank|council|board|office|agency|authority|trust|society|union|service|services|company|works|centre|garden|gardens|north|south|east|west)$/u;
const NO_NAME = new Set(CLASSES.day.split(' '));

/** Who is named in what must not be said: a name of theirs alone tells who it is. */
const namesIn = remembered(({ text }: Statement): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [full] of text.matchAll(NAME)) {
    const words = readWords(full).words;
    if (words.some(({ text }) => NO_SURNAME.test(text) || NO_NAME.has(text))) continue;
    for (const { text } of words) if (!TITLE.test(text)) names.add(text);
  }
  return names;
});

/**
 * Where a sentence names somebody whom a secret names; null where it names nobody, or whoever post, crisis
 * and known facts name as well.
 */
function secretNameIn(
  secret: Statement,
  { text, words }: Words,
  { from, to }: { from: number; to: number },
  setting: Setting
): number | null {
  const names = namesIn(secret);
  if (names.size === 0) return null;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word && isNamed(word, names, text) && !isNamedHere(word, setting)) return at;
  }
  return null;
}

/** Whoever writes, and whom post, crisis or known facts name. */
function isNamedHere({ text, stem }: Word, { names, post, topic }: Setting): boolean {
  return names.has(text) || topic.has(stem) || post?.concepts.has(stem) === true;
}

/** "Will" and "Rose" are words as well: what is not written as a name is none. */
function isNamed(word: Word, names: ReadonlySet<string>, text: string): boolean {
  return names.has(word.text) && /\p{Lu}/u.test(text[word.start] ?? '');
}

/** Ideas of post and crisis: they give no secret away. */
const commonIn = remembered(
  ({ post, topic }: Setting): ReadonlySet<string> => new Set([...(post?.concepts ?? []), ...topic])
);

/** What a secret spells out in brackets: a name, or how it stands. */
const bracketOf = remembered(({ text }: Statement): Statement | null => {
  // A statement of a scenario: a sentence or two.
  // eslint-disable-next-line regexp/no-super-linear-move
  const inside = /\(([^)]*)\)/u.exec(text)?.[1];
  return inside === undefined ? null : readStatement(inside);
});

/** So many words of a bracket, as they stand there, tell it: "at home on full". */
const TELLING = 4;

/** Where a sentence says what a secret spells out in brackets, word for word; null where it does not. */
function spelledOut(
  statement: Statement,
  { words }: Words,
  { from, to, index }: Sentence
): Bearing | null {
  const inside = bracketOf(statement)?.words.words ?? [];
  for (let at = from; at + TELLING <= to; at += 1)
    for (let start = 0; start + TELLING <= inside.length; start += 1) {
      let same = 0;
      while (same < TELLING && words[at + same]?.text === inside[start + same]?.text) same += 1;
      if (same === TELLING)
        return { statement, sentence: index, from: at, to: at + TELLING, weight: ENOUGH };
    }
  return null;
}

/**
 * Whether a sentence says what must not be said. Where the statement names somebody in brackets, the
 * name is the secret; else two ideas that neither post nor crisis have, or one and two that they have.
 */
function discloses(
  statement: Statement,
  ideas: ReadonlyMap<string, number>,
  sentence: Sentence,
  common: ReadonlySet<string>
): Bearing | null {
  const named = bracketOf(statement);
  if (named && /\p{Lu}/u.test(named.text)) {
    const bearing = bear(named, ideas, sentence, common, 1);
    if (bearing) return { ...bearing, statement };
  }
  const distinct = bear(statement, ideas, sentence, common, 1);
  if (!distinct || distinct.weight >= ENOUGH) return distinct;
  if (named) return null;
  return bear(statement, ideas, sentence, new Set(), 3) && distinct;
}

/** What begins so names a matter, and says nothing that could be told: "who is on the ward", "the name of". */
const NO_CLAIM =
  /^(?:who|whom|whose|whether|which|where|what|why|how|if|any|names?|address(?:es)?|details|the (?:names?|number|identity|content|plan|advice|estimate|talks|size)|\S+ (?:names?|addresses|details|advice))\b/iu;
/** Words of a clause that says something: a secret that has none is a heading. */
const FINITE =
  /^(?:is|are|was|were|has|have|had|do|does|did|will|can|went|knew|sold|left|lost|made|broke|found|paid|sent|took|gave|saw|ran|came|fell|let|kept|held|put|cut|shut|hid|told|chose|\w+ed)$/u;

/** Where a clause has every idea of a clause of the secret that claims something, whatever else is known by all. */
function saidOutright(
  secret: Statement,
  reply: Words,
  sentence: Sentence,
  setting: Setting
): Bearing | null {
  const doubt = doubtsIn(reply)[sentence.index] ?? 0;
  for (const [from, to] of clausesOf(reply.words, sentence)) {
    if (to > doubt) return null;
    const ideas = ideasIn(reply.words, from, to);
    const told = claimsOf(secret).find((claim) => [...claim].every((idea) => ideas.has(idea)));
    if (told && !isAllKnown(told, setting))
      return { statement: secret, sentence: sentence.index, from, to, weight: ENOUGH };
  }
  return null;
}

/** The ideas of what a secret claims, clause by clause. */
const claimsOf = remembered(({ text, words }: Statement): readonly ReadonlySet<string>[] =>
  NO_CLAIM.test(text)
    ? []
    : words.sentences
        .flatMap((sentence) => clausesOf(words.words, sentence))
        .map(([from, to]) => words.words.slice(from, to))
        .filter((clause) => clause.some(({ text }) => FINITE.test(text)))
        .map((clause) => ideasIn(clause))
        .filter(({ size }) => size >= ENOUGH)
);
