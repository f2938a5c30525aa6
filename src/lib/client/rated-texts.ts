import { ratingOfRecord } from '../core/drill/rating-of-record.ts';
import type { Override, SecondLook } from '../core/drill/facilitator-state.ts';
import type { Post } from '../core/drill/post.ts';
import type { DrillState, RatedReply } from '../core/drill/state.ts';
import type { ReplyRating } from '../core/scoring/types.ts';

/** One of our texts with all that was said of it. */
export interface RatedText {
  post: Post;
  /** The post that it answers; null for a statement. */
  to: Post | null;
  writer: { person: string; name: string };
  /** As it was rated when it was sent. */
  rated: RatedReply;
  /** As it counts now. */
  record: ReplyRating;
  overrides: readonly Override[];
  secondLook: SecondLook | null;
}

/** Our texts that were rated, the latest first. */
export function ratedTexts(state: DrillState, nameOf: (person: string) => string): RatedText[] {
  return Object.values(state.ratings)
    .flatMap((rated): RatedText[] => {
      const post = state.posts[rated.reply];
      const record = ratingOfRecord(state, rated.reply);
      if (!post || !record) return [];
      const person = state.writers[post.id] ?? state.trainee.id;
      return [
        {
          post,
          to: rated.to === null ? null : (state.posts[rated.to] ?? null),
          writer: { person, name: nameOf(person) },
          rated,
          record,
          overrides: state.overrides[post.id] ?? [],
          secondLook: state.secondLooks[post.id] ?? null
        }
      ];
    })
    .sort((a, b) => b.post.at - a.post.at);
}
