import type { DrillEvent, EventOf } from './events.ts';

/** What a facilitator arranges, or notes for the debrief: none who play see it, only what comes of it. */
const ARRANGED = [
  'InjectFired',
  'InjectHeld',
  'HoldReleased',
  'InjectSkipped',
  'InjectMoved',
  'InjectEdited',
  'FactReleased',
  'FactHeld',
  'FactHoldReleased',
  'FactSetByHand',
  'PersonaPlayed',
  'BriefingWritten',
  'ParticipantReadmitted',
  'MomentBookmarked'
] as const satisfies readonly DrillEvent['type'][];

const TYPES: ReadonlySet<string> = new Set(ARRANGED);

/** Whether an event is one of a facilitator's that is for their eyes alone. */
export function isArranged(event: DrillEvent): event is EventOf<(typeof ARRANGED)[number]> {
  return TYPES.has(event.type);
}
