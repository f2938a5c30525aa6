import type { DrillEvent } from './events.ts';
import type { DrillState } from './state.ts';

/** Notes what a trainee did last and has open, in place; of what nobody in the room did it says nothing. */
export function noteAct(state: DrillState, event: DrillEvent): void {
  const post = postOfAct(event);
  if (post === undefined) return;
  const person = ('by' in event ? event.by : undefined) ?? state.trainee.id;
  const { type, at } = event;
  state.lastActs[person] = { type, post, at };
  if (event.type === 'PostOpened') {
    state.screens[person] = { post: event.post, document: null, at };
  } else if (event.type === 'DocumentOpened') {
    state.screens[person] = { post: null, document: event.document, at };
  }
}

/** The post that a trainee's act is about, null where it is about none; undefined for all other events. */
function postOfAct(event: DrillEvent): string | null | undefined {
  switch (event.type) {
    case 'Replied':
    case 'DirectMessageSent':
      return event.post.replyTo;
    case 'StatementPosted':
    case 'AssessmentFiled':
    case 'DocumentOpened':
    case 'WritingStopped':
    case 'TeamMessageSent':
    case 'DraftRevised':
    case 'DraftCommented':
    case 'DraftSentBack':
    case 'DraftWithdrawn':
    case 'DraftApproved':
    case 'EscalationAnswered':
      return null;
    case 'PostClaimed':
    case 'ClaimReleased':
    case 'PostHandedOn':
    case 'WritingStarted':
    case 'DraftSubmitted':
    case 'PostOpened':
    case 'PostMarked':
    case 'PostEscalated':
      return event.post;
    case 'SecondLookAsked':
      return event.reply;
    default:
      return undefined;
  }
}
