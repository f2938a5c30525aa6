import type { TextDimension } from '../../scenario/schema.ts';
import { spanOf } from '../flags/index.ts';
import type { Reading } from '../reading.ts';
import type { Evidence, Level } from '../types.ts';
import type { Word } from '../text/words.ts';

/** The level that a cue supports, by the rubric's tables, for each dimension that it bears on. */
const SUPPORTS: Readonly<Record<string, Partial<Record<TextDimension, Level>>>> = {
  apology: { apology: 2 },
  'apology with its object': { apology: 2, acknowledgment: 3 },
  'formula apology': { apology: 1 },
  'conditional apology': { apology: 1 },
  'takes responsibility': { apology: 3 },
  'names its own act': { apology: 3, transparency: 2 },
  'says what should have been': { apology: 3, acknowledgment: 3 },
  shame: { apology: 3 },
  'offers a remedy': { apology: 3 },
  'changes something': { apology: 3 },
  'takes on their case': { apology: 3, personalization: 4 },
  'takes it on personally': { apology: 3, personalization: 4 },
  'gives them somebody who acts': { apology: 3, personalization: 4 },
  sympathy: { apology: 3, acknowledgment: 2 },
  'calls it bad': { acknowledgment: 3 },
  'finds the feeling fair': { acknowledgment: 4 },
  'speaks of what it did to them': { acknowledgment: 4 },
  'names a problem in general': { acknowledgment: 2 },
  'names a feeling in general': { acknowledgment: 2 },
  'thanks for contact': { acknowledgment: 1 },
  'says what is not known': { transparency: 2 },
  'gives a cause': { transparency: 2 },
  'says what has been done': { transparency: 2 },
  'says what is being done': { transparency: 2 },
  'says what to do': { transparency: 2 },
  'says when more will come': { transparency: 2 },
  'promises an update': { transparency: 2 },
  'answers yes or no': { transparency: 2, personalization: 3 },
  'vague activity': { transparency: 1 },
  'moves to private': { personalization: 4 },
  stonewalls: { transparency: 0 },
  denies: { acknowledgment: 0, transparency: 0 },
  disputes: { acknowledgment: 0 },
  minimises: { acknowledgment: 0 },
  'mocks or snaps': { acknowledgment: 0 },
  'deflects blame': { apology: 0 },
  'blames them': { apology: 0, acknowledgment: 0 },
  'refused apology': { apology: 0 },
  refuses: { apology: 0 },
  'legal language': { apology: 0 },
  sells: { personalization: 0 }
};

const MOST = 8;

/** The spans of a reply that bear on a dimension, in the order of the text, longest where they overlap. */
export function evidenceFor(dimension: TextDimension, reading: Reading): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { cue, from, to, sentence } of reading.found) {
    const level = SUPPORTS[cue.name]?.[dimension];
    if (level === undefined) continue;
    if (level > 0 && reading.tainted.has(sentence)) continue;
    evidence.push({ ...spanOf(reading, from, to), cue: cue.name, level });
  }
  for (const each of uptakeEvidence(dimension, reading)) evidence.push(each);
  return separate(evidence).slice(0, MOST);
}

function uptakeEvidence(
  dimension: TextDimension,
  { address, uptake, facts, tainted }: Reading
): Evidence[] {
  const at = ({ start, end }: Word, cue: string, level: Level): Evidence => ({
    start,
    end,
    cue,
    level
  });
  const clean = (words: readonly Word[]): readonly Word[] =>
    words.filter(({ sentence }) => !tainted.has(sentence));
  if (dimension === 'personalization')
    return [
      ...(address.right ? [at(address.right, 'names the person', 1)] : []),
      ...(address.wrong ? [at(address.wrong, 'wrong name', 0)] : []),
      ...clean(uptake.specific).map((word) => at(word, 'takes up the post', 2))
    ];
  if (dimension === 'acknowledgment')
    return clean(uptake.ofPost).map((word) => at(word, 'names the problem', 3));
  if (dimension === 'transparency')
    return clean(facts.figures).map((word) => at(word, 'gives a known fact', 2));
  return [];
}

/** Overlapping spans of one dimension become one: the one that supports more, then the longer. */
function separate(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  const weight = ({ level, start, end }: Evidence): number => level * 10_000 + (end - start);
  for (const one of [...evidence].sort((a, b) => weight(b) - weight(a)))
    if (!kept.some(({ start, end }) => one.start < end && one.end > start)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
