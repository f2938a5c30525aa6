import { sendTeamMessage } from './chat.ts';
import { claim, handOn, releaseClaim } from './claims.ts';
import type { Act, Envelope, Refusal } from './commands.ts';
import {
  approveDraft,
  commentOnDraft,
  reviseDraft,
  sendBackDraft,
  withdrawDraft
} from './drafts.ts';
import { postOf } from './lookup.ts';
import { NO_TEAM, takeRole } from './participants.ts';
import { answerEscalation } from './referrals.ts';
import { NO_SUCH_POST } from './refuse.ts';
import type { TeamCommand } from './team-commands.ts';
import type { Turn } from './turn.ts';

/** Carries out what somebody in a team asks for at a drill time in ms, or says why not. */
export function teamwork(turn: Turn, at: number, command: TeamCommand & Envelope): Refusal | null {
  if (!turn.state.team) {
    // A screen may say where its trainee writes without knowing who else is there: nobody is.
    return command.type === 'StartWriting' || command.type === 'StopWriting' ? null : NO_TEAM;
  }
  switch (command.type) {
    case 'TakeRole':
      return takeRole(turn, at, command);
    case 'ClaimPost':
      return claim(turn, at, command);
    case 'ReleaseClaim':
      return releaseClaim(turn, at, command);
    case 'HandOn':
      return handOn(turn, at, command);
    case 'StartWriting':
      return startWriting(turn, at, command);
    case 'StopWriting':
      return stopWriting(turn, at, command);
    case 'SendTeamMessage':
      return sendTeamMessage(turn, at, command);
    case 'ReviseDraft':
      return reviseDraft(turn, at, command);
    case 'CommentOnDraft':
      return commentOnDraft(turn, at, command);
    case 'ApproveDraft':
      return approveDraft(turn, at, command);
    case 'SendBackDraft':
      return sendBackDraft(turn, at, command);
    case 'WithdrawDraft':
      return withdrawDraft(turn, at, command);
    case 'AnswerEscalation':
      return answerEscalation(turn, at, command);
    default:
      return command satisfies never;
  }
}

function startWriting(turn: Turn, at: number, command: Act<'StartWriting'>): Refusal | null {
  const { state } = turn;
  const by = command.by?.person ?? '';
  const { post } = command;
  if (post !== null && !postOf(state, post)) return NO_SUCH_POST;
  if (Object.hasOwn(state.writing, by) && state.writing[by]?.post === post) return null;
  turn.emit(at, { type: 'WritingStarted', command: command.id, by, post });
  return null;
}

function stopWriting(turn: Turn, at: number, command: Act<'StopWriting'>): null {
  const by = command.by?.person ?? '';
  if (!Object.hasOwn(turn.state.writing, by)) return null;
  turn.emit(at, { type: 'WritingStopped', command: command.id, by });
  return null;
}
