import { qualityOf } from '../audience/index.ts';
import { MINUTE } from '../scenario/time.ts';
import { followUp } from './answer.ts';
import type { Act, Envelope, Refusal, SpeakCommand } from './commands.ts';
import { holdDraft } from './hold-draft.ts';
import { postOf } from './lookup.ts';
import { moveTrust } from './move-trust.ts';
import { directThread, type Post } from './post.ts';
import { rateReply } from './rate-reply.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import { signed, writtenBy } from './part.ts';
import type { Approval } from './team-events.ts';
import { refuseText } from './text-limit.ts';
import type { Turn } from './turn.ts';

/**
 * Lets the organisation speak, or says why not. In a team it may have to wait for approval.
 *
 * @param approval that has been given, for a draft that goes out now
 */
export function speak(
  turn: Turn,
  at: number,
  command: SpeakCommand & Envelope,
  approval?: Approval
): Refusal | null {
  switch (command.type) {
    case 'Reply':
      return reply(turn, at, command, approval);
    case 'CorrectReply':
      return correct(turn, at, command, approval);
    case 'SendDirectMessage':
      return sendDirectMessage(turn, at, command, approval);
    case 'PostStatement':
      return postStatement(turn, at, command, approval);
    default:
      return command satisfies never;
  }
}

/** Replies in public under a post; under a direct message, in private. */
function reply(
  turn: Turn,
  at: number,
  command: Act<'Reply'>,
  approval: Approval | undefined
): Refusal | null {
  const to = postOf(turn.state, command.to);
  if (!to) return NO_SUCH_POST;
  if (to.ours) {
    return refuse('not-answerable', 'That post is ours. Answer the person, or correct it.');
  }
  if (to.channel === 'briefing') {
    return refuse('not-answerable', 'A briefing is internal. Use what it says; it needs no reply.');
  }
  if (to.channel === 'direct') {
    return sendTo(turn, at, to, command, approval);
  }
  const refusal = refuseText(turn.state, command.text, 'feed');
  if (refusal) return refusal;
  const held = holdDraft(turn, at, command, { what: 'reply', post: to.id }, approval);
  if (held) return held.refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: 'feed',
    replyTo: to.id,
    thread: to.thread,
    ours: 'reply',
    handsOver: command.handOver
  });
  turn.emit(at, { type: 'Replied', ...published(turn, command, post, approval) });
  followUp(turn, post, to);
  return null;
}

/** Puts an answer of ours right, under that answer. */
function correct(
  turn: Turn,
  at: number,
  command: Act<'CorrectReply'>,
  approval: Approval | undefined
): Refusal | null {
  const wrong = postOf(turn.state, command.reply);
  if (!wrong) return NO_SUCH_POST;
  if (!wrong.ours) return refuse('not-ours', 'Only an answer of ours can be corrected.');
  const refusal = refuseText(turn.state, command.text, wrong.channel);
  if (refusal) return refusal;
  const original = turn.state.ratings[wrong.id]?.to ?? null;
  const what = wrong.channel === 'direct' ? 'direct' : original === null ? 'statement' : 'reply';
  const held = holdDraft(turn, at, command, { what, post: original }, approval);
  if (held) return held.refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: wrong.channel,
    replyTo: wrong.id,
    thread: wrong.thread,
    ours: 'correction',
    corrects: wrong.id
  });
  turn.emit(at, { type: 'Replied', ...published(turn, command, post, approval) });
  const to = original === null ? undefined : turn.state.posts[original];
  if (to) followUp(turn, post, to);
  else rateStatement(turn, post, { kind: 'correction' });
  return null;
}

/** Writes to a persona in private; answers what they last needed of us. */
function sendDirectMessage(
  turn: Turn,
  at: number,
  command: Act<'SendDirectMessage'>,
  approval: Approval | undefined
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
  return sendTo(turn, at, to, command, approval);
}

function sendTo(
  turn: Turn,
  at: number,
  to: Post,
  command: Act<'Reply'> | Act<'SendDirectMessage'>,
  approval: Approval | undefined
): Refusal | null {
  const refusal = refuseText(turn.state, command.text, 'direct');
  if (refusal) return refusal;
  const held = holdDraft(turn, at, command, { what: 'direct', post: to.id }, approval);
  if (held) return held.refusal;
  const post = ourPost(turn, at, {
    text: command.text,
    channel: 'direct',
    replyTo: to.id,
    thread: directThread(to.author.id),
    ours: 'direct'
  });
  const about = published(turn, command, post, approval);
  turn.emit(at, { type: 'DirectMessageSent', ...about, to: to.author.id });
  followUp(turn, post, to);
  return null;
}

/** Speaks to everyone. Any later statement keeps the promise of an update that is still open. */
function postStatement(
  turn: Turn,
  at: number,
  command: Act<'PostStatement'>,
  approval: Approval | undefined
): Refusal | null {
  const refusal = refuseText(turn.state, command.text, 'feed');
  if (refusal) return refusal;
  const held = holdDraft(turn, at, command, { what: 'statement', post: null }, approval);
  if (held) return held.refusal;
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
    ...published(turn, command, post, approval),
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
    ...(tells.length > 0 && { tells }),
    ...writtenBy(turn.state, post.id)
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

/** What the log says of a text of ours: by which command it came, who wrote it and who approved it. */
function published(
  { state }: Turn,
  command: Envelope,
  post: Post,
  approved: Approval | undefined
): { command: string; by?: string; post: Post; approved?: Approval } {
  return { command: command.id, ...signed(state, command), post, ...(approved && { approved }) };
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
