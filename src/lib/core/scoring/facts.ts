import { bear, ENOUGH, ideasOf, type Bearing } from './bearing.ts';
import { figureOf, isFigure, type Setting } from './context.ts';
import { remembered } from './remembered.ts';
import type { Found } from './text/find.ts';
import { claimsIn } from './claims.ts';
import { readContradictions } from './contradictions.ts';
import { readHeadCounts } from './head-count.ts';
import type { OppositeReading } from './opposites.ts';
import { readTurnedRound } from './turned-round.ts';
import { readGuesses } from './guesses.ts';
import { disclosedBy } from './secrets.ts';
import { readStatedOpen } from './stated-open.ts';
import type { Word, Words } from './text/words.ts';

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
      const bearing = disclosedBy(statement, reply, sentence, ideas, setting);
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

const figuresIn = remembered(
  ({ known, happened }: Setting): ReadonlySet<string> =>
    new Set([...known, happened].flatMap(({ figures }) => [...figures]))
);
