import { jumpsIn, theirPosts, type Played } from './played.ts';
import { askedOf, jumpOver } from './skipped.ts';
import type { Need } from './needs.ts';
import type { FirstAnswer, Offline, ReplyReview, StatementMeasure } from './types.ts';

/** The first reply to anyone, and how long the first post in need had waited by then. */
export function firstAnswerOf(drill: Played, replies: readonly ReplyReview[]): FirstAnswer | null {
  const [first] = replies;
  if (!first) return null;
  const need = theirPosts(drill).find((post) => post.needs !== null);
  return {
    post: first.to,
    reply: first.id,
    at: first.at,
    sinceNeed: need && need.at <= first.at ? first.at - need.at : null
  };
}

/** The first statement against the time by which the scenario wants it. */
export function statementMeasureOf(drill: Played): StatementMeasure {
  const { scenario, state } = drill;
  const at = state.statements[0]?.at ?? null;
  const count = state.statements.length;
  if (!scenario.statement) return { target: null, limit: null, at, standing: 'not-asked', count };
  const { target, limit } = scenario.statement;
  return { target, limit, at, count, standing: standingOf(drill, at, target, limit) };
}

function standingOf(
  drill: Played,
  at: number | null,
  target: number,
  limit: number
): StatementMeasure['standing'] {
  if (at !== null && at <= target) return 'in-time';
  if (drill.end < target) return 'not-due';
  if (jumpOver(jumpsIn(drill), target)) return 'skipped';
  if (at === null) return 'none';
  return at <= limit ? 'late' : 'too-late';
}

/** What belonged in private, and whether it got there. */
export function offlineOf(needs: readonly Need[], replies: readonly ReplyReview[]): Offline {
  const matters = askedOf(needs).filter(({ needs: { action } }) => action === 'private');
  return {
    needed: matters.length,
    moved: matters.filter(({ outcome }) => outcome === 'answered' || outcome === 'late').length,
    askedInPublic: replies
      .filter(({ rated }) =>
        rated.rating.flags.some(({ flag }) => flag === 'asks-private-data-in-public')
      )
      .map(({ id }) => id)
  };
}
