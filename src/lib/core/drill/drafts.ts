import type { Act, Envelope, Refusal, SpeakCommand } from './commands.ts';
import { isOpen, mayDecide } from './approval.ts';
import { refuse } from './refuse.ts';
import { speak } from './speak.ts';
import type { DrillState } from './state.ts';
import type { Draft } from './team-state.ts';
import { refuseText } from './text-limit.ts';
import type { Turn } from './turn.ts';

/** Changes a draft of one's own; one that was sent back is thereby laid before them again. */
export function reviseDraft(turn: Turn, at: number, command: Act<'ReviseDraft'>): Refusal | null {
  const found = open(turn.state, command.draft);
  if ('code' in found) return found;
  const by = personOf(command);
  if (found.by !== by) return NOT_THE_WRITER;
  const refusal = refuseText(turn.state, command.text, found.what === 'direct' ? 'direct' : 'feed');
  if (refusal) return refusal;
  const { id, draft, text } = command;
  turn.emit(at, { type: 'DraftRevised', command: id, by, draft, text });
  return null;
}

export function commentOnDraft(turn: Turn, at: number, command: Act<'CommentOnDraft'>) {
  const found = open(turn.state, command.draft);
  if ('code' in found) return found;
  const { id, draft, text } = command;
  turn.emit(at, { type: 'DraftCommented', command: id, by: personOf(command), draft, text });
  return null;
}

export function sendBackDraft(turn: Turn, at: number, command: Act<'SendBackDraft'>) {
  const found = waiting(turn.state, command.draft, personOf(command));
  if ('code' in found) return found;
  const { id, draft, note } = command;
  turn.emit(at, { type: 'DraftSentBack', command: id, by: personOf(command), draft, note });
  return null;
}

export function withdrawDraft(turn: Turn, at: number, command: Act<'WithdrawDraft'>) {
  const found = open(turn.state, command.draft);
  if ('code' in found) return found;
  const by = personOf(command);
  if (found.by !== by) return NOT_THE_WRITER;
  turn.emit(at, { type: 'DraftWithdrawn', command: command.id, by, draft: command.draft });
  return null;
}

/**
 * Approves a draft, which goes out as its writer's at this moment: what its answer's speed is rated by
 * ends now, and the time that the approval took is kept beside it.
 */
export function approveDraft(turn: Turn, at: number, command: Act<'ApproveDraft'>) {
  const by = personOf(command);
  const found = waiting(turn.state, command.draft, by);
  if ('code' in found) return found;
  const { id, submittedAt, since, waited } = found;
  const act: SpeakCommand & Envelope = {
    ...found.act,
    id: command.id,
    wall: command.wall,
    by: { role: 'trainee', person: found.by }
  };
  const approval = { draft: id, by, took: at - submittedAt, waited: waited + at - since };
  return speak(turn, at, act, approval);
}

const NOT_THE_WRITER = refuse('not-yours', 'Only who wrote a draft can change or withdraw it.');

function personOf({ by }: Envelope): string {
  return by?.person ?? '';
}

/** A draft that is not decided yet. */
function open({ drafts }: DrillState, id: string): Draft | Refusal {
  const draft = Object.hasOwn(drafts, id) ? drafts[id] : undefined;
  if (!draft) return refuse('no-such-draft', 'There is no such draft.');
  return isOpen(draft) ? draft : refuse('not-waiting', 'That draft has been decided.');
}

/** A draft on which somebody may decide now. */
function waiting(state: DrillState, id: string, person: string): Draft | Refusal {
  const draft = open(state, id);
  if ('code' in draft) return draft;
  if (draft.status !== 'waiting') {
    return refuse('not-waiting', 'That draft is with its writer, who has not sent it again.');
  }
  return mayDecide(state, draft, person)
    ? draft
    : refuse('not-yours', 'The response plan gives this decision to another role.');
}
