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

/** An event that a facilitator brought about. */
export type Deed =
  Exclude<Extract<DrillEvent, FacilitatorEvent>, { type: 'SecondLookAsked' }> | Clockwork;

/**
 * What facilitators have done, so that two of them see each other's acts and nobody is asked what they did.
 * What a trainee asks for and what the script does is left out.
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
    case 'SecondLookAsked':
      return false;
    default:
      return isFacilitatorEvent(event);
  }
}

/** The facilitator's id; null for acts on the clock in logs from before it was noted. */
export function doerOf(deed: Deed): string | null {
  switch (deed.type) {
    case 'DrillStarted':
    case 'DrillPaused':
    case 'DrillResumed':
    case 'SpeedChanged':
    case 'ClockJumped':
    case 'DrillEnded':
      return deed.hand ?? null;
    default:
      return deed.by;
  }
}
