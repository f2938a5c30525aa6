import type { Viewer } from './actor.ts';
import { isArranged } from './arranged.ts';
import type { DrillEvent } from './events.ts';

/**
 * Whether an event is for somebody's eyes. What a facilitator arranges is for none of the trainees: they
 * see what comes of it. What is said to one of them, or about a text of theirs, is for that one: people
 * learn from a rating, and not from having it read by all. What happens in a team is for all of it.
 *
 * @param viewer left out, the one trainee of a drill without a team, to whom all that is said to trainees is said
 */
export function isFor(event: DrillEvent, viewer: Viewer | undefined): boolean {
  if (viewer?.role === 'facilitator') return true;
  if (isArranged(event)) return false;
  const reader = viewer?.person;
  const mine = (person: string | undefined) =>
    person === undefined || reader === undefined || person === reader;
  switch (event.type) {
    case 'Whispered':
      return mine(event.to);
    case 'ReplyRated':
    case 'RatingOverridden':
    case 'SecondLookAnswered':
      return mine(event.writer);
    case 'SecondLookAsked':
      return mine(event.by);
    default:
      return true;
  }
}
