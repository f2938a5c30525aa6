import type { TraineeCommand } from '../../drill/commands.ts';
import type { InboxItem } from '../../drill/inbox.ts';
import type { Post } from '../../drill/post.ts';
import type { TakesUp } from '../../scenario/schema.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import type { Notes, PostNote } from '../notes.ts';
import type { Seat } from '../robot.ts';
import type { Sight } from '../sight.ts';
import { bestOf, modelFor, saidIn } from '../writing/drafts.ts';
import { matterOf, roleFor } from '../writing/matter.ts';
import { composeReply } from '../writing/reply.ts';
import { announced } from '../writing/statement.ts';

const DRAFTS = 3;

/** How the exemplary robot answers one post: in words, in private, or by handing it on. */
export function answering(
  seat: Seat,
  notes: Notes
): (item: InboxItem, sight: Sight) => TraineeCommand[] {
  return (item, sight) => {
    const { post } = item;
    const note = notes.on(post);
    const action = item.needs?.action ?? note.action;
    const open: TraineeCommand = { type: 'OpenPost', post: post.id };
    if (action === 'escalate') {
      // Who decides is told first; the person is not left without a word meanwhile.
      const said = note.model === null ? [] : words(seat, notes, item, note, sight, false);
      return [open, handOn(seat, item, note), ...said];
    }
    return [open, ...words(seat, notes, item, note, sight, action === 'private')];
  };
}

function words(
  seat: Seat,
  notes: Notes,
  { post }: InboxItem,
  note: PostNote,
  sight: Sight,
  isPrivate: boolean
): TraineeCommand[] {
  const { limits } = seat.brief;
  // In public they are told where it goes on; who has answered back there already is written to.
  const inPrivate = post.channel === 'direct' || (isPrivate && post.answersBack === true);
  const channel = inPrivate ? 'direct' : 'feed';
  const takesUp = note.takesUp ?? earlierOf(post, notes, sight);
  const matter = matterOf(post, { ...note, takesUp }, seat, sight);
  const drafts = Array.from({ length: DRAFTS }, (_, draft) => () => {
    const nextUpdate = announced(sight.state, promised(sight));
    return composeReply(matter, {
      seed: seat.seed,
      purpose: post.id,
      draft,
      limit: limits[channel],
      inPrivate,
      nextUpdate
    });
  });
  const text =
    modelFor(post, note, sight.state, notes) ??
    bestOf(drafts, saidIn(sight.state), (draft) => notes.rate(draft, post, channel));
  if (inPrivate && post.channel !== 'direct') {
    return [{ type: 'SendDirectMessage', to: post.author.id, text }];
  }
  const handOver = isPrivate && !inPrivate && { handOver: 'direct' as const };
  return [{ type: 'Reply', to: post.id, text, ...handOver }];
}

/** What the same person wrote to us about before. */
function earlierOf({ author, at }: Post, notes: Notes, { state }: Sight): TakesUp | null {
  const earlier = Object.values(state.posts).filter(
    (post) => post.author.id === author.id && post.at < at
  );
  return earlier.flatMap((post) => notes.on(post).takesUp ?? []).at(-1) ?? null;
}

/** The update that we have promised and still owe. */
function promised({ state }: Sight): number | null {
  return state.statements.findLast(({ promise }) => promise === 'open')?.promisedBy ?? null;
}

function handOn(
  { brief: { organisation } }: Seat,
  { post, needs }: InboxItem,
  note: PostNote
): TraineeCommand {
  const { plan } = organisation;
  const role = note.role ?? roleFor(post.text, plan) ?? plan.roles[0]?.id ?? '';
  const by = needs ? ` They need to hear by ${formatDrillTime(post.at + needs.limit)}.` : '';
  return {
    type: 'Escalate',
    post: post.id,
    role,
    note: `${post.author.name} writes: "${post.text.slice(0, 300)}"${by}`
  };
}
