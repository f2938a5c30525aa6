import type { DrillEvent } from '../../drill/events.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { linesOf } from './lines.ts';
import { questionsOf } from './questions.ts';
import { roomOf } from './room.ts';
import type { Hotwash } from './types.ts';
import { wentBadly } from './went-badly.ts';
import { wentWell } from './went-well.ts';

export type { Hotwash, Moment, Point, Question } from './types.ts';

/**
 * What a team talks from right after ENDEX, written from the log. The same for everybody in the room,
 * so that it can stand on a wall: of a team it says nothing that one of them alone may know.
 *
 * @param scenario the version that the drill was played with
 * @param events the full log
 */
export function hotwash(scenario: Scenario, events: readonly DrillEvent[]): Hotwash {
  const room = roomOf(scenario, events);
  // Moments name who wrote what and who approved it; they are the replay's.
  const { beats: _, ...timeline } = room.timeline;
  return {
    lines: linesOf(room),
    timeline,
    well: wentWell(room),
    badly: wentBadly(room),
    questions: questionsOf(room)
  };
}
