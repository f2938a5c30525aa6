import type { Command } from './commands.ts';
import type { DrillState } from './state.ts';

type Phase = 'prepared' | 'running' | 'paused' | 'ended';

const RUNNING: readonly Phase[] = ['running'];
/** What can be done while the clock stands: the story does not go on by it. */
const BEGUN: readonly Phase[] = ['running', 'paused'];
/** What arranges the script ahead. */
const AHEAD: readonly Phase[] = ['prepared', 'running', 'paused'];
/** What is said about a drill, during it and after. */
const EVER_SINCE: readonly Phase[] = ['running', 'paused', 'ended'];

/** In which phases of a drill a command is taken; those that are left out see to it themselves. */
export const PHASES: Readonly<
  Record<
    Exclude<
      Command['type'],
      'StartDrill' | 'RecoverDrill' | 'ResumeDrill' | 'RecordSecondOpinion' | 'AnswerDebrief'
    >,
    readonly Phase[]
  >
> = {
  AdvanceClock: RUNNING,
  PauseForAbsence: RUNNING,
  PauseDrill: RUNNING,
  JumpClock: RUNNING,
  ChangeSpeed: BEGUN,
  EndDrill: BEGUN,
  Reply: RUNNING,
  CorrectReply: RUNNING,
  SendDirectMessage: RUNNING,
  PostStatement: RUNNING,
  MarkPost: RUNNING,
  Escalate: RUNNING,
  FileAssessment: RUNNING,
  OpenPost: BEGUN,
  OpenDocument: BEGUN,
  AskForSecondLook: EVER_SINCE,
  JoinDrill: AHEAD,
  LeaveDrill: AHEAD,
  ReadmitParticipant: AHEAD,
  TakeRole: AHEAD,
  SendTeamMessage: AHEAD,
  ClaimPost: RUNNING,
  ReleaseClaim: BEGUN,
  HandOn: RUNNING,
  StartWriting: BEGUN,
  StopWriting: BEGUN,
  ReviseDraft: RUNNING,
  CommentOnDraft: RUNNING,
  ApproveDraft: RUNNING,
  SendBackDraft: RUNNING,
  WithdrawDraft: RUNNING,
  AnswerEscalation: RUNNING,
  FireInject: BEGUN,
  HoldInject: AHEAD,
  ReleaseHold: AHEAD,
  SkipInject: AHEAD,
  MoveInject: AHEAD,
  EditInject: AHEAD,
  PostAs: BEGUN,
  WriteBriefing: BEGUN,
  ReleaseFact: BEGUN,
  HoldFact: AHEAD,
  ReleaseFactHold: AHEAD,
  ChangeFact: BEGUN,
  AssignRole: AHEAD,
  Whisper: AHEAD,
  Bookmark: EVER_SINCE,
  OverrideRating: EVER_SINCE,
  AnswerSecondLook: EVER_SINCE
};

export function isTaken(command: keyof typeof PHASES, { status }: DrillState): boolean {
  return PHASES[command].some((phase) => phase === status);
}
