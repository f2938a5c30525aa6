import type { Draft } from '../drill/team-state.ts';
import type { Played } from './played.ts';

/** Who approved a text before it went out, and how long that took, in ms of drill time. */
export interface ApprovedBy {
  name: string;
  /** From the first submission to the approval. */
  took: number;
  /** Of that, how long it lay with those who approve. */
  waited: number;
  /** How often it was sent back before. */
  sentBack: number;
}

/** Whose a text of ours is. */
export interface Written {
  /** Name of who wrote it; null in a drill that nobody shares. */
  by: string | null;
  /** Null where it needed no approval. */
  approved: ApprovedBy | null;
}

/** Who wrote one of our posts, and who let it out. */
export function writtenBy({ state }: Pick<Played, 'state'>, post: string): Written {
  const writer = Object.hasOwn(state.writers, post) ? state.writers[post] : undefined;
  if (writer === undefined) return { by: null, approved: null };
  const draft = Object.values(state.drafts).find(({ published }) => published === post);
  return {
    by: nameIn(state, writer),
    approved: draft
      ? {
          name: nameIn(state, draft.approvedBy ?? ''),
          took: draft.since - draft.submittedAt,
          waited: draft.waited,
          sentBack: timesSentBack(draft)
        }
      : null
  };
}

/** The name of somebody who takes part; where the log does not know them, by what it calls them. */
export function nameIn({ participants }: Pick<Played['state'], 'participants'>, person: string) {
  return participants[person]?.name ?? person;
}

export function timesSentBack({ comments }: Pick<Draft, 'comments'>): number {
  return comments.filter(({ sentBack }) => sentBack).length;
}
