import type { CueFamily } from '../cues/index.ts';
import type { Reading } from '../reading.ts';

/** What a dimension's points are given for: each is there or not, so that saying it twice gains nothing. */
export type Signals = Readonly<Record<string, 1>>;

/** Cues that carry information, as the rubric's transparency counts it. */
export const INFORMING: readonly string[] = [
  'says what is not known',
  'gives a cause',
  'says what has been done',
  'says what is being done',
  'says what to do',
  'answers yes or no',
  'promises an update'
];

/** Information of these kinds is about something: a sentence that names nothing of it gives none. */
const TIED = new Set([
  'gives a cause',
  'says what has been done',
  'says what is being done',
  'promises an update'
]);

/** Cues that say nothing by themselves, beside those of the formula family. */
const HOLLOW = new Set([
  'thanks for contact',
  'names a feeling in general',
  'formula apology',
  'conditional apology'
]);
const SOLID: readonly CueFamily[] = ['apology', 'ownership', 'repair', 'information', 'action'];

/** The signals of one reply while they are read, and which of its sentences count for what. */
export class Draft {
  readonly signals: Record<string, 1> = {};
  /** Sentences of formula alone: what they mention in passing is not taken up. */
  readonly hollow: ReadonlySet<number>;
  readonly #saying = new Map<string, Set<number>>();

  constructor(readonly reading: Reading) {
    this.hollow = hollowSentences(reading);
    for (const { cue, sentence } of reading.found) {
      if (cue.family !== 'harmful' && reading.tainted.has(sentence)) continue;
      if (INFORMING.includes(cue.name) && this.hollow.has(sentence)) continue;
      if (TIED.has(cue.name) && !reading.about.has(sentence)) continue;
      this.set(cue.name, true);
      const sentences = this.#saying.get(cue.name) ?? new Set();
      this.#saying.set(cue.name, sentences.add(sentence));
    }
  }

  set(name: string, on: boolean): void {
    if (on) this.signals[name] = 1;
  }

  /** Sets "name 1", "name 2" and so on, up to the count. */
  steps(name: string, count: number, upTo: number): void {
    for (let at = 1; at <= upTo; at += 1) this.set(`${name} ${at}`, count >= at);
  }

  /** Whether one of the cues stands in a sentence that counts. */
  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#saying.has(name));
  }

  /** The sentences in which one of the cues stands. */
  sentencesOf(...names: readonly string[]): Set<number> {
    return new Set(names.flatMap((name) => [...(this.#saying.get(name) ?? [])]));
  }

  /** Neither harmful nor hollow. */
  carries(sentence: number): boolean {
    return !this.reading.tainted.has(sentence) && !this.hollow.has(sentence);
  }

  /** Those of some words or spans that stand in sentences that carry something. */
  carried<T extends { sentence: number }>(parts: readonly T[]): T[] {
    return parts.filter(({ sentence }) => this.carries(sentence));
  }
}

function hollowSentences({ found }: Reading): Set<number> {
  const hollow = new Set<number>();
  const solid = new Set<number>();
  for (const { cue, sentence } of found) {
    if (cue.family === 'formula' || HOLLOW.has(cue.name)) hollow.add(sentence);
    else if (SOLID.includes(cue.family)) solid.add(sentence);
  }
  for (const sentence of solid) hollow.delete(sentence);
  return hollow;
}

/** Whether two sets share anything. */
export function meets(one: Iterable<unknown>, other: ReadonlySet<unknown>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
