import { z } from 'zod';
import type { SecondFlag, SecondLevel, SecondOpinion } from '../../core/drill/index.ts';
import { RED_FLAGS, TEXT_DIMENSIONS, type TextDimension } from '../../core/scenario/vocabulary.ts';
import type { RedFlagName } from '../../core/scoring/types.ts';
import { objectIn } from './object-in.ts';
import { findQuote } from './quote.ts';

/** What a model's answer says, after everything in it was checked against the text. */
export type Verdict = Omit<SecondOpinion, 'model'>;

/** Why an answer is no verdict. */
export type Unreadable = 'not JSON' | 'not what was asked for' | 'no quote in it stands';

/** Longer is no sentence. */
const REASON = 400;

const level = z.literal([0, 1, 2, 3, 4]);
const claim = z.object({ level, quote: z.string().nullish() });
const flag = z.object({ flag: z.string(), quote: z.string().nullish() });
const answerSchema = z.object({
  acknowledgment: claim,
  apology: claim,
  transparency: claim,
  // Not asked of a statement, which is written for nobody in particular.
  personalization: claim.optional(),
  flags: z.array(flag).max(40).default([]),
  reason: z.string().transform(oneSentence).pipe(z.string().min(1))
});

/**
 * The shape that is asked for, as JSON Schema, for servers that hold their models to one. Models write
 * in its order: first the reason and the words, then the level that follows from them.
 */
export function answerShape(dimensions: readonly TextDimension[]): Record<string, unknown> {
  const quoted = z.object({ quote: z.string(), level });
  return z.toJSONSchema(
    z.object({
      reason: z.string(),
      ...Object.fromEntries(dimensions.map((dimension) => [dimension, quoted])),
      flags: z.array(z.object({ quote: z.string(), flag: z.enum(RED_FLAGS) }))
    })
  );
}

/**
 * Reads a model's answer. A claim stands on words of the text: a level from 1 to 4 or a flag whose
 * quote is not in it is left out, and named in `voided`; level 0 needs no quote, since there is nothing
 * to quote. Flags that the rubric does not know are passed over. Never throws.
 *
 * @param answer the model's words, whatever they are
 * @param reply the text that was rated
 * @param dimensions the ones that were asked for
 */
export function readVerdict(
  answer: string,
  reply: string,
  dimensions: readonly TextDimension[] = TEXT_DIMENSIONS
): { ok: true; verdict: Verdict } | { ok: false; why: Unreadable } {
  const json = objectIn(answer);
  if (json === undefined) return { ok: false, why: 'not JSON' };
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) return { ok: false, why: 'not what was asked for' };
  const said = parsed.data;

  const voided: Verdict['voided'] = [];
  const levelOf = (dimension: TextDimension): SecondLevel | null => {
    const claimed = dimensions.includes(dimension) ? said[dimension] : undefined;
    if (!claimed) return null;
    const quote = findQuote(reply, claimed.quote ?? '');
    if (quote || claimed.level === 0) return { level: claimed.level, quote };
    voided.push(dimension);
    return null;
  };
  const ratings: Verdict['ratings'] = {
    acknowledgment: levelOf('acknowledgment'),
    apology: levelOf('apology'),
    transparency: levelOf('transparency'),
    personalization: levelOf('personalization')
  };
  const flags = new Map<RedFlagName, SecondFlag>();
  for (const { flag, quote } of said.flags) {
    if (!isRedFlag(flag) || flags.has(flag)) continue;
    const span = findQuote(reply, quote ?? '');
    if (span) flags.set(flag, { flag, ...span });
    else if (!voided.includes(flag)) voided.push(flag);
  }
  if (flags.size === 0 && Object.values(ratings).every((rating) => rating === null))
    return { ok: false, why: 'no quote in it stands' };
  return {
    ok: true,
    verdict: {
      ratings,
      flags: [...flags.values()],
      reason: said.reason,
      voided: voided.filter((name) => !flags.has(name as RedFlagName))
    }
  };
}

/** In one line, without what is not seen but turns or hides text, and not longer than a sentence. */
function oneSentence(text: string): string {
  const characters = [
    ...text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
      .trim()
  ];
  return characters.length <= REASON
    ? characters.join('')
    : `${characters.slice(0, REASON).join('').trimEnd()}…`;
}

function isRedFlag(name: string): name is RedFlagName {
  return RED_FLAGS.some((flag) => flag === name);
}
