import type { Command, Refusal } from './commands.ts';
import type { ControlCommand } from './facilitator-commands.ts';
import { isTaking } from './part.ts';
import { refuse } from './refuse.ts';
import type { DrillState } from './state.ts';

/**
 * Whose commands are whose: the clock's, of whoever runs it; of a facilitator alone; of a trainee; of
 * both alike; of the runtime.
 */
type Side = 'either' | 'facilitator' | 'trainee' | 'both' | 'runtime';

/** Typed so that what the control room's schema takes, and nothing else, is the facilitator's alone. */
const SIDES: {
  readonly [T in Command['type']]: T extends ControlCommand['type']
    ? 'facilitator'
    : Exclude<Side, 'facilitator'>;
} = {
  StartDrill: 'either',
  PauseDrill: 'either',
  ResumeDrill: 'either',
  ChangeSpeed: 'either',
  JumpClock: 'either',
  EndDrill: 'either',
  Reply: 'trainee',
  CorrectReply: 'trainee',
  SendDirectMessage: 'trainee',
  PostStatement: 'trainee',
  OpenPost: 'trainee',
  MarkPost: 'trainee',
  Escalate: 'trainee',
  FileAssessment: 'trainee',
  OpenDocument: 'trainee',
  AskForSecondLook: 'trainee',
  AnswerDebrief: 'both',
  TakeRole: 'trainee',
  ClaimPost: 'trainee',
  ReleaseClaim: 'trainee',
  HandOn: 'trainee',
  StartWriting: 'trainee',
  StopWriting: 'trainee',
  SendTeamMessage: 'trainee',
  ReviseDraft: 'trainee',
  CommentOnDraft: 'trainee',
  ApproveDraft: 'trainee',
  SendBackDraft: 'trainee',
  WithdrawDraft: 'trainee',
  AnswerEscalation: 'trainee',
  FireInject: 'facilitator',
  HoldInject: 'facilitator',
  ReleaseHold: 'facilitator',
  SkipInject: 'facilitator',
  MoveInject: 'facilitator',
  EditInject: 'facilitator',
  PostAs: 'facilitator',
  WriteBriefing: 'facilitator',
  ReleaseFact: 'facilitator',
  HoldFact: 'facilitator',
  ReleaseFactHold: 'facilitator',
  ChangeFact: 'facilitator',
  AssignRole: 'facilitator',
  Whisper: 'facilitator',
  Bookmark: 'facilitator',
  OverrideRating: 'facilitator',
  AnswerSecondLook: 'facilitator',
  JoinDrill: 'runtime',
  LeaveDrill: 'runtime',
  ReadmitParticipant: 'runtime',
  AdvanceClock: 'runtime',
  RecoverDrill: 'runtime',
  PauseForAbsence: 'runtime',
  RecordSecondOpinion: 'runtime'
};

export function isControl(command: Command): command is Extract<Command, ControlCommand> {
  return SIDES[command.type] === 'facilitator';
}

/** Why this command is not for whoever asks; null when it is. A second lock behind the server's own. */
export function refuseActor(state: DrillState, { type, by }: Command): Refusal | null {
  const side: Side = SIDES[type];
  if (side === 'runtime') return null;
  if (by?.role === 'facilitator') {
    return side === 'trainee'
      ? refuse('not-yours', 'A facilitator does not speak for the organisation; its trainees do.')
      : null;
  }
  if (side === 'facilitator') {
    return refuse('not-yours', 'Only the facilitator of this drill can do that.');
  }
  // The runtime starts a drill in nobody's name, and goes on when somebody is back.
  if (type === 'StartDrill' && !by) return null;
  if (type === 'ResumeDrill' && !by && state.facilitated && state.pausedBy === 'absence')
    return null;
  // In a team everybody has a name; alone, one need not give it.
  if (by ? !isTaking(state, by.person) : state.team) {
    return refuse('not-yours', 'You do not take part in this drill.');
  }
  if (side === 'either' && state.facilitated) {
    return refuse('not-yours', 'The facilitator runs the clock of this drill.');
  }
  return null;
}
