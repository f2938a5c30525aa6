import type { DraftStatus } from '../drill/team-state.ts';
import type { ApprovalFor } from '../scenario/schema.ts';
import type { Played } from './played.ts';

/** What became of a text that had to be approved. Times and spans in ms of drill time. */
export interface ApprovalReview {
  draft: string;
  what: ApprovalFor;
  text: string;
  /** The post that it was to answer; null for a statement. */
  post: string | null;
  /** Names of who wrote it and who approved it. */
  writer: string;
  approvedBy: string | null;
  submittedAt: number;
  /** `lapsed` where ENDEX came first. */
  outcome: DraftStatus;
  /** From the first submission to its end, or to the end of the log. */
  took: number;
  /** Of that, how long it lay with those who approve. */
  waited: number;
  /** How often it was sent back. */
  sentBack: number;
}

/** The drafts of a team, in the order in which they were submitted. Solo drills have none. */
export function approvalsOf({ state, end }: Played): ApprovalReview[] {
  const name = (person: string) => state.participants[person]?.name ?? person;
  return Object.values(state.drafts).map((draft) => {
    const { id, what, act, post, by, approvedBy, submittedAt, status, since, waited } = draft;
    const open = status === 'waiting' || status === 'sent-back';
    return {
      draft: id,
      what,
      text: act.text,
      post,
      writer: name(by),
      approvedBy: approvedBy === null ? null : name(approvedBy),
      submittedAt,
      outcome: status,
      took: (open ? end : since) - submittedAt,
      waited: waited + (status === 'waiting' ? end - since : 0),
      sentBack: draft.comments.filter(({ sentBack }) => sentBack).length
    };
  });
}
