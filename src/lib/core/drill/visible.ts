import type { Viewer } from './actor.ts';
import type { DrillEvent } from './events.ts';
import { isFor } from './private-to.ts';
import type { DrillState } from './state.ts';

/**
 * An event as somebody may see it, or null when it is none of theirs. A facilitator sees the whole log.
 * None of a trainee's are what a facilitator arranges and what is said to another trainee alone, what is
 * still to come, why it will come, whose fault it is, and, in harder scenarios, which posts need an answer.
 * What a second reader says waits for the scorecard: in the drill one rating speaks, and it speaks at once.
 *
 * @param viewer left out, the trainee of a drill that has one
 */
export function visible(
  event: DrillEvent,
  drill: Pick<DrillState, 'guided'>,
  viewer?: Viewer
): DrillEvent | null {
  if (viewer?.role === 'facilitator') return event;
  if (!isFor(event, viewer)) return null;
  switch (event.type) {
    case 'ReleaseScheduled':
    case 'ResponsibilityChanged':
    case 'SecondOpinionGiven':
      return null;
    case 'DrillPrepared':
      return { ...event, seed: 0, responsibility: 'unclear' };
    case 'LimitPassed':
      return drill.guided ? event : null;
    case 'PostAppeared':
      // Where the trainee is to find out what matters, nothing tells a bystander from somebody in need.
      return drill.guided || event.post.channel === 'briefing'
        ? event
        : { ...event, post: { ...event.post, needs: null, severity: 'low', crowd: undefined } };
    default:
      return event;
  }
}
