import type { Viewer } from './actor.ts';
import { UNTOLD, type DrillEvent, type EventOf, type TrustReason } from './events.ts';
import { isFor } from './private-to.ts';
import type { DrillState } from './state.ts';

/**
 * An event as somebody may see it, or null when it is none of theirs. A facilitator sees the whole log.
 * All that a trainee's browser gets comes through here, and whoever opens its tools reads it; so what the
 * screen does not show is left out, and not merely undrawn:
 *
 * - what a facilitator arranges, and what is said to another trainee alone or of another's texts;
 * - what is still to come, whose fault it is, and the seed that every chance is drawn by;
 * - the key of what came: it names the script's branch (`reaction:us-1:daughter:2`), and the line and
 *   occasion of a bystander's remark;
 * - which facts the script listens for in our texts;
 * - in harder scenarios, which posts need an answer, also by the trust that their silence costs;
 * - how good an answer was, wherever else than in its rating the log says so: by why trust moved, and by
 *   how its author took it. Ratings are their writers', and this goes to all of a team;
 * - what a second reader says. In the drill one rating speaks, and it speaks at once; this waits for the
 *   scorecard.
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
    case 'ThreadMoved':
      return null;
    case 'DrillPrepared':
      return { ...event, seed: 0, responsibility: 'unclear' };
    case 'LimitPassed':
      return drill.guided ? event : null;
    case 'MoveBegan':
    case 'FactChanged':
      return { ...event, key: UNTOLD };
    case 'PostAppeared':
      return { ...event, key: UNTOLD, post: visiblePost(event, drill) };
    case 'DrillStarted':
    case 'DrillPaused':
    case 'DrillResumed':
    case 'SpeedChanged':
    case 'ClockJumped':
    case 'DrillEnded':
    case 'ParticipantLeft': {
      const { hand: _, ...told } = event;
      return told;
    }
    case 'ReplyRated': {
      const { tells: _, ...rated } = event;
      return rated;
    }
    case 'TrustMoved':
      return { ...event, because: visibleReason(event.because, drill) };
    default:
      return event;
  }
}

/** Nothing tells a bystander from anybody else; where the trainee is to find out what matters, nothing does. */
function visiblePost(
  { post }: EventOf<'PostAppeared'>,
  { guided }: Pick<DrillState, 'guided'>
): EventOf<'PostAppeared'>['post'] {
  const { crowd: _, ...seen } = post;
  return guided || post.channel === 'briefing' ? seen : { ...seen, needs: null, severity: 'low' };
}

/** What moved trust, and not how it was rated. */
function visibleReason(because: TrustReason, { guided }: Pick<DrillState, 'guided'>): TrustReason {
  switch (because.kind) {
    // That somebody only wanted a reaction is a judgement on whoever gave one.
    case 'fed-troll':
    case 'answer':
      return { kind: 'answer', post: because.post, reply: because.reply };
    case 'silence':
      return guided ? because : { kind: 'silence', post: UNTOLD };
    default:
      return because;
  }
}
