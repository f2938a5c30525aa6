import type { Mark } from '../../core/drill/post.ts';

/** What a trainee can do with a post. A replay has none of it: its posts are only read. */
export interface PostActions {
  open: (post: string) => void;
  reply: (post: string) => void;
  direct: (post: string) => void;
  mark: (post: string, mark: Mark | null) => void;
  escalate: (post: string) => void;
  /** Begins the correction of a reply of ours. */
  correct: (reply: string) => void;
  /** Lets a flagged slip fold although nothing was put right. */
  putAside: (reply: string) => void;
  /** Opens the column of a hashtag or a handle. */
  column: (query: string) => void;
}
