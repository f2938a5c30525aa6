import type { ApprovalFor } from '../scenario/schema.ts';
import type { SpeakCommand } from './commands.ts';

/** All times are drill times in ms, all spans ms of drill time. */

/** Somebody who takes part in a team drill. */
export interface Participant {
  person: string;
  name: string;
  /** A role of the response plan, or none. */
  role: string | null;
  present: boolean;
  joinedAt: number;
  leftAt: number | null;
}

export interface TeamMessage {
  id: string;
  by: string;
  text: string;
  mentions: string[];
  at: number;
}

/**
 * Where a draft stands: with those who approve, with its writer, or at its end. A draft that is not
 * decided at ENDEX lapses: it was never published.
 */
export type DraftStatus = 'waiting' | 'sent-back' | 'approved' | 'withdrawn' | 'lapsed';

export interface Draft {
  id: string;
  what: ApprovalFor;
  role: string;
  post: string | null;
  act: SpeakCommand;
  by: string;
  status: DraftStatus;
  submittedAt: number;
  /** Since when it has stood so. */
  since: number;
  /** How long it has lain with those who approve, up to `since`. */
  waited: number;
  /** Remarks and the reasons for which it was sent back, oldest first. */
  comments: readonly { by: string; text: string; at: number; sentBack: boolean }[];
  approvedBy: string | null;
  /** The post that it became. */
  published: string | null;
}

/** A post that was escalated to a teammate. */
export interface Referral {
  id: string;
  post: string;
  role: string;
  from: string;
  to: readonly string[];
  note: string;
  at: number;
  answer: { by: string; note: string; at: number } | null;
}

/** Somebody works on the answer to a post. */
export interface Claim {
  by: string;
  at: number;
  /** Who handed it on to them, and what they are to know; the note may be empty. */
  handed?: { from: string; note: string } | undefined;
}

/** What is true between the people of a team. Empty in solo drills. */
export interface TeamState {
  /** Several people share this drill. */
  team: boolean;
  participants: Record<string, Participant>;
  /** Who works on the answer to a post, by post. */
  claims: Record<string, Claim>;
  /** Who is writing where, by person; a statement where `post` is null. */
  writing: Record<string, { post: string | null; since: number }>;
  chat: TeamMessage[];
  drafts: Record<string, Draft>;
  referrals: Record<string, Referral>;
  /** Who wrote which of our texts, by post. */
  writers: Record<string, string>;
  /** When each participant opened each post first, by person. */
  openedBy: Record<string, Readonly<Record<string, number>>>;
}

export function noTeam(): TeamState {
  return {
    team: false,
    participants: {},
    claims: {},
    writing: {},
    chat: [],
    drafts: {},
    referrals: {},
    writers: {},
    openedBy: {}
  };
}
