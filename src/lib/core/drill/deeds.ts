import type { DrillEvent, EventOf } from './events.ts';
import { isFacilitatorEvent } from './event-kinds.ts';
import type { FacilitatorEvent } from './facilitator-events.ts';
import type { DrillState } from './state.ts';

type Clockwork = EventOf<
  | 'DrillStarted'
  | 'DrillPaused'
  | 'DrillResumed'
  | 'SpeedChanged'
  | 'ClockJumped'
  | 'DrillEnded'
  | 'RoleChanged'
>;

type ComingAndGoing = EventOf<'ParticipantJoined' | 'ParticipantLeft'>;

/** An event that a facilitator brought about; or somebody left by themselves, or came back. */
export type Deed =
  | Exclude<Extract<DrillEvent, FacilitatorEvent>, { type: 'SecondLookAsked' }>
  | Clockwork
  | ComingAndGoing;

/**
 * What facilitators have done, so that two of them see each other's acts and nobody is asked what they did.
 * What a trainee asks for and what the script does is left out; not so who left in mid-drill and came back,
 * or whoever reads that one was taken out could not tell what became of the others who are gone.
 *
 * @param state tells a role that a participant took from one that a facilitator gave
 */
export function isDeed(
  event: DrillEvent,
  { participants }: Pick<DrillState, 'participants'>
): event is Deed {
  switch (event.type) {
    case 'DrillStarted':
    case 'DrillPaused':
    case 'DrillResumed':
    case 'SpeedChanged':
    case 'ClockJumped':
      return event.by === 'facilitator';
    case 'DrillEnded':
      return event.because === 'facilitator';
    case 'RoleChanged':
      return !Object.hasOwn(participants, event.by);
    case 'ParticipantLeft':
      return event.hand !== undefined || isLater(event, participants);
    case 'ParticipantJoined':
      return isLater(event, participants);
    case 'SecondLookAsked':
      return false;
    default:
      return isFacilitatorEvent(event);
  }
}

/** Not a first coming, nor anything in the waiting room, where people come and go. */
function isLater(
  { person, at }: ComingAndGoing,
  participants: Pick<DrillState, 'participants'>['participants']
): boolean {
  const participant = Object.hasOwn(participants, person) ? participants[person] : undefined;
  return participant !== undefined && at > participant.joinedAt;
}

/** Id of a trainee who did it by themselves; null for what a facilitator did. */
export function traineeOf(deed: Deed): string | null {
  if (deed.type === 'ParticipantJoined') return deed.person;
  return deed.type === 'ParticipantLeft' && deed.hand === undefined ? deed.person : null;
}

/**
 * The facilitator's id; null for what a trainee did, and for acts on the clock in logs from before it was
 * noted.
 */
export function doerOf(deed: Deed): string | null {
  switch (deed.type) {
    case 'DrillStarted':
    case 'DrillPaused':
    case 'DrillResumed':
    case 'SpeedChanged':
    case 'ClockJumped':
    case 'DrillEnded':
    case 'ParticipantLeft':
      return deed.hand ?? null;
    case 'ParticipantJoined':
      return null;
    default:
      return deed.by;
  }
}
