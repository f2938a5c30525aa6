import { isArranged } from './arranged.ts';
import type { DrillEvent, EventOf } from './events.ts';
import type { DrillState } from './state.ts';
import { visible } from './visible.ts';

/** A text of ours that went out. */
type Published = EventOf<'Replied' | 'DirectMessageSent' | 'StatementPosted'>;

/** What somebody does with what all of a drill share, and that is of use without knowing who did it. */
type Signed = EventOf<
  'PostOpened' | 'PostMarked' | 'PostEscalated' | 'AssessmentFiled' | 'DocumentOpened'
>;

/**
 * An event as somebody may read it after ENDEX who neither played nor debriefs, or null when it is none
 * of theirs. The story and what went out are for every reader. Who did what, and how it was rated, is
 * told of those whose scorecards they may read; what was said between those who played, to them alone, or
 * in the hotwash, of nobody.
 *
 * It is closed by default: a new type of event has to be put into one of these lists, or this does not
 * compile; one that is in none is told to nobody.
 *
 * @param named ids of those who played whose own scorecards this reader may read
 */
export function readable(
  event: DrillEvent,
  drill: Pick<DrillState, 'guided' | 'team'>,
  named: ReadonlySet<string>
): DrillEvent | null {
  const seen = visible(event, drill);
  if (!seen || isArranged(seen)) return null;
  // Where one person played nobody signs: whoever may read the drill may read them.
  const isTheirs = (person: string | undefined) =>
    person === undefined ? !drill.team : named.has(person);
  switch (seen.type) {
    case 'DrillPrepared':
    case 'DrillStarted':
    case 'DrillPaused':
    case 'DrillResumed':
    case 'SpeedChanged':
    case 'ClockJumped':
    case 'DrillRecovered':
    case 'DrillEnded':
    case 'MoveBegan':
    case 'PostAppeared':
    case 'FactChanged':
    case 'PostAnswered':
    case 'LimitPassed':
    case 'PromiseKept':
    case 'PromiseBroken':
    case 'TrustMoved':
    case 'PulseTaken':
      return seen;
    case 'Replied':
    case 'DirectMessageSent':
    case 'StatementPosted':
      return isTheirs(seen.by) ? letOutBy(seen, isTheirs) : unsigned(withoutApproval(seen));
    case 'PostOpened':
    case 'PostMarked':
    case 'PostEscalated':
    case 'AssessmentFiled':
    case 'DocumentOpened':
      return isTheirs(seen.by) ? seen : unsigned(seen);
    case 'ReplyRated':
    case 'RatingOverridden':
    case 'SecondLookAnswered':
      return isTheirs(seen.writer) ? seen : null;
    case 'ParticipantJoined':
    case 'ParticipantLeft':
    case 'RoleChanged':
      return isTheirs(seen.person) ? seen : null;
    case 'PostClaimed':
    case 'ClaimReleased':
    case 'PostHandedOn':
    case 'WritingStarted':
    case 'WritingStopped':
    case 'DraftSubmitted':
    case 'DraftRevised':
    case 'DraftSentBack':
    case 'DraftWithdrawn':
    case 'DraftApproved':
    case 'EscalationAnswered':
      return isTheirs(seen.by) ? seen : null;
    case 'EscalationReceived':
      return isTheirs(seen.from) ? seen : null;
    case 'TeamMessageSent':
    case 'DraftCommented':
    case 'Whispered':
    case 'DebriefAnswered':
    case 'SecondLookAsked':
    case 'SecondOpinionGiven':
    case 'ReleaseScheduled':
    case 'ResponsibilityChanged':
    case 'ThreadMoved':
      return null;
    default:
      seen satisfies never;
      return null;
  }
}

/** A text of somebody who is named, with who approved it where they are named too. */
function letOutBy(event: Published, isTheirs: (person: string | undefined) => boolean): Published {
  return event.approved && !isTheirs(event.approved.by) ? withoutApproval(event) : event;
}

function withoutApproval(event: Published): Published {
  const { approved: _, ...told } = event;
  return told;
}

function unsigned(event: Published | Signed): Published | Signed {
  const { by: _, ...told } = event;
  return told;
}
