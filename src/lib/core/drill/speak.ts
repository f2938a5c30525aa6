import { qualityOf } from '../audience/index.ts';
import { MINUTE } from '../scenario/time.ts';
import { followUp } from './answer.ts';
import type { Act, Refusal } from './commands.ts';
import { postOf } from './lookup.ts';
import { moveTrust } from './move-trust.ts';
import { directThread, type Post } from './post.ts';
import { rateReply } from './rate-reply.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import { refuseText } from './text-limit.ts';
import type { Turn } from './turn.ts';

/** Replies in public under a post; under a direct message, in private. */
export function reply(turn: Turn, at: number, command: Act<'Reply'>): Refusal | null {
  const to = postOf(turn.state, command.to);
  if (!to) return NO_SUCH_POST;
  if (to.ours) {
    return refuse('not-answerable', 'That post is ours. Answer the person, or correct it.');
  }
  if (to.channel === 'briefing') {
    return refuse('not-answerable', 'A briefing is internal. Use what it says; it needs no reply.');
  }
  if (to.channel === 'direct') {
    return sendTo(turn, at, to, command);
  }
  const refusal = refuseText(turn.state, command.text, 'feed');
  if (refusal) return refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: 'feed',
    replyTo: to.id,
    thread: to.thread,
    ours: 'reply',
    handsOver: command.handOver
  });
  turn.emit(at, { type: 'Replied', command: command.id, post });
  followUp(turn, post, to);
  return null;
}

/** Puts an answer of ours right, under that answer. */
export function correct(turn: Turn, at: number, command: Act<'CorrectReply'>): Refusal | null {
  const wrong = postOf(turn.state, command.reply);
  if (!wrong) return NO_SUCH_POST;
  if (!wrong.ours) return refuse('not-ours', 'Only an answer of ours can be corrected.');
  const refusal = refuseText(turn.state, command.text, wrong.channel);
  if (refusal) return refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: wrong.channel,
    replyTo: wrong.id,
    thread: wrong.thread,
    ours: 'correction',
    corrects: wrong.id
  });
  turn.emit(at, { type: 'Replied', command: command.id, post });
  const original = turn.state.ratings[wrong.id]?.to ?? null;
  const to = original === null ? undefined : turn.state.posts[original];
  if (to) followUp(turn, post, to);
  else rateStatement(turn, post, { kind: 'correction' });
  return null;
}

/** Writes to a persona in private; answers what they last needed of us. */
export function sendDirectMessage(
  turn: Turn,
  at: number,
  command: Act<'SendDirectMessage'>
): Refusal | null {
  const { state } = turn;
  const theirs = state.order
    .map((id) => state.posts[id])
    .filter((post) => post?.author.id === command.to && !post.ours && post.channel !== 'briefing');
  const waiting = theirs.filter((post) => post?.needs && !state.answered[post.id]);
  const to =
    waiting.findLast((post) => post?.channel === 'direct') ??
    waiting.findLast((post) => post?.needs?.action === 'private') ??
    waiting.at(-1) ??
    theirs.at(-1);
  if (!to) {
    return refuse('no-such-post', 'That person has not written yet, so there is nobody to answer.');
  }
  return sendTo(turn, at, to, command);
}

function sendTo(
  turn: Turn,
  at: number,
  to: Post,
  command: { id: string; text: string }
): Refusal | null {
  const refusal = refuseText(turn.state, command.text, 'direct');
  if (refusal) return refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: 'direct',
    replyTo: to.id,
    thread: directThread(to.author.id),
    ours: 'direct'
  });
  turn.emit(at, { type: 'DirectMessageSent', command: command.id, post, to: to.author.id });
  followUp(turn, post, to);
  return null;
}

/** Speaks to everyone. Any later statement keeps the promise of an update that is still open. */
export function postStatement(
  turn: Turn,
  at: number,
  command: Act<'PostStatement'>
): Refusal | null {
  const refusal = refuseText(turn.state, command.text, 'feed');
  if (refusal) return refusal;
  const promised = turn.state.statements.filter(({ promise }) => promise === 'open');
  const post = ourPost(turn, at, {
    text: command.text,
    channel: 'feed',
    replyTo: null,
    thread: null,
    ours: command.update ? 'update' : 'statement'
  });
  const { nextUpdateIn } = command;
  turn.emit(at, {
    type: 'StatementPosted',
    command: command.id,
    post,
    promisedBy: nextUpdateIn === null ? null : at + nextUpdateIn * MINUTE
  });
  rateStatement(turn, post, { kind: 'statement' });
  for (const statement of promised) {
    turn.emit(at, { type: 'PromiseKept', statement: statement.post, by: post.id });
    moveTrust(
      turn,
      at,
      { kind: 'promise-kept' },
      { kind: 'promise-kept', statement: statement.post }
    );
  }
  return null;
}

function rateStatement(turn: Turn, post: Post, as: { kind: 'statement' | 'correction' }): void {
  const { rating, tells } = rateReply(turn, post, null);
  const quality = qualityOf(rating);
  const first = turn.state.statements.length <= 1;
  turn.emit(post.at, {
    type: 'ReplyRated',
    reply: post.id,
    to: null,
    timing: null,
    quality,
    rating,
    ...(tells.length > 0 && { tells })
  });
  const stimulus =
    as.kind === 'statement'
      ? ({
          kind: 'statement',
          quality,
          first,
          deed: rating.practices.includes('constructive')
        } as const)
      : ({ kind: 'correction', quality } as const);
  moveTrust(turn, post.at, stimulus, { kind: as.kind, post: post.id });
}

function ourPost(
  { state }: Turn,
  at: number,
  said: {
    text: string;
    channel: Post['channel'];
    replyTo: string | null;
    thread: string | null;
    ours: NonNullable<Post['ours']>;
    corrects?: string;
    handsOver?: Post['handsOver'];
  }
): Post {
  const id = `us-${String(state.ourPosts + 1)}`;
  const { text, thread, corrects, handsOver, ...rest } = said;
  return {
    id,
    ...rest,
    text: text.trim(),
    thread: thread ?? id,
    author: {
      id: 'us',
      name: state.organisation.name,
      handle: state.organisation.handle,
      kind: 'us',
      verified: true,
      followers: 0,
      avatar: state.organisation.avatar
    },
    at,
    likes: 0,
    shares: 0,
    severity: 'low',
    mentions: false,
    needs: null,
    ...(corrects !== undefined && { corrects }),
    ...(handsOver !== undefined && { handsOver })
  };
}
