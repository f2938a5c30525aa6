import type { TextDimension } from '../../core/scenario/vocabulary.ts';
import { DIMENSION_DESCRIPTIONS, FLAG_DESCRIPTIONS, tableOf } from '../../core/scoring/rubric.ts';
import type { ReplyContext } from '../../core/scoring/types.ts';

/** What a reader needs beside the levels to read them as they are meant (the rubric's own notes). */
const NOTES: Readonly<Record<TextDimension, string>> = {
  acknowledgment: 'A plain answer that settles what was asked and names no problem is a 2.',
  apology:
    'Repair is a remedy for this harm or a concrete change. A call or a private channel offered is not yet repair. Owning the act as wrong in the first person does the work of an apology. Where no fault is in question in the post, or the fault that it is about is not established, the second table holds, whatever is said of the crisis.',
  transparency:
    'An element is a concrete piece of information that agrees with the facts: what happened or why; what is not yet known, said as such; what has been or is being done; when or where more will follow; what the person should do now, or a direct answer to what they asked. Each piece counts once; what only repeats the post is none. Speculation stated as fact, or what must not be said, caps it at 1.',
  personalization:
    'A signature, a general helpline or a general link is no next step made for this person. Words that repeat an earlier reply are a 1 at most, whatever name they carry.'
};

/**
 * The rubric's levels in its own words, for the dimensions that are asked for: the same ones that the
 * page "How replies are rated" shows, so that both readers rate by one rubric.
 */
export function rubricFor(
  dimensions: readonly TextDimension[],
  responsibility: ReplyContext['responsibility']
): string {
  const here = tableOf(responsibility);
  return DIMENSION_DESCRIPTIONS.flatMap(({ dimension, question, tables }) => {
    if (dimension === 'speed' || !dimensions.includes(dimension)) return [];
    const levels = tables.flatMap(({ table, when, levels }) => [
      ...(when === null
        ? []
        : [`${when}${table === here ? ' (This one holds in this crisis.)' : ''}`]),
      ...levels.map(({ level, what }) => `${level}: ${what}`)
    ]);
    return [[`${dimension}. ${question}`, ...levels, NOTES[dimension]].join('\n')];
  }).join('\n\n');
}

/** The rubric's red flags, by the names under which they are reported. */
export function flagsOfRubric(): string {
  return FLAG_DESCRIPTIONS.map(({ flag, what }) => `${flag}: ${what}`).join('\n');
}
