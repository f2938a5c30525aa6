import type { Mark } from '../../core/drill/post.ts';
import type { Participant } from '../../core/drill/team-state.ts';

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
  /** Where a facilitator is there to give one: asks for a second look at a rating. */
  secondLook?: ((reply: string, why: string) => Promise<boolean>) | undefined;
  /** In a team: who answers what. */
  team?: TeamActions | undefined;
}

export interface TeamActions {
  /** One's own id. */
  me: string;
  /** Teammates who are there. */
  mates: readonly Participant[];
  /** Takes a post on, or gives it back. */
  claim: (post: string) => void;
  /**
   * Gives it to a teammate, with a note of what they are to know, which may be empty; resolves with
   * whether it was done.
   */
  handOn: (post: string, to: string, note: string) => Promise<boolean>;
  /** Asks whoever has it, in the chat of the team. */
  ask: (post: string) => void;
}
