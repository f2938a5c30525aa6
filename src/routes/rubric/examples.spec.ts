import { describe, expect, it } from 'vitest';
import { ACT_CODES, likelihoodOf, type ActCode } from '../../lib/core/scoring/acts/acts.ts';
import { readReply } from '../../lib/core/scoring/reading.ts';
import { CONTEXT } from '../../lib/core/scoring/scoring.fixture.ts';
import { ACT_EXAMPLES, EXAMPLE_POST } from '../../lib/ui/rubric/examples.ts';

/** Told from the facts, or from the reply as a whole: one sentence alone does not show them. */
const BEYOND_A_SENTENCE: readonly ActCode[] = ['contradict', 'elsewhere'];

describe('the examples of the rubric page', () => {
  it.each(ACT_CODES.filter((code) => !BEYOND_A_SENTENCE.includes(code)))(
    'shows “%s” with a sentence in which the scorer reads it',
    (code) => {
      const post = { ...CONTEXT.post!, text: EXAMPLE_POST };
      const responsibility = code === 'admit' ? 'unclear' : 'preventable';
      const reply = ACT_EXAMPLES[code];
      const { acts } = readReply({ ...CONTEXT, post, responsibility, reply });
      expect(acts).toHaveLength(1);
      expect(likelihoodOf(acts[0]!, code)).toBeGreaterThanOrEqual(0.5);
    }
  );
});
