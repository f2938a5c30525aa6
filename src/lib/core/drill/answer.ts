import { draw, pick, qualityOf } from '../audience/index.ts';
import type { ReplyRating } from '../scoring/types.ts';
import type { Inject, Quality } from '../scenario/schema.ts';
import { namesIn } from './lookup.ts';
import { moveTrust } from './move-trust.ts';
import { writtenBy } from './part.ts';
import type { Post } from './post.ts';
import { rateReply } from './rate-reply.ts';
import { reactionKey } from './release.ts';
import { injectOf, segmentOfPost } from './script-post.ts';
import type { Turn } from './turn.ts';

/** How long a person takes to read an answer and type back, in ms. */
const HUMAN_DELAY = { min: 25_000, max: 80_000 };

/**
 * What follows from a reply of ours: it is rated, the post counts as answered if the reply does what
 * the post needs, trust moves, and the author will answer back.
 */
export function followUp(turn: Turn, reply: Post, to: Post): void {
  const at = reply.at;
  const open = to.needs !== null && !turn.state.answered[to.id];
  const { rating, tells, substantial, timing } = rateReply(turn, reply, to);
  const quality = qualityOf(rating);
  turn.emit(at, {
    type: 'ReplyRated',
    reply: reply.id,
    to: to.id,
    timing,
    quality,
    rating,
    ...(tells.length > 0 && { tells }),
    ...writtenBy(turn.state, reply.id)
  });

  const settles = open && substantial && meets(to, reply, rating.practices.includes('hand-over'));
  if (settles) {
    turn.emit(at, { type: 'PostAnswered', post: to.id, by: reply.id, elapsed: at - to.at });
  }
  moveTrustByAnswer(turn, {
    reply,
    to,
    quality,
    settles,
    late: timing ? timing.elapsed > timing.limit : false,
    deed: isDeed(reply, rating)
  });
  answerBack(turn, reply, to, quality);
}

/** Something is done: a remedy, a next step, a person who takes it on, a private word. */
function isDeed(reply: Post, { practices }: ReplyRating): boolean {
  return (
    reply.channel === 'direct' ||
    reply.handsOver !== undefined ||
    practices.includes('constructive') ||
    practices.includes('hand-over')
  );
}

/** Whether a reply does what its post needs. A private matter has to leave the public feed. */
function meets(to: Post, reply: Post, offersHandOver: boolean): boolean {
  switch (to.needs?.action) {
    case 'reply':
      return true;
    case 'private':
      return reply.channel === 'direct' || reply.handsOver !== undefined || offersHandOver;
    default:
      return false;
  }
}

function moveTrustByAnswer(
  turn: Turn,
  answer: {
    reply: Post;
    to: Post;
    quality: Quality;
    settles: boolean;
    late: boolean;
    deed: boolean;
  }
): void {
  const { reply, to, quality, settles, late, deed } = answer;
  const at = reply.at;
  const inject = namesIn(turn.scenario).injects.get(injectOf(to.id));
  if (reply.ours === 'correction') {
    // Putting the same answer right a second time earns nothing more.
    if (isCorrectedBefore(turn, reply)) return;
    moveTrust(turn, at, { kind: 'correction', quality }, { kind: 'correction', post: reply.id });
    return;
  }
  if (inject?.expects?.action === 'ignore') {
    moveTrust(turn, at, { kind: 'fed-troll' }, { kind: 'fed-troll', post: to.id, reply: reply.id });
    return;
  }
  // Chatting under posts that need nothing earns nothing; doing harm there still costs.
  if (!settles && quality !== 'poor' && quality !== 'canned') return;
  moveTrust(
    turn,
    at,
    {
      kind: 'answer',
      quality,
      asked: to.needs !== null,
      severity: to.severity,
      followers: to.author.followers,
      from: segmentOfPost(turn.scenario, to),
      answersBack: to.answersBack === true,
      late,
      deed,
      private: reply.channel === 'direct'
    },
    { kind: 'answer', post: to.id, reply: reply.id, quality }
  );
}

function isCorrectedBefore({ state }: Turn, { id, corrects }: Post): boolean {
  return Object.values(state.posts).some((post) => post.corrects === corrects && post.id !== id);
}

/** The author answers by the quality of what they got, once for each thing they have to say. */
function answerBack(turn: Turn, reply: Post, to: Post, quality: Quality): void {
  const { scenario, state } = turn;
  const inject = namesIn(scenario).injects.get(injectOf(to.id));
  const reaction = inject && chooseReaction(turn, inject, quality);
  if (!reaction) {
    const next = quality === 'good' ? 'settled' : quality === 'fair' ? 'open' : 'lost';
    if (to.needs && state.threads[to.thread] !== next) {
      turn.emit(reply.at, { type: 'ThreadMoved', thread: to.thread, state: next });
    }
    return;
  }
  const after =
    inject.reactions[reaction.index]?.after ??
    draw(state.seed, `delay:${reply.id}`, HUMAN_DELAY.min, HUMAN_DELAY.max);
  const key = reactionKey(reply.id, inject.id, reaction.index);
  turn.emit(reply.at, { type: 'ReleaseScheduled', key, due: reply.at + after });
}

function chooseReaction(
  { state }: Turn,
  inject: Inject,
  quality: Quality
): { index: number } | undefined {
  const used = [...Object.keys(state.released), ...state.scheduled.map(({ key }) => key)].filter(
    (key) => key.startsWith('reaction:')
  );
  const unused = inject.reactions.flatMap((reaction, index) =>
    used.some((key) => key.endsWith(`:${inject.id}:${String(index)}`))
      ? []
      : [{ index, to: reaction.to }]
  );
  // Who has no line for a canned answer takes it as a poor one.
  const wanted = unused.filter(({ to }) => to === quality);
  const fitting =
    wanted.length === 0 && quality === 'canned' ? unused.filter(({ to }) => to === 'poor') : wanted;
  return pick(state.seed, `reaction:${inject.id}:${String(used.length)}`, fitting);
}
