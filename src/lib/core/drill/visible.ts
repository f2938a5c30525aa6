import type { DrillEvent } from './events.ts';
import type { DrillState } from './state.ts';

/**
 * An event as its trainee may see it, or null when it is none of theirs: what is still to come, why
 * it will come, whose fault it is, and, in harder scenarios, which posts need an answer. What a second
 * reader says waits for the scorecard: in the drill one rating speaks, and it speaks at once.
 */
export function visible(event: DrillEvent, drill: Pick<DrillState, 'guided'>): DrillEvent | null {
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
