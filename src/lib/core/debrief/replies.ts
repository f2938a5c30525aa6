import type { RatedReply } from '../drill/state.ts';
import { isAtFault, TEXT_DIMENSIONS } from '../scenario/vocabulary.ts';
import { opinionOn } from './opinions.ts';
import { humanReviewOf } from './overrides.ts';
import { responsibilityAt, type Played } from './played.ts';
import type { BetterPart, ReplyReview, StatementReview } from './types.ts';
import { viewOf } from './views.ts';
import { writtenBy } from './written.ts';

/** Our replies and direct messages to posts, oldest first, each with what there is to learn from it. */
export function repliesIn(drill: Played): ReplyReview[] {
  const { state, origins } = drill;
  return state.order.flatMap((id): ReplyReview[] => {
    const post = state.posts[id];
    const rated = state.ratings[id];
    const to = rated && rated.to !== null ? state.posts[rated.to] : undefined;
    if (!post?.ours || !rated || !to) return [];
    const origin = origins.get(to.id);
    const back = Object.values(state.posts).find(
      (answer) => answer.answersBack === true && answer.replyTo === id
    );
    const trust = trustBy(drill, id);
    return [
      {
        id,
        ...writtenBy(drill, id),
        at: post.at,
        text: post.text,
        channel: post.channel,
        kind: post.ours === 'direct' || post.ours === 'correction' ? post.ours : 'reply',
        movedToPrivate: post.channel === 'direct' || post.handsOver !== undefined,
        to: viewOf(to),
        after: post.at - to.at,
        rated,
        opinion: opinionOn(drill, id),
        human: humanReviewOf(drill, id),
        apologyOwed: rated.rating.apologyOwed ?? isAtFault(responsibilityAt(drill, to.id, post.at)),
        trust,
        corrected: correctionOf(drill, id),
        answerBack: back ? viewOf(back) : null,
        better: betterThan(rated),
        asked: origin && !origin.reaction ? askedBy(drill, to.id, post.at) : null,
        model: origin && !origin.reaction ? (origin.inject.model ?? null) : null,
        teaches: teaches(rated, trust)
      }
    ];
  });
}

/** Our statements and updates, oldest first. */
export function statementsIn(drill: Played): StatementReview[] {
  const { state } = drill;
  return state.statements.map(({ post, at, update, promisedBy, promise }) => ({
    id: post,
    ...writtenBy(drill, post),
    at,
    text: state.posts[post]?.text ?? '',
    update,
    promisedBy,
    promise,
    rated: state.ratings[post] ?? null,
    opinion: opinionOn(drill, post),
    human: humanReviewOf(drill, post),
    trust: trustBy(drill, post)
  }));
}

/** By how much one of our posts moved trust, over the whole drill. */
function trustBy({ state }: Played, id: string): number {
  return state.trustMoves.reduce((sum, { from, to, because }) => {
    const cause =
      'reply' in because
        ? because.reply
        : because.kind === 'statement' || because.kind === 'correction'
          ? because.post
          : null;
    return cause === id ? sum + to - from : sum;
  }, 0);
}

/** The levels of the four dimensions that are read from the text, unrated ones left out. */
export function textLevels({ rating }: Pick<RatedReply, 'rating'>): number[] {
  return TEXT_DIMENSIONS.flatMap((dimension) => {
    const rated = rating.ratings[dimension];
    return rated ? [rated.level] : [];
  });
}

function correctionOf({ state }: Played, id: string): string | null {
  return Object.values(state.posts).find((post) => post.corrects === id)?.id ?? null;
}

function betterThan({ rating }: RatedReply): BetterPart[] {
  return TEXT_DIMENSIONS.flatMap((dimension): BetterPart[] => {
    const rated = rating.ratings[dimension];
    if (!rated || rated.missing === null) return [];
    return [{ dimension, level: rated.level, text: rated.missing }];
  }).sort((a, b) => a.level - b.level);
}

function askedBy({ scenario, events, origins }: Played, post: string, at: number) {
  const takesUp = origins.get(post)?.inject.takesUp;
  if (takesUp?.question === undefined) return null;
  const known = new Map(
    scenario.facts.filter(({ status }) => status === 'known').map(({ id, text }) => [id, text])
  );
  for (const event of events) {
    if (event.at > at) break;
    if (event.type !== 'FactChanged') continue;
    if (event.fact.status === 'known') known.set(event.fact.id, event.fact.text);
    else known.delete(event.fact.id);
  }
  return {
    question: takesUp.question,
    facts: takesUp.answers.flatMap((id) => known.get(id) ?? [])
  };
}

/**
 * A line that was crossed teaches most, then what moved trust far, then what left much undone. A reply
 * with nothing left to add teaches too: it is the one to keep.
 */
function teaches(rated: RatedReply, trust: number): number {
  const levels = textLevels(rated);
  const left = levels.reduce((sum, level) => sum + 4 - level, 0);
  const whole = levels.length > 0 && left <= 1 ? 6 : 0;
  return rated.rating.flags.length * 8 + Math.abs(trust) * 2 + left / 2 + whole;
}

/**
 * The reply that did most and the one that did least, by the levels of its text, then by trust; both
 * null where there are not two to tell apart.
 */
export function bestAndWorst(replies: readonly ReplyReview[]): {
  best: ReplyMoment | null;
  worst: ReplyMoment | null;
} {
  const ranked = replies
    .map((reply) => ({
      reply,
      worth:
        textLevels(reply.rated).reduce((sum, level) => sum + level, 0) -
        reply.rated.rating.flags.length * 4
    }))
    .sort((a, b) => b.worth - a.worth || b.reply.trust - a.reply.trust);
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last || first === last) return { best: null, worst: null };
  return { best: momentOf(first.reply, 'Best'), worst: momentOf(last.reply, 'Worst') };
}

interface ReplyMoment {
  at: number;
  post: string;
  says: string;
}

function momentOf({ at, id, to }: ReplyReview, which: string): ReplyMoment {
  return { at, post: id, says: `${which} reply, to ${to.called}` };
}
