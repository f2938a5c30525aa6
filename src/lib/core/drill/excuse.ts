import type { DrillState } from './state.ts';

/**
 * Whether people wait with us: a statement that was taken as good or fair has promised the next update,
 * and its time has not come. "We do not know yet, next update at four" buys time until four; a promise
 * in a statement that nobody believes buys none.
 */
export function isExcused({ statements, ratings }: DrillState): boolean {
  return statements.some(({ post, promise }) => {
    if (promise !== 'open') return false;
    const quality = ratings[post]?.quality;
    return quality === 'good' || quality === 'fair';
  });
}
