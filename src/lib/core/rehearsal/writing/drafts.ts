import { qualityOf } from '../../audience/index.ts';
import type { DrillState } from '../../drill/state.ts';
import type { Post } from '../../drill/post.ts';
import { TEXT_DIMENSIONS } from '../../scenario/vocabulary.ts';
import { similarity } from '../../scoring/similarity.ts';
import type { RedFlagName, ReplyRating } from '../../scoring/types.ts';
import type { Notes, PostNote } from '../notes.ts';

/** What makes a text untrue at this moment, or no longer ours to say. */
const UNTRUE: ReadonlySet<RedFlagName> = new Set([
  'contradicts-facts',
  'speculation',
  'discloses-private',
  'false-admission'
]);

/** From this likeness on a text is noticed as one that was given before (rubric, canned). */
const ALIKE = 0.7;

/**
 * Reads drafts by the rubric until one is good, and takes that; else the best of them. A draft that
 * repeats what was said before is set aside unread, and serves only where there is no other.
 *
 * @param drafts in the order in which they are preferred; each is written only when it is reached
 * @param said what was said before
 */
export function bestOf(
  drafts: readonly (() => string)[],
  said: readonly string[],
  read: (draft: string) => ReplyRating
): string {
  let best = { text: '', worth: -Infinity };
  let spare = '';
  for (const write of drafts) {
    const text = write();
    if (said.some((earlier) => similarity(earlier, text) >= ALIKE)) {
      spare = text;
      continue;
    }
    const rating = read(text);
    const worth = worthOf(rating);
    if (worth > best.worth) best = { text, worth };
    if (rating.flags.length === 0 && qualityOf(rating) === 'good') break;
  }
  return best.text || spare;
}

/** All that we have said so far, oldest first. */
export function saidIn({ order, posts }: DrillState): string[] {
  return order.flatMap((id) => (posts[id]?.ours ? [posts[id].text] : []));
}

function worthOf({ ratings, flags }: ReplyRating): number {
  const levels = TEXT_DIMENSIONS.reduce((sum, name) => sum + (ratings[name]?.level ?? 0), 0);
  return levels - 6 * flags.length;
}

/** Whether the facts and the responsibility of this moment leave a text as it stands. */
export function isTrue({ flags }: ReplyRating): boolean {
  return !flags.some(({ flag }) => UNTRUE.has(flag));
}

/**
 * Whether a model answer may still be given: nothing that answers the post has changed since the post
 * appeared, which is the moment that its author wrote for.
 */
export function isFresh(post: Post, { takesUp }: PostNote, { facts }: DrillState): boolean {
  return !facts.some(
    ({ id, since }) => since > post.at && (takesUp?.answers.includes(id) ?? false)
  );
}

/** The model answer, where there is one that is still true. */
export function modelFor(
  post: Post,
  note: PostNote,
  state: DrillState,
  notes: Notes
): string | null {
  if (note.model === null || !isFresh(post, note, state)) return null;
  const channel = post.channel === 'direct' ? 'direct' : 'feed';
  return isTrue(notes.rate(note.model, post, channel)) ? note.model : null;
}
