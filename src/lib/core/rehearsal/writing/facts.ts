import type { FactView } from '../../drill/events.ts';
import { readStatement } from '../../scoring/context.ts';
import { capital } from '../../scenario/capital.ts';
import { sentencesOf } from './sentences.ts';

/** Reads as a question while it is unconfirmed; what does not would be said as if it were known. */
const QUESTION = /^(?:whether|how|why|what|when|where|which|who|if)\b/iu;

/** Leans on the sentence before it, and says little without. */
const LEANS = /^(?:they|it|he|she|this|that|those|these|both|there)\b/iu;

/**
 * Sentences of known facts, best first: those that share most with what was asked, one of each fact
 * before a second of any.
 */
export function tellings(asked: string, known: readonly FactView[], longest: number): string[] {
  const ideas = readStatement(asked).concepts;
  const ranked = known.map(({ text }) =>
    sentencesOf(text)
      .filter((sentence) => sentence.length <= longest)
      .map((sentence, place) => ({
        sentence,
        worth: worthOf(sentence, ideas) - (place > 0 && LEANS.test(sentence) ? 2 : place / 10)
      }))
      .sort((a, b) => b.worth - a.worth)
  );
  const round = (nth: number) =>
    ranked.flatMap((fact) => fact[nth] ?? []).sort((a, b) => b.worth - a.worth);
  return [...round(0), ...round(1)].map(({ sentence }) => sentence);
}

function worthOf(sentence: string, ideas: ReadonlySet<string>): number {
  const { concepts, figures } = readStatement(sentence);
  const shared = [...concepts].filter((idea) => ideas.has(idea)).length;
  // A figure, a time or a number to ring is something to go by.
  return shared + (figures.size > 0 ? 0.5 : 0);
}

/** "Whether the valve failed, we do not know yet."; empty where no open fact reads as a question. */
export function unknownOf(open: readonly FactView[]): string {
  const question = open.find(({ text }) => QUESTION.test(text))?.text;
  if (question === undefined) return '';
  return `${capital(question.replace(/(?<![.?!])[.?!]+$/u, ''))}, we do not know yet.`;
}
