import type { SecondOpinion } from '../../src/lib/core/drill/opinion.ts';
import { TEXT_DIMENSIONS } from '../../src/lib/core/scenario/vocabulary.ts';
import type { Level } from '../../src/lib/core/scoring/types.ts';

/**
 * A second opinion for specs: levels in the order of the text dimensions, null for a void one, each
 * from 1 up resting on the first twelve characters of the text.
 */
export function opinion(
  levels: readonly (Level | null)[],
  more: Partial<SecondOpinion> = {}
): SecondOpinion {
  const [acknowledgment = null, apology = null, transparency = null, personalization = null] =
    TEXT_DIMENSIONS.map((_, place) => {
      const level = levels[place] ?? null;
      return level === null ? null : { level, quote: level === 0 ? null : { start: 0, end: 12 } };
    });
  return {
    model: 'spec-model',
    ratings: { acknowledgment, apology, transparency, personalization },
    flags: [],
    reason: 'It names the problem and owns it.',
    voided: [],
    ...more
  };
}
