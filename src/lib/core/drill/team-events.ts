import type { ApprovalFor } from '../scenario/schema.ts';
import type { SpeakCommand } from './commands.ts';

/** A text of ours that was approved before it went out. Spans in ms of drill time. */
export interface Approval {
  draft: string;
  /** Who approved it. */
  by: string;
  /** From the first submission to the approval. */
  took: number;
  /** Of that, how long it lay with those who approve; the rest it lay with its writer. */
  waited: number;
}

interface ByTrainee {
  command: string;
  /** The participant's id. */
  by: string;
}

/** What happens between the people of a team. Solo drills have none of it. */
export type TeamEvent =
  /** Came for the first time, or came back. */
  | {
      type: 'ParticipantJoined';
      command: string;
      person: string;
      name: string;
      /** A role of the response plan, or none. */
      role: string | null;
    }
  /**
   * Left, or has had no connection for so long that nobody should wait. Their claims lapse. `hand` is the
   * facilitator who took them out; not in logs from before it was noted.
   */
  | { type: 'ParticipantLeft'; command: string; person: string; hand?: string | undefined }
  /** `by` is the participant, or a facilitator. */
  | ({ type: 'RoleChanged'; person: string; role: string | null } & ByTrainee)
  | ({ type: 'PostClaimed'; post: string } & ByTrainee)
  | ({ type: 'ClaimReleased'; post: string } & ByTrainee)
  | ({ type: 'PostHandedOn'; post: string; to: string; note: string } & ByTrainee)
  /** Without a post a statement is being written. */
  | ({ type: 'WritingStarted'; post: string | null } & ByTrainee)
  | ({ type: 'WritingStopped' } & ByTrainee)
  | ({
      type: 'TeamMessageSent';
      message: string;
      text: string;
      /** Participants who are named in it, by id. */
      mentions: string[];
    } & ByTrainee)
  /** A text that the plan wants approved was laid before those who may. */
  | ({
      type: 'DraftSubmitted';
      draft: string;
      what: ApprovalFor;
      /** The role that approves. */
      role: string;
      /** The post that it answers; null for a statement. */
      post: string | null;
      /** What is carried out when it is approved. */
      act: SpeakCommand;
    } & ByTrainee)
  | ({ type: 'DraftRevised'; draft: string; text: string } & ByTrainee)
  | ({ type: 'DraftCommented'; draft: string; text: string } & ByTrainee)
  | ({ type: 'DraftSentBack'; draft: string; note: string } & ByTrainee)
  | ({ type: 'DraftWithdrawn'; draft: string } & ByTrainee)
  /** What it becomes follows: a reply, a message, a statement. */
  | ({ type: 'DraftApproved'; command: string } & Approval)
  /** What was escalated reached teammates. */
  | {
      type: 'EscalationReceived';
      escalation: string;
      post: string;
      role: string;
      from: string;
      /** Who held the role right then. */
      to: string[];
      note: string;
    }
  | ({ type: 'EscalationAnswered'; escalation: string; note: string; took: number } & ByTrainee);
