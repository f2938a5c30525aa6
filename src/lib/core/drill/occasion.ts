import {
  CALMED_CHANCE,
  CROWD_LASTS,
  CROWD_READS,
  CROWD_SILENCE,
  draw,
  shortQuote,
  TREND_GAP,
  TREND_GROWTH,
  TREND_VOLUME,
  type Slots
} from '../audience/index.ts';
import { similarity } from '../scoring/similarity.ts';
import type { CrowdOccasion, Quality, Scenario } from '../scenario/schema.ts';
import { MINUTE } from '../scenario/time.ts';
import type { Said } from './bystand.ts';
import { isExcused } from './excuse.ts';
import type { Post } from './post.ts';
import type { DrillState, RatedReply } from './state.ts';

/** Something that bystanders may remark upon now. */
export interface Occasion {
  on: CrowdOccasion;
  /** What it is about, so that it is remarked upon once. */
  subject: string;
  /** The post that a remark passes on when it quotes, and stands under when it does not. */
  about: Post | null;
  /** What it gives to a line; null where there is nothing to say after all. */
  slots: () => Slots | null;
}

/**
 * All that bystanders may remark upon at a drill time in ms, most pressing first.
 *
 * @param said what they have said so far
 */
export function occasionsAt(
  scenario: Scenario,
  state: DrillState,
  said: readonly Said[],
  now: number
): Occasion[] {
  return [
    ...brokenPromises(state, now),
    ...disproved(state, now),
    ...badAnswers(state, now),
    ...cannedAnswers(state, now),
    ...silences(state, said, now),
    ...trends(scenario, state, said, now),
    ...goodAnswers(state, now)
  ];
}

function brokenPromises(state: DrillState, now: number): Occasion[] {
  return state.statements.flatMap(({ post, promise, promisedBy }): Occasion[] => {
    if (promise !== 'broken' || promisedBy === null || !isFresh(promisedBy, now)) return [];
    const about = state.posts[post] ?? null;
    return [{ on: 'promise-broken', subject: post, about, slots: () => ({}) }];
  });
}

function disproved(state: DrillState, now: number): Occasion[] {
  return state.trustMoves.flatMap(({ at, because }): Occasion[] => {
    if (because.kind !== 'disproved' || !isFresh(at, now)) return [];
    const about = state.posts[because.post] ?? null;
    const slots = () => named(addressee(state, because.post));
    return [{ on: 'disproved', subject: because.post, about, slots }];
  });
}

function badAnswers(state: DrillState, now: number): Occasion[] {
  return publicReplies(state, 'poor', now).flatMap(({ reply, rating }): Occasion[] => {
    const ours = state.posts[reply];
    // What gives away somebody's secret is not said again.
    if (!ours || rating.flags.some(({ flag }) => flag === 'discloses-private')) return [];
    const slots = () => {
      const quote = shortQuote(ours.text, rating.flags[0]) ?? shortQuote(ours.text);
      return quote === null ? null : { quote, ...named(addressee(state, reply)) };
    };
    return [{ on: 'quoted', subject: reply, about: ours, slots }];
  });
}

function cannedAnswers(state: DrillState, now: number): Occasion[] {
  return publicReplies(state, 'canned', now).flatMap(({ reply }): Occasion[] => {
    const ours = state.posts[reply];
    const to = addressee(state, reply);
    if (!ours || !to) return [];
    const slots = () => {
      const whom = likest(state, ours, to.author.id);
      return { ...named(to), ...(whom !== undefined && { whom }) };
    };
    return [{ on: 'canned', subject: reply, about: ours, slots }];
  });
}

function silences(state: DrillState, said: readonly Said[], now: number): Occasion[] {
  // Who was told when the next word comes waits for it.
  if (isExcused(state)) return [];
  const remarks = new Map<string, number>();
  for (const { on, subject } of said) {
    if (on === 'silence') remarks.set(subject, (remarks.get(subject) ?? 0) + 1);
  }
  return state.order.flatMap((id): Occasion[] => {
    const post = state.posts[id];
    if (!post?.needs || state.answered[id] || post.channel === 'direct') return [];
    if (post.channel === 'briefing' || post.needs.action === 'escalate') return [];
    if (jumpedSince(state, post.at)) return [];
    const grave = post.severity === 'high' || post.severity === 'critical';
    const times = remarks.get(id) ?? 0;
    const after = grave || times === 0 ? CROWD_SILENCE[times] : undefined;
    const waited = now - post.at;
    if (after === undefined || waited < after * post.needs.limit) return [];
    const slots = () => {
      const quote = shortQuote(post.text);
      const mins = String(Math.max(2, Math.floor(waited / MINUTE)));
      return { ...named(post), mins, ...(quote !== null && { quote }) };
    };
    return [{ on: 'silence', subject: id, about: post, slots }];
  });
}

function trends(
  { audience }: Scenario,
  state: DrillState,
  said: readonly Said[],
  now: number
): Occasion[] {
  if (state.volume < Math.max(TREND_VOLUME, audience.volume * TREND_GROWTH)) return [];
  const before = said.filter(({ on }) => on === 'trend');
  if (before.some(({ at }) => now - at < TREND_GAP)) return [];
  return [{ on: 'trend', subject: String(before.length + 1), about: null, slots: () => ({}) }];
}

function goodAnswers(state: DrillState, now: number): Occasion[] {
  return publicReplies(state, 'good', now).flatMap(({ reply, to }): Occasion[] => {
    const ours = state.posts[reply];
    const asked = to === null ? undefined : state.posts[to];
    if (!ours || !asked?.needs) return [];
    if (draw(state.seed, `calmed:${reply}`, 1, 100) > CALMED_CHANCE) return [];
    return [{ on: 'calmed', subject: reply, about: ours, slots: () => named(asked) }];
  });
}

function publicReplies(state: DrillState, quality: Quality, now: number): RatedReply[] {
  return Object.values(state.ratings).filter(
    (rated) =>
      rated.quality === quality &&
      state.posts[rated.reply]?.channel === 'feed' &&
      now - rated.at >= CROWD_READS &&
      isFresh(rated.at, now)
  );
}

/** Whom it is about; nobody where we spoke to all. */
function named(post: Post | undefined): Slots {
  return post ? { who: post.author.handle } : {};
}

function isFresh(at: number, now: number): boolean {
  return now - at <= CROWD_LASTS;
}

function addressee(state: DrillState, reply: string): Post | undefined {
  const to = state.ratings[reply]?.to ?? null;
  return to === null ? undefined : state.posts[to];
}

/** The handle of somebody else who got nearly the same words before. */
function likest(state: DrillState, ours: Post, who: string): string | undefined {
  let best: { handle: string; likeness: number } | undefined;
  for (const { reply } of Object.values(state.ratings)) {
    const earlier = state.posts[reply];
    const to = addressee(state, reply);
    if (!earlier || !to || reply === ours.id || to.author.id === who) continue;
    if (earlier.channel !== 'feed' || earlier.at > ours.at) continue;
    const likeness = similarity(ours.text, earlier.text);
    if (likeness > (best?.likeness ?? 0.5)) best = { handle: to.author.handle, likeness };
  }
  return best?.handle;
}

/** After a jump in the story minutes of the drill say nothing of how long somebody waited. */
function jumpedSince({ moves }: DrillState, at: number): boolean {
  return moves.some(({ began, jump }) => began !== null && began > at && jump > 0);
}
