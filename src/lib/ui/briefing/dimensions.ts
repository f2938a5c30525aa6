import type { Dimension } from '../../core/scenario/schema.ts';

/** What each dimension asks of a reply, in one line (rubric). */
export const ASKS: Readonly<Record<Dimension, string>> = {
  speed: 'How soon after the post, against its target and its limit. Pauses do not count.',
  acknowledgment: 'Names the actual problem, and what it did to this person.',
  apology:
    'Takes the responsibility that is due: no less where it is ours, no more where it is not.',
  transparency:
    'Says what happened, what is not known yet, what is being done, and when more comes.',
  personalization: 'Is written for this person and this post, with a next step made for them.'
};
