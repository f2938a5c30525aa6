export type { Actor, Viewer } from './actor.ts';
export { drillTimeAt, SPEEDS, wallTimeAt, type Clock } from './clock.ts';
export { traineeCommandSchema } from './commands.ts';
export type { Command, Refusal, SpeakCommand, TraineeCommand } from './commands.ts';
export { answerOf, type DebriefAnswer } from './debrief-answer.ts';
export { debriefWordsSchema, type DebriefWords } from './debrief-words.ts';
export { approvingRole, mayApprove } from './approval.ts';
export { mentionsIn } from './chat.ts';
export type { TeamCommand } from './team-commands.ts';
export type { Approval, TeamEvent } from './team-events.ts';
export type { Draft, DraftStatus, Participant, Referral, TeamMessage } from './team-state.ts';
export type {
  DrillEvent,
  EventBody,
  EventOf,
  FactView,
  SituationAssessment,
  TrustReason
} from './events.ts';
export { apply, evolve, replay } from './evolve.ts';
export type { GivenOpinion, SecondFlag, SecondLevel, SecondOpinion } from './opinion.ts';
export { writerOf } from './part.ts';
export { directThread, type Author, type Mark, type Needs, type Post } from './post.ts';
export { contextWhenRated } from './reply-context.ts';
export { initialState, type DrillState } from './state.ts';
export { isFor } from './private-to.ts';
export { readable } from './readable.ts';
export { visible } from './visible.ts';
export { decide, prepare, type Setup } from './decide.ts';
export { factSheet, type FactRow } from './fact-sheet.ts';
export {
  facilitatorCommandSchema,
  type ControlCommand,
  type FacilitatorCommand
} from './facilitator-commands.ts';
export type { FacilitatorEvent, GivenLevels } from './facilitator-events.ts';
export type { Bookmark, Override, SecondLook, Whisper } from './facilitator-state.ts';
export { msel, type MselRow, type MselStatus } from './msel.ts';
export {
  IDLE_AFTER,
  OVERWHELMED_FROM,
  traineeSignals,
  unclaimedNeeds,
  type TraineeSignals
} from './signals.ts';
export { nextDue } from './advance.ts';
export { injectOf } from './script-post.ts';
