import type { ApprovalFor } from '../scenario/schema.ts';
import { approvingRole, openDraftFor } from './approval.ts';
import { refuseClaimed } from './claims.ts';
import type { Envelope, Refusal, SpeakCommand } from './commands.ts';
import { refuse } from './refuse.ts';
import type { Approval } from './team-events.ts';
import type { Turn } from './turn.ts';

/**
 * Where a team has rules for a text of ours, keeps them: nobody answers what a teammate is answering, and
 * what the plan wants approved becomes a draft. One that has been approved goes out, and the log says so
 * first. Called when everything else is known to be in order.
 *
 * @param post the post that it answers; null for a statement
 * @returns null where it goes out now; else why not, or no refusal where it waits as a draft
 */
export function holdDraft(
  turn: Turn,
  at: number,
  command: SpeakCommand & Envelope,
  { what, post }: { what: ApprovalFor; post: string | null },
  approval: Approval | undefined
): { refusal: Refusal | null } | null {
  const { state, scenario } = turn;
  const by = command.by?.person;
  const taken = post === null ? null : refuseClaimed(state, post, by);
  if (taken) return { refusal: taken };
  if (approval) {
    turn.emit(at, { type: 'DraftApproved', command: command.id, ...approval });
    return null;
  }
  const role = approvingRole(scenario, state, what, by);
  if (role === null || by === undefined) return null;
  if (post !== null && openDraftFor(state, post, by)) return { refusal: WAITING };
  turn.emit(at, {
    type: 'DraftSubmitted',
    command: command.id,
    by,
    draft: `draft-${String(Object.keys(state.drafts).length + 1)}`,
    what,
    role,
    post,
    act: actOf(command)
  });
  return { refusal: null };
}

const WAITING = refuse(
  'draft-waiting',
  'Your answer to this post waits for approval already. Change that one, or withdraw it.'
);

/** What was asked for, without who asked and when: approval says that anew. */
function actOf(command: SpeakCommand & Envelope): SpeakCommand {
  const { id: _id, wall: _wall, by: _by, ...act } = command;
  return act;
}
