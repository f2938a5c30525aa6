import type { TextDimension } from '../../scenario/schema.ts';
import type { Level } from '../../scoring/types.ts';

/** Levels that somebody gave a reply, on the dimensions that are read from its words. */
export type Levels = Readonly<Record<TextDimension, Level>>;

/** What a trainer gave a reply of a round. */
export interface Given {
  /** Key of the reply. */
  item: string;
  /** Id of the trainer. */
  rater: string;
  levels: Levels;
  /** Wall time in ms since 1970. */
  at: number;
}

/** Replies that trainers rate without seeing what others gave. */
export interface Round {
  /** 16 hex digits; `practice` for the replies that come with Hotseat. */
  id: string;
  /** Id of who began it; empty for those that come with Hotseat. */
  by: string;
  /** Wall time in ms since 1970. */
  since: number;
  /** The drill that its replies are from; null where they are from several, or none. */
  scenario: { id: string; title: string } | null;
  /** Where its replies stand. Their text stays in the log of their drill; empty for those of Hotseat. */
  items: readonly { key: string; drill: string; reply: string }[];
  ratings: readonly Given[];
}

export const PRACTICE = 'practice';

/**
 * Whether somebody may see what others gave a reply, the scorer included: when they have rated it, and
 * so has another trainer. What comes with Hotseat has been rated by others already.
 */
export function isRevealed(
  { id, ratings }: Pick<Round, 'id' | 'ratings'>,
  item: string,
  viewer: string
) {
  const raters = new Set(ratings.flatMap((one) => (one.item === item ? [one.rater] : [])));
  return raters.has(viewer) && (id === PRACTICE || raters.size > 1);
}

/** A rating in place of what the same trainer gave before. */
export function withGiven(ratings: readonly Given[], given: Given): Given[] {
  return [
    ...ratings.filter(({ item, rater }) => item !== given.item || rater !== given.rater),
    given
  ];
}
