import type { Act, Refusal } from './commands.ts';
import { openDraftFor } from './approval.ts';
import { postOf } from './lookup.ts';
import { participantOf } from './part.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import type { DrillState } from './state.ts';
import type { Turn } from './turn.ts';

/** Takes a post on. Whoever has it already keeps it. */
export function claim(turn: Turn, at: number, command: Act<'ClaimPost'>): Refusal | null {
  const { state } = turn;
  const post = postOf(state, command.post);
  if (!post || post.ours) return NO_SUCH_POST;
  if (post.channel === 'briefing') {
    return refuse('not-answerable', 'A briefing is internal; there is nothing to answer.');
  }
  const by = command.by?.person ?? '';
  const taken = refuseClaimed(state, post.id, by);
  if (taken) return taken;
  if (claimOf(state, post.id)?.by === by) return null;
  turn.emit(at, { type: 'PostClaimed', command: command.id, by, post: post.id });
  return null;
}

export function releaseClaim(turn: Turn, at: number, command: Act<'ReleaseClaim'>): Refusal | null {
  const { state } = turn;
  const by = command.by?.person ?? '';
  const refusal = refuseNotMine(state, command.post, by);
  if (refusal) return refusal;
  if (!claimOf(state, command.post)) return null;
  turn.emit(at, { type: 'ClaimReleased', command: command.id, by, post: command.post });
  return null;
}

/** Gives a post to a teammate who is there. */
export function handOn(turn: Turn, at: number, command: Act<'HandOn'>): Refusal | null {
  const { state } = turn;
  const { id, to, note } = command;
  const by = command.by?.person ?? '';
  const post = postOf(state, command.post);
  if (!post || post.ours) return NO_SUCH_POST;
  const refusal = refuseNotMine(state, post.id, by);
  if (refusal) return refusal;
  const teammate = participantOf(state, to);
  if (!teammate || to === by) return refuse('no-such-person', 'That is no teammate of yours.');
  if (!teammate.present) {
    return refuse('no-such-person', `${teammate.name} is not here; hand it to somebody who is.`);
  }
  turn.emit(at, { type: 'PostHandedOn', command: id, by, post: post.id, to, note });
  return null;
}

/** Why somebody may not answer a post: a teammate is at it. Null in a solo drill. */
export function refuseClaimed(state: DrillState, post: string, by: string | undefined) {
  const holder = claimOf(state, post)?.by;
  if (holder === undefined || holder === by) return null;
  const name = participantOf(state, holder)?.name ?? 'A teammate';
  return refuse('claimed', `${name} is answering this post. Ask them to hand it on.`);
}

/** The post is a teammate's, or a draft of one's own waits on it. */
function refuseNotMine(state: DrillState, post: string, by: string): Refusal | null {
  const taken = refuseClaimed(state, post, by);
  if (taken) return taken;
  return openDraftFor(state, post, by)
    ? refuse('draft-waiting', 'Your answer to it waits for approval. Withdraw that first.')
    : null;
}

function claimOf({ claims }: DrillState, post: string): { by: string } | undefined {
  return Object.hasOwn(claims, post) ? claims[post] : undefined;
}
