import { mayApprove } from '../core/drill/approval.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';
import { nameOf } from '../core/drill/teammates.ts';
import { formatDrillTime } from '../core/scenario/time.ts';

/** What concerns one person of all that happens between people. */
export interface News {
  text: string;
  /** It is shown until it is put away; what waits in a list of its own is only said. */
  shown: boolean;
  /** Where it leads: a post, or the panel of the team. */
  to: { post: string } | 'team' | null;
  /** The draft that it is about: the latest news of one takes the place of what was said of it before. */
  draft?: string;
}

/**
 * News for somebody in an event that was just applied; null where it is none of theirs, or their own doing.
 *
 * @param state after the event
 */
export function newsFor(event: DrillEvent, state: DrillState, me: string): News | null {
  switch (event.type) {
    case 'ClockJumped':
      return event.by === 'facilitator'
        ? shown(
            `Your facilitator moved the clock on, from ${formatDrillTime(event.from)} to ${formatDrillTime(event.at)}.`,
            null
          )
        : null;
    case 'Whispered':
      return event.to === me ? said(`Your facilitator, to you alone: ${event.text}`) : null;
    case 'SecondLookAnswered':
      return shown(
        event.levels
          ? `Your facilitator changed the rating of a text of yours: ${event.note}`
          : `Your facilitator upheld the rating of a text of yours: ${event.note}`,
        { post: event.reply }
      );
    case 'RatingOverridden':
      return shown(`Your facilitator gave a text of yours other levels: ${event.reason}`, {
        post: event.reply
      });
    case 'PostHandedOn':
      return event.to === me
        ? shown(
            `${nameOf(state, event.by)} hands you ${theirPost(state, event.post)}${event.note ? `: ${event.note}` : '.'}`,
            { post: event.post }
          )
        : null;
    case 'TeamMessageSent':
      return event.mentions.includes(me) && event.by !== me
        ? said(`${nameOf(state, event.by)} to you in the team: ${event.text}`)
        : null;
    case 'DraftSubmitted':
      return event.by !== me && mayApprove(state, event.role, me)
        ? said(`${nameOf(state, event.by)} asks for approval: ${event.act.text}`)
        : null;
    case 'DraftRevised':
      return event.by !== me && mayApprove(state, state.drafts[event.draft]?.role ?? '', me)
        ? said(`${nameOf(state, event.by)} has changed a draft that waits for you.`)
        : null;
    case 'DraftCommented':
      return isWriter(state, event.draft, me) && event.by !== me
        ? shown(`${nameOf(state, event.by)} on your draft: ${event.text}`, 'team', event.draft)
        : null;
    case 'DraftSentBack':
      return isWriter(state, event.draft, me) && event.by !== me
        ? shown(
            `${nameOf(state, event.by)} sent your draft back: ${event.note}`,
            'team',
            event.draft
          )
        : null;
    case 'DraftApproved':
      return isWriter(state, event.draft, me) && event.by !== me
        ? shown(`${nameOf(state, event.by)} approved your draft; it is out.`, null, event.draft)
        : null;
    case 'EscalationReceived':
      return event.to.includes(me)
        ? said(`${nameOf(state, event.from)} escalates ${theirPost(state, event.post)} to you.`)
        : null;
    case 'EscalationAnswered': {
      const referral = state.referrals[event.escalation];
      return referral?.from === me && event.by !== me
        ? shown(`${nameOf(state, event.by)} on what you escalated: ${event.note}`, {
            post: referral.post
          })
        : null;
    }
    case 'RoleChanged':
      return event.person === me && event.by !== me
        ? shown('Your facilitator has given you another role.', 'team')
        : null;
    default:
      return null;
  }
}

function shown(text: string, to: News['to'], draft?: string): News {
  return { text, shown: true, to, ...(draft !== undefined && { draft }) };
}

function said(text: string): News {
  return { text, shown: false, to: null };
}

function isWriter({ drafts }: DrillState, draft: string, me: string): boolean {
  return drafts[draft]?.by === me;
}

function theirPost({ posts }: DrillState, post: string): string {
  const name = posts[post]?.author.name;
  return name === undefined ? 'a post' : `${name}’s post`;
}
