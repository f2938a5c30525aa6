import type { Scenario, Trigger } from '../scenario/schema.ts';
import { formatDrillTime } from '../scenario/time.ts';
import type { Need } from './needs.ts';
import { eventsOf, jumpsIn, ownJumpsIn, type Played } from './played.ts';
import { jumpOver, mostlySkipped, skippedIn } from './skipped.ts';
import type { Missed, MissReason, PostView } from './types.ts';
import { viewOf } from './views.ts';
import { playersOf, spanWord } from './words.ts';

/** The posts whose limit passed, gravest first, each with why it was missed and what followed. */
export function missedIn(drill: Played, needs: readonly Need[]): Missed[] {
  const { state, origins } = drill;
  const jumps = jumpsIn(drill);
  const own = ownJumpsIn(drill);
  return needs
    .filter(({ outcome }) => outcome === 'missed' || outcome === 'late')
    .map((need): Missed => {
      const { post } = need;
      const origin = origins.get(post.id);
      const why = whyMissed(drill, need);
      const limitAt = post.at + need.needs.limit;
      const { skipped } = need;
      const over = jumpOver(skipped ? jumps : own, limitAt) ? 'its limit' : 'most of its time';
      const ownSkip = skippedIn(own, post.at, why.kind === 'too-late' ? why.at : limitAt);
      const moved = skipped
        ? `; the clock was moved on over ${over}`
        : mostlySkipped(skippedIn(own, post.at, limitAt), need.needs.limit)
          ? `; ${playersOf(state)} moved the clock on over ${over}`
          : '';
      return {
        post: viewOf(post),
        action: need.needs.action,
        limitAt,
        why,
        says: `${missWords(why)}${moved}`,
        skipped,
        ownSkip,
        followed: origin && !origin.reaction ? consequences(drill, origin.inject.id) : [],
        trust: state.trustMoves.reduce(
          (sum, { from, to, because }) =>
            because.kind === 'silence' && because.post === post.id ? sum + to - from : sum,
          0
        ),
        model: origin && !origin.reaction ? (origin.inject.model ?? null) : null
      };
    })
    .sort((a, b) => GRAVITY[b.post.severity] - GRAVITY[a.post.severity] || a.trust - b.trust);
}

export const GRAVITY = { low: 0, medium: 1, high: 2, critical: 3 } as const;

function whyMissed(
  { state, events }: Played,
  { post, needs, elapsed, answeredAt }: Need
): MissReason {
  if (answeredAt !== null && elapsed !== null) {
    return { kind: 'too-late', at: answeredAt, by: elapsed - needs.limit };
  }
  const reply = Object.values(state.ratings).find(({ to }) => to === post.id);
  if (reply) {
    const { at, reply: id } = reply;
    if (needs.action === 'escalate') return { kind: 'not-escalated', at, reply: id };
    // The clock took the reply as one of substance, so only its channel was wrong.
    if (needs.action === 'private' && reply.timing) return { kind: 'in-public', at, reply: id };
    return { kind: 'no-substance', at, reply: id };
  }
  // Its rating is its writer's alone, and this is not read by them.
  const teammate = Object.values(state.posts).find(
    ({ ours, replyTo }) => ours && replyTo === post.id
  );
  if (teammate) {
    const kind = needs.action === 'escalate' ? 'not-escalated' : 'not-met';
    return { kind, at: teammate.at, reply: teammate.id };
  }
  const aside = eventsOf(events, 'PostMarked').findLast((event) => event.post === post.id);
  if (aside?.mark === 'ignore') return { kind: 'set-aside', at: aside.at };
  const seen = state.opened[post.id] ?? aside?.at;
  return seen === undefined ? { kind: 'never-opened' } : { kind: 'seen', at: seen };
}

function missWords(why: MissReason): string {
  switch (why.kind) {
    case 'never-opened':
      return 'Never opened';
    case 'seen':
      return `Seen at ${formatDrillTime(why.at)}, not answered`;
    case 'set-aside':
      return `Set aside at ${formatDrillTime(why.at)}`;
    case 'too-late':
      return `Answered at ${formatDrillTime(why.at)}, ${spanWord(why.by)} after the limit`;
    case 'no-substance':
      return `Answered at ${formatDrillTime(why.at)} without substance`;
    case 'not-met':
      return `Answered by a teammate at ${formatDrillTime(why.at)}, and still in need`;
    case 'in-public':
      return `Answered in public at ${formatDrillTime(why.at)}; it belonged in private`;
    case 'not-escalated':
      return `Answered at ${formatDrillTime(why.at)}, but never handed on`;
    default:
      return why satisfies never;
  }
}

/** What the script released because this inject's post stayed unanswered. */
function consequences({ scenario, state }: Played, inject: string): PostView[] {
  return scenario.injects
    .filter(({ when }) => when !== undefined && waitsFor(when, inject))
    .flatMap(({ id }) => {
      const post = state.posts[id];
      return post ? [viewOf(post)] : [];
    });
}

function waitsFor(trigger: Trigger, inject: Scenario['id']): boolean {
  if (trigger.unanswered) return trigger.unanswered.inject === inject;
  return [...(trigger.all ?? []), ...(trigger.any ?? [])].some((part) => waitsFor(part, inject));
}
