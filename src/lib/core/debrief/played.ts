import type { DrillEvent, EventOf } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { Post } from '../drill/post.ts';
import type { DrillState, RatedReply } from '../drill/state.ts';
import { clockOf } from '../scenario/defaults.ts';
import type { Expectation, Inject, Responsibility, Scenario } from '../scenario/schema.ts';
import type { Jump } from './skipped.ts';
import { ratingsOfRecord } from '../drill/rating-of-record.ts';

/** Where a post came from in the script. */
interface Origin {
  inject: Inject;
  /** What the script expects of us here: of the inject, or of what its author says back. */
  expects: Expectation | undefined;
  /** The author answers back to a reply of ours. */
  reaction: boolean;
}

/** A drill that was played, read once for everything that is said about it. */
export interface Played {
  scenario: Scenario;
  events: readonly DrillEvent[];
  /** The state after the whole log, with the ratings that count. */
  state: DrillState;
  /** The ratings as they were given in the drill, by which everybody in it went. */
  firstRatings: Readonly<Record<string, RatedReply>>;
  /** Drill time in ms at which the log ends. */
  end: number;
  origins: ReadonlyMap<string, Origin>;
}

export function played(scenario: Scenario, events: readonly DrillEvent[]): Played {
  const state = replay(events);
  return {
    scenario,
    events,
    state: { ...state, ratings: ratingsOfRecord(state) },
    firstRatings: state.ratings,
    end: state.at,
    origins: originsOf(scenario, events)
  };
}

/** When a facilitator moved the clock on: drill times in ms, between which nobody could act. */
export function jumpsIn({ events }: Pick<Played, 'events'>): Jump[] {
  return jumpsBy(events, true);
}

/** When those who played moved the clock on themselves, as they can where nobody conducts. */
export function ownJumpsIn({ events }: Pick<Played, 'events'>): Jump[] {
  return jumpsBy(events, false);
}

function jumpsBy(events: readonly DrillEvent[], facilitator: boolean): Jump[] {
  return eventsOf(events, 'ClockJumped')
    .filter(({ by }) => (by === 'facilitator') === facilitator)
    .map(({ from, at }) => ({ from, to: at }));
}

/** The events of one type, in order. */
export function eventsOf<T extends DrillEvent['type']>(
  events: readonly DrillEvent[],
  type: T
): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** Posts that are not ours, in order of appearance. */
export function theirPosts({ state }: Played): Post[] {
  return state.order.flatMap((id) => {
    const post = state.posts[id];
    return post && !post.ours ? [post] : [];
  });
}

/** Whose fault the crisis was held to be, for a post at a drill time in ms. */
export function responsibilityAt(
  { scenario, events, origins }: Played,
  post: string | null,
  at: number
): Responsibility {
  const own = post === null ? undefined : origins.get(post)?.inject.responsibility;
  if (own !== undefined) return own;
  const changes = eventsOf(events, 'ResponsibilityChanged').filter((change) => change.at <= at);
  return changes.at(-1)?.responsibility ?? scenario.situation.responsibility;
}

/**
 * What the log says of each post's origin. The clock is taken from the post, since a drill keeps the
 * clocks that it was played with.
 */
function originsOf(scenario: Scenario, events: readonly DrillEvent[]): Map<string, Origin> {
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  const origins = new Map<string, Origin>();
  for (const { key, post } of eventsOf(events, 'PostAppeared')) {
    const [kind, first = '', second = '', third = ''] = key.split(':');
    if (kind !== 'inject' && kind !== 'reaction') continue;
    const inject = injects.get(kind === 'reaction' ? second : first);
    if (!inject) continue;
    const reaction = kind === 'reaction';
    const expects = reaction ? inject.reactions[Number(third)]?.expects : inject.expects;
    origins.set(post.id, { inject, expects, reaction });
  }
  return origins;
}

/** Whether the right thing is to leave a post alone, by the script's own word. */
export function isToBeLeft({ origins }: Played, post: string): boolean {
  const origin = origins.get(post);
  if (!origin?.expects) return false;
  return clockOf(origin.expects, origin.inject.severity) === null;
}
