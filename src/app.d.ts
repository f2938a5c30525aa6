import type { Because, Refusal } from './lib/server/access/admit.ts';
import type { Visitor } from './lib/server/access/visitor.ts';

declare global {
  namespace App {
    interface Locals {
      /** Who is behind the request. */
      visitor: Visitor;
      /** Why it is not answered; null when it is. */
      refusal: Refusal | null;
    }
    interface PageState {
      /** In the drill room: something stood over the feed, and the way back leads to the feed. */
      aside?: boolean;
    }
    interface Error {
      message: string;
      /** Names the error in the log, when it is ours. */
      id?: string;
      /** Why it is no longer theirs, where they know of it. */
      because?: Because;
    }
  }
}

export {};
