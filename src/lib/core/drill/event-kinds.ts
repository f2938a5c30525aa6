import type { DrillEvent } from './events.ts';
import type { FacilitatorEvent } from './facilitator-events.ts';

/** All that a facilitator does, and what trainees ask of them. */
const BY_FACILITATOR: Readonly<Record<FacilitatorEvent['type'], true>> = {
  InjectFired: true,
  InjectHeld: true,
  HoldReleased: true,
  InjectSkipped: true,
  InjectMoved: true,
  InjectEdited: true,
  FactReleased: true,
  FactHeld: true,
  FactHoldReleased: true,
  FactSetByHand: true,
  PersonaPlayed: true,
  BriefingWritten: true,
  ParticipantReadmitted: true,
  Whispered: true,
  MomentBookmarked: true,
  RatingOverridden: true,
  SecondLookAsked: true,
  SecondLookAnswered: true
};

export function isFacilitatorEvent(
  event: DrillEvent
): event is Extract<DrillEvent, FacilitatorEvent> {
  return Object.hasOwn(BY_FACILITATOR, event.type);
}
