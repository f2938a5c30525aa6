import { conceptOf } from './text/common.ts';
import {
  figureOf,
  ideaIn,
  readStatement,
  isFigure,
  type Setting,
  type Statement
} from './context.ts';
import { remembered } from './remembered.ts';
import type { Found } from './text/find.ts';
import { claimsIn } from './claims.ts';
import { readContradictions } from './contradictions.ts';
import { readHeadCounts } from './head-count.ts';
import type { OppositeReading } from './opposites.ts';
import { readTurnedRound } from './turned-round.ts';
import { readGuesses } from './guesses.ts';
import { secretNameIn } from './secret-names.ts';
import { readStatedOpen } from './stated-open.ts';
import { readWords, type Sentence, type Word, type Words } from './text/words.ts';

/** A stretch of the reply that bears on a statement of the context. */
export interface Bearing {
  statement: Statement;
  sentence: number;
  from: number;
  to: number;
  /** How many uncommon ideas they share, figures counted double. */
  weight: number;
}

/** What a reply says of the facts. */
export interface FactReading {
  /** Known facts that it passes on, beyond what the post said. */
  told: readonly Bearing[];
  /** Unconfirmed matters that it says are not yet known. */
  leftOpen: readonly Bearing[];
  /** Unconfirmed matters that it states as if they were known. */
  speculated: readonly Bearing[];
  /** Unconfirmed matters that a sentence touches in a single idea, and does not leave open. */
  touched: readonly Bearing[];
  /** What must not be said, and is. */
  disclosed: readonly Bearing[];
  /** Unconfirmed matters that it states in the words in which they are open, or as what they may turn out to be. */
  stated: readonly Bearing[];
  /** Known facts whose count of something the reply gives otherwise, or that it turns round. */
  contradicted: readonly Bearing[];
  /** Pieces of information, each with its word: figures that the facts have and the post has not. */
  figures: readonly Word[];
  /** Figures that stand neither in the post nor in the facts. */
  strangeFigures: readonly Word[];
}

const OPEN = new Set(['says what is not known']);
const ENOUGH = 2;
/** Ideas that any crisis has, and that show no fact being told. */
const PEOPLE = new Set(
  readWords(
    'child mother father wife family families parent staff worker school crew boss'
  ).words.map(({ stem }) => conceptOf(stem))
);

/** Matches a reply against what is known, unconfirmed and not to be said. */
export function readFacts(
  reply: Words,
  found: readonly Found[],
  opposites: OppositeReading,
  setting: Setting
): FactReading {
  const told: Bearing[] = [];
  const leftOpen: Bearing[] = [];
  const speculated: Bearing[] = [];
  const touched: Bearing[] = [];
  const disclosed: Bearing[] = [];
  const open = new Set(
    found.filter(({ cue }) => OPEN.has(cue.name)).map(({ sentence }) => sentence)
  );
  const said = setting.post?.concepts ?? new Set<string>();
  const common = commonIn(setting);
  const none = new Set<string>();
  for (const sentence of reply.sentences) {
    const ideas = ideasOf(reply, sentence, setting);
    for (const statement of setting.known) {
      const bearing = bear(statement, ideas, sentence, said);
      if (bearing) told.push(bearing);
    }
    if (open.has(sentence.index) || sentence.question) {
      for (const statement of setting.unconfirmed) {
        const bearing = bear(statement, ideas, sentence, none);
        if (bearing) leftOpen.push(bearing);
      }
    } else {
      for (const statement of setting.unconfirmed) {
        const bearing = bear(statement, ideas, sentence, none, 1);
        if (bearing) touched.push(bearing);
        if (bearing && bearing.weight >= ENOUGH) speculated.push(bearing);
      }
    }
    for (const statement of setting.mustNotSay) {
      const named = secretNameIn(statement, reply, sentence, setting);
      const bearing =
        named === null
          ? (spelledOut(statement, reply, sentence) ??
            discloses(statement, ideas, sentence, common))
          : { statement, sentence: sentence.index, from: named, to: named + 1, weight: 1 };
      if (bearing) disclosed.push(bearing);
    }
  }
  const claims = claimsIn(reply);
  for (const bearing of opposites.told)
    if (!told.some(({ statement }) => statement === bearing.statement)) told.push(bearing);
  const knownFigures = figuresIn(setting);
  const figures: Word[] = [];
  const strangeFigures: Word[] = [];
  const seen = new Set<string>();
  for (const word of reply.words) {
    if (!isFigure(word)) continue;
    const figure = figureOf(word.text);
    if (seen.has(figure) || setting.post?.figures.has(figure)) continue;
    seen.add(figure);
    (knownFigures.has(figure) ? figures : strangeFigures).push(word);
  }
  return {
    told,
    leftOpen,
    speculated,
    touched,
    disclosed,
    stated: [...readStatedOpen(claims, reply, open, setting), ...readGuesses(reply, open, setting)],
    contradicted: [
      ...readContradictions(reply, setting),
      ...readHeadCounts(reply, setting),
      ...readTurnedRound(claims, reply, setting),
      ...opposites.contradicted
    ],
    figures,
    strangeFigures
  };
}

/** Ideas of post and crisis: they give no secret away. */
const commonIn = remembered(
  ({ post, topic }: Setting): ReadonlySet<string> => new Set([...(post?.concepts ?? []), ...topic])
);

const figuresIn = remembered(
  ({ known, happened }: Setting): ReadonlySet<string> =>
    new Set([...known, happened].flatMap(({ figures }) => [...figures]))
);

function ideasOf({ words }: Words, { from, to }: Sentence, setting: Setting): Map<string, number> {
  const ideas = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const idea = word ? ideaIn(setting, word) : null;
    if (idea !== null && !ideas.has(idea)) ideas.set(idea, at);
  }
  return ideas;
}

function bear(
  statement: Statement,
  ideas: ReadonlyMap<string, number>,
  sentence: Sentence,
  said: ReadonlySet<string>,
  enough = ENOUGH
): Bearing | null {
  let weight = 0;
  let from = sentence.to;
  let to = sentence.from;
  for (const [idea, at] of ideas) {
    if (!statement.concepts.has(idea) || said.has(idea) || PEOPLE.has(idea)) continue;
    weight += statement.figures.has(idea) ? 2 : 1;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  return weight >= enough ? { statement, sentence: sentence.index, from, to, weight } : null;
}

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
