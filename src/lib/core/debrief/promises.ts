import type { Statement } from '../drill/state.ts';
import { eventsOf, jumpsIn, type Played } from './played.ts';
import { jumpOver } from './skipped.ts';
import type { Promises } from './types.ts';

/**
 * What came of the update that a statement promised; null where it promised none, and skipped where it did
 * not come since a facilitator moved the clock on over its time.
 */
export function promiseOf(
  drill: Pick<Played, 'events'>,
  { promise, promisedBy }: Statement
): Statement['promise'] | 'skipped' {
  const jumped =
    promise === 'broken' && promisedBy !== null && jumpOver(jumpsIn(drill), promisedBy) !== null;
  return jumped ? 'skipped' : promise;
}

/** Updates that were promised, and whether they came. */
export function promisesOf(drill: Played): Promises {
  const made = drill.state.statements.map((one) => ({ ...one, came: promiseOf(drill, one) }));
  const count = (came: Statement['promise'] | 'skipped') =>
    made.filter((one) => one.came === came).length;
  const [kept, broken, open] = [count('kept'), count('broken'), count('open')];
  return {
    promised: kept + broken + open,
    kept,
    broken,
    open,
    skipped: count('skipped'),
    keptAt: eventsOf(drill.events, 'PromiseKept').map(({ at }) => at),
    brokenAt: made.flatMap(({ came, promisedBy }) =>
      came === 'broken' && promisedBy !== null ? [promisedBy] : []
    )
  };
}
