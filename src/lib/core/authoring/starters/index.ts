import { FOLLOW_UPS } from './follow-ups.ts';
import { OF_HARM } from './harm.ts';
import { OF_ONLOOKERS } from './onlookers.ts';
import type { Starter } from './starter.ts';
import { OF_VOICES } from './voices.ts';

export { draftFrom, unwritten, type StarterDraft, type StarterWish } from './draft.ts';
export type { Hint, Starter } from './starter.ts';

/** Ways into a post, by what it is to do in a drill. */
export const STARTERS: readonly { name: string; starters: readonly Starter[] }[] = [
  { name: 'It happened to them', starters: OF_HARM },
  { name: 'They look on', starters: OF_ONLOOKERS },
  { name: 'They ask, watch or work for us', starters: OF_VOICES },
  { name: 'What was done, or not done', starters: FOLLOW_UPS }
];
