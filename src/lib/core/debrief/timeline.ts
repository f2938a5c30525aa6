import { formatDrillTime, SECOND } from '../scenario/time.ts';
import { type Need, type Outcome } from './needs.ts';
import { jumpsIn, ownJumpsIn, type Played } from './played.ts';
import { askedOf, type Jump } from './skipped.ts';
import { possessive, shortName } from './words.ts';
import { turningPointsOf, type TurningPoint } from './turning-points.ts';
import { nameIn, writtenBy } from './written.ts';
import type { ReplyReview } from './types.ts';

/** What the trust chart and its lanes show. All times are drill times in ms. */
export interface Timeline {
  /** Where the axis ends: at ENDEX, or a second in where there was no time at all. */
  end: number;
  trust: {
    points: { at: number; value: number }[];
    start: number;
    end: number;
    lowest: { at: number; value: number };
  };
  /** `jump` is story time in ms that passed before the move; 0 for none. */
  moves: { at: number; title: string; jump: number }[];
  /** When a facilitator moved the clock on: time that nobody had. */
  jumps: Jump[];
  /** When those who played did, where nobody conducted: time in which they were not there. */
  ownJumps: Jump[];
  /** Those that count. */
  needs: { post: string; at: number; name: string; outcome: Outcome }[];
  replies: { post: string; at: number; name: string; flagged: boolean }[];
  statements: { post: string; at: number; update: boolean }[];
  turningPoints: TurningPoint[];
  /** Moments worth a stop, in order of time. */
  beats: Beat[];
}

export interface Beat {
  at: number;
  kind:
    | 'need'
    | 'missed'
    | 'reply'
    | 'statement'
    | 'move'
    | 'turn'
    | 'escalation'
    | 'assessment'
    | 'promise'
    | 'approval'
    /** Kept by whoever conducted, for the debrief. */
    | 'bookmark'
    /** Came in from the house, was whispered, or tells of the clock. */
    | 'note'
    /** Something that one of the team did and that turned nothing. */
    | 'act';
  says: string;
  /** The post to show. */
  post: string | null;
}

/** The drill as a chart: trust, and what happened under it, on one axis. */
export function timelineOf(
  drill: Played,
  needs: readonly Need[],
  replies: readonly ReplyReview[]
): Timeline {
  const { state, end } = drill;
  const turningPoints = turningPointsOf(drill);
  const moves = state.moves.flatMap(({ title, began, jump }) =>
    began === null ? [] : [{ at: began, title, jump }]
  );
  return {
    end: Math.max(SECOND, end),
    trust: trustOf(drill),
    moves,
    jumps: jumpsIn(drill),
    ownJumps: ownJumpsIn(drill),
    needs: askedOf(needs).map(({ post, outcome }) => ({
      post: post.id,
      at: post.at,
      name: post.author.name,
      outcome
    })),
    replies: replies.map(({ id, at, to, rated }) => ({
      post: id,
      at,
      name: to.author.name,
      flagged: rated.rating.flags.length > 0
    })),
    statements: state.statements.map(({ post, at, update }) => ({ post, at, update })),
    turningPoints,
    beats: beatsOf(drill, needs, replies, turningPoints)
  };
}

function trustOf({ state, end }: Played): Timeline['trust'] {
  // Trust moves by steps: it stands until something moves it.
  const points = state.trustMoves.flatMap(({ at, from, to }) => [
    { at, value: from },
    { at, value: to }
  ]);
  points.unshift({ at: 0, value: points[0]?.value ?? state.trust });
  const start = points[0]?.value ?? state.trust;
  points.push({ at: end, value: state.trust });
  const lowest = points.reduce((low, point) => (point.value < low.value ? point : low), {
    at: 0,
    value: start
  });
  return { points, start, end: state.trust, lowest };
}

function beatsOf(
  drill: Played,
  needs: readonly Need[],
  replies: readonly ReplyReview[],
  turns: readonly TurningPoint[]
): Beat[] {
  const { state, events } = drill;
  const beats: Beat[] = [];
  const name = (id: string) => shortName(state.posts[id]?.author.name ?? 'somebody');
  const skipped = new Set(needs.flatMap((need) => (need.skipped ? need.post.id : [])));
  for (const { post } of needs) {
    beats.push({
      at: post.at,
      kind: 'need',
      post: post.id,
      says: `${shortName(post.author.name)} needs you`
    });
  }
  for (const { id, at, to } of replies) {
    beats.push({ at, kind: 'reply', post: id, says: `Reply to ${to.called}${letOut(drill, id)}` });
  }
  turns.forEach(({ at, says, post }, index) => {
    beats.push({ at, kind: 'turn', post, says: `Turning point ${String(index + 1)}: ${says}` });
  });
  for (const event of events) {
    const { at } = event;
    switch (event.type) {
      case 'LimitPassed':
        beats.push({
          at,
          kind: skipped.has(event.post) ? 'note' : 'missed',
          post: event.post,
          says: `${possessive(name(event.post))} limit passes${skipped.has(event.post) ? '; the clock was moved on over its time' : ''}`
        });
        break;
      case 'StatementPosted':
        beats.push({
          at,
          kind: 'statement',
          post: event.post.id,
          says: `${event.post.ours === 'update' ? 'Update' : 'Statement'}${letOut(drill, event.post.id)}`
        });
        break;
      case 'MoveBegan':
        if (event.move > 1) {
          beats.push({
            at,
            kind: 'move',
            post: null,
            says: `Move ${String(event.move)}: ${event.title}`
          });
        }
        break;
      case 'PostEscalated':
        beats.push({
          at,
          kind: 'escalation',
          post: event.post,
          says: `Escalated: ${name(event.post)}`
        });
        break;
      case 'AssessmentFiled':
        beats.push({
          at,
          kind: 'assessment',
          post: null,
          says: event.version === 1 ? 'Assessment filed' : 'Assessment revised'
        });
        break;
      case 'PromiseBroken':
        beats.push({
          at,
          kind: 'promise',
          post: null,
          says: `The update promised for ${formatDrillTime(at)} does not come`
        });
        break;
      case 'DraftSubmitted':
        beats.push({
          at,
          kind: 'approval',
          post: event.post,
          says: `${nameIn(state, event.by)} sends ${event.post === null ? 'a statement' : `an answer to ${name(event.post)}`} for approval`
        });
        break;
      case 'DraftSentBack':
        beats.push({
          at,
          kind: 'approval',
          post: state.drafts[event.draft]?.post ?? null,
          says: `${nameIn(state, event.by)} sends it back to ${nameIn(state, state.drafts[event.draft]?.by ?? '')}: ${event.note}`
        });
        break;
      default:
    }
  }
  for (const { from, to } of jumpsIn(drill)) {
    beats.push({
      at: to,
      kind: 'note',
      post: null,
      says: `The facilitator moves the clock on from ${formatDrillTime(from)}`
    });
  }
  return beats.sort((a, b) => a.at - b.at);
}

/** Who let one of our posts out, and after how long; nothing where it needed nobody's word. */
function letOut(drill: Played, post: string): string {
  const { approved } = writtenBy(drill, post);
  return approved ? `, approved by ${approved.name} after ${formatDrillTime(approved.took)}` : '';
}
