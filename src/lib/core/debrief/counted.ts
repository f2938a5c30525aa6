import type { Post } from '../drill/post.ts';
import type { Statement } from '../drill/state.ts';
import { formatDrillTime } from '../scenario/time.ts';
import type { Need } from './needs.ts';
import { eventsOf, type Played } from './played.ts';
import { promiseOf } from './promises.ts';
import type { ReplyReview, StatementReview } from './types.ts';
import { viewOf } from './views.ts';

/** One thing that a figure counts, so that whoever doubts the figure can read it. */
export interface Counted {
  /** Drill time in ms, from which it can be replayed. */
  at: number;
  /** What it is and how it counted, in a few words. */
  says: string;
  /** The words: ours where we wrote any, else the post's. */
  text: string;
  /** Id of our text; null where we wrote none. */
  reply: string | null;
  /** What it counted for, 0 to 4; null where it has no level, or one that is not the reader's to know. */
  worth: number | null;
}

/** A reply of ours. */
export function replied(
  { id, at, text, to }: ReplyReview,
  worth: number | null,
  how = ''
): Counted {
  return { at, says: `To ${to.called}${how === '' ? '' : `: ${how}`}`, text, reply: id, worth };
}

/** A statement or an update of ours. */
export function stated(
  { id, at, text, update }: Pick<StatementReview, 'id' | 'at' | 'text' | 'update'>,
  worth: number | null,
  how = ''
): Counted {
  const what = update ? 'Update' : 'Statement';
  return { at, says: how === '' ? what : `${what}, ${how}`, text, reply: id, worth };
}

/** A post that is not ours. */
export function seen(post: Post, how: string, worth: number | null = null): Counted {
  const { at, called, text } = viewOf(post);
  return { at, says: `${called}: ${how}`, text: `“${text}”`, reply: null, worth };
}

/** A post in need and what came of it; our words where some met it. */
export function needed({ state }: Played, need: Need, worth: number | null = null): Counted {
  const { post, by } = need;
  const ours = by === null ? undefined : state.posts[by];
  if (!ours) return seen(post, cameOf(need), worth);
  const says = `${viewOf(post).called}: ${cameOf(need)}`;
  return { at: ours.at, says, text: ours.text, reply: ours.id, worth };
}

/** A statement that promised an update, and what came of that. */
export function promisedIn(drill: Played, made: Statement, worth: number | null = null): Counted {
  const { post: id, at, update, promisedBy } = made;
  const text = drill.state.posts[id]?.text ?? '';
  const by = promisedBy === null ? '' : ` by ${formatDrillTime(promisedBy)}`;
  return stated({ id, at, update, text }, worth, `more promised${by}, ${whatCame(drill, made)}`);
}

function whatCame(drill: Played, made: Statement): string {
  switch (promiseOf(drill, made)) {
    case 'kept': {
      const kept = eventsOf(drill.events, 'PromiseKept');
      const came = kept.find(({ statement }) => statement === made.post)?.at;
      return came === undefined ? 'kept' : `kept at ${formatDrillTime(came)}`;
    }
    case 'broken':
      return 'not kept';
    case 'skipped':
      return 'not counted, since the clock was moved on over it';
    case 'open':
    case null:
      return 'not yet due at the end';
  }
}

/** What came of a post in need, in a few words. */
function cameOf({ post, needs, outcome, elapsed, by }: Need): string {
  const after = elapsed === null ? '' : `, ${formatDrillTime(elapsed)} after it`;
  const met = by === null ? 'handed on' : 'answered';
  switch (outcome) {
    case 'answered':
      return `${met} in time${after}`;
    case 'late':
      return `${met} too late${after}; the limit was ${formatDrillTime(needs.limit)}`;
    case 'missed':
      return `not met when its limit passed at ${formatDrillTime(post.at + needs.limit)}`;
    case 'open':
      return 'still open when the drill ended';
    default:
      return outcome satisfies never;
  }
}
