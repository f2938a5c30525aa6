import { TEXT_DIMENSIONS, type TextDimension } from '../../scenario/schema.ts';
import { ACTS, likelihoodOf, type Act, type ActCode } from '../acts/acts.ts';
import type { Reading } from '../reading.ts';
import { answeringSentences } from '../signals/answering.ts';
import { Doing } from '../signals/doing.ts';
import { LIKELY } from '../signals/signals.ts';
import { shownIn } from '../spans.ts';
import type { Word } from '../text/words.ts';
import type { Evidence, Level } from '../types.ts';

/** The level that an act supports, by the rubric's tables, for each dimension that it bears on. */
const SUPPORTS: Readonly<Partial<Record<ActCode, Partial<Record<TextDimension, Level>>>>> = {
  effect: { acknowledgment: 4 },
  fair: { acknowledgment: 4 },
  general: { acknowledgment: 2 },
  feeling: { acknowledgment: 2 },
  notice: { acknowledgment: 1 },
  sorry: { apology: 2 },
  nonapology: { apology: 1 },
  owns: { apology: 3 },
  remedy: { apology: 3, transparency: 2 },
  change: { apology: 3, transparency: 2 },
  care: { apology: 3, acknowledgment: 2 },
  fact: { transparency: 2 },
  unknown: { transparency: 2 },
  act: { transparency: 2 },
  when: { transparency: 2 },
  todo: { transparency: 2 },
  answer: { transparency: 2, personalization: 3 },
  step: { personalization: 4, apology: 3 },
  askback: { personalization: 3 },
  vague: { transparency: 1 },
  deny: { acknowledgment: 0, transparency: 0 },
  minimise: { acknowledgment: 0 },
  hostile: { acknowledgment: 0 },
  blame: { apology: 0, acknowledgment: 0 },
  refuse: { apology: 0, transparency: 0 },
  legal: { apology: 0 },
  admit: { apology: 1 },
  assure: { transparency: 1 },
  contradict: { transparency: 0 },
  disclose: { transparency: 1 },
  sell: { personalization: 0 },
  elsewhere: { personalization: 0 }
};

/** The same by dimension: what can be evidence for it at all. */
const SUPPORTING: ReadonlyMap<TextDimension, readonly (Act & { code: ActCode; level: Level })[]> =
  new Map(
    TEXT_DIMENSIONS.map((dimension) => [
      dimension,
      ACTS.flatMap((act) => {
        const level = SUPPORTS[act.code]?.[dimension];
        return level === undefined ? [] : [{ ...act, level }];
      })
    ])
  );

const MOST = 8;

/** The spans of a reply that bear on a dimension, in the order of the text; of those that overlap, the one that supports most. */
export function evidenceFor(
  dimension: TextDimension,
  reading: Reading,
  doing = new Doing(reading)
): Evidence[] {
  const evidence: Evidence[] = [];
  const supporting = SUPPORTING.get(dimension) ?? [];
  for (const { index } of reading.reply.sentences) {
    const act = reading.acts[index];
    if (!act) continue;
    for (const { code, kind, name, level } of supporting) {
      const likely = kind === 'good' ? doing.in(index, code) : likelihoodOf(act, code);
      if (likely >= LIKELY) evidence.push({ ...shownIn(code, reading, index), cue: name, level });
    }
  }
  for (const each of uptakeEvidence(dimension, reading, doing)) evidence.push(each);
  return separate(evidence).slice(0, MOST);
}

function uptakeEvidence(dimension: TextDimension, reading: Reading, doing: Doing): Evidence[] {
  const { address, uptake, facts } = reading;
  const at = ({ start, end }: Word, cue: string, level: Level): Evidence => ({
    start,
    end,
    cue,
    level
  });
  const clean = (words: readonly Word[]): readonly Word[] =>
    words.filter(({ sentence }) => doing.spoilt(sentence) < LIKELY);
  if (dimension === 'personalization')
    return [
      ...(address.right ? [at(address.right, 'names the person', 1)] : []),
      ...(address.wrong ? [at(address.wrong, 'wrong name', 0)] : []),
      ...[...answeringSentences(reading, doing)]
        .filter((sentence) => doing.spoilt(sentence) < LIKELY)
        .map((sentence) => ({
          ...shownIn('answer', reading, sentence),
          cue: 'answers',
          level: 3 as const
        })),
      ...clean(uptake.specific).map((word) => at(word, 'takes up the post', 2))
    ];
  if (dimension === 'acknowledgment')
    return clean(uptake.ofPost)
      .filter(({ sentence }) => doing.in(sentence, ...NAMING) >= LIKELY)
      .map((word) => at(word, 'names the problem', 3));
  if (dimension === 'transparency')
    return clean(facts.figures).map((word) => at(word, 'gives a known fact', 2));
  return [];
}

/** In a sentence that does one of these, a word of the post names its problem rather than mentioning it. */
const NAMING: readonly ActCode[] = ['problem', 'effect', 'sorry', 'owns', 'fair', 'fact', 'answer'];

/** Overlapping spans of one dimension become one: the one that supports more, then the longer. */
function separate(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  const weight = ({ level, start, end }: Evidence): number => level * 10_000 + (end - start);
  for (const one of [...evidence].sort((a, b) => weight(b) - weight(a)))
    if (!kept.some(({ start, end }) => one.start < end && one.end > start)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
