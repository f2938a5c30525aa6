import { contentOf, isFigure, saidIn, type Setting, type Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import { isCommon } from './text/common.ts';
import { numberOf } from './text/number-words.ts';
import type { Word } from './text/words.ts';

/** How far after its number the counted thing may stand: "about 9,400 stranded passengers". */
const REACH = 2;
/** Rounding is not contradiction: "around 400" for 412. */
const ROUNDING = 0.1;

interface Count {
  value: number;
  thing: string;
  at: number;
}

/** How many ideas beside the counted thing show that fact and reply speak of the same. */
const OTHER_IDEAS = 2;

/** Known facts that count a thing, where the reply counts the same thing and no fact or post agrees. */
export function readContradictions(reply: { words: readonly Word[] }, setting: Setting): Bearing[] {
  const contradicted: Bearing[] = [];
  const counted = countsIn(reply.words);
  if (counted.length === 0) return contradicted;
  const all = saidIn(setting).flatMap(countsOf);
  for (const said of counted) {
    const same = all.filter(({ thing }) => thing === said.thing);
    if (same.length === 0 || same.some(({ value }) => near(value, said.value))) continue;
    const sentence = reply.words[said.at]?.sentence ?? 0;
    const around = reply.words.filter((word) => word.sentence === sentence && word.kind === 'word');
    const statement = setting.known.find(
      (one) =>
        countsOf(one).some(({ thing }) => thing === said.thing) &&
        shared(around, one.concepts) > OTHER_IDEAS
    );
    if (statement)
      contradicted.push({ statement, sentence, from: said.at, to: said.at + 2, weight: 2 });
  }
  return contradicted;
}

function shared(words: readonly Word[], concepts: ReadonlySet<string>): number {
  const ideas = new Set(words.flatMap((word) => contentOf(word) ?? []));
  return [...ideas].filter((idea) => concepts.has(idea)).length;
}

/** What a statement of the context counts. */
const countsOf = remembered(({ words }: Statement) => countsIn(words.words));

function countsIn(words: readonly Word[]): Count[] {
  const counts: Count[] = [];
  for (const [at, word] of words.entries()) {
    const value = valueOf(word);
    if (value === null) continue;
    for (let next = at + 1; next <= at + REACH; next += 1) {
      const thing = words[next];
      if (!thing || thing.clause !== word.clause || thing.kind !== 'word') break;
      // Spans of time are said of anything, so that two of them need not be about the same.
      if (!isCommon(thing.text)) counts.push({ value, thing: thing.stem, at });
    }
  }
  return counts;
}

function valueOf(word: Word): number | null {
  return word.kind === 'number' && !isFigure(word) ? null : numberOf(word);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
}
