import type { Signals } from './signals/index.ts';
import type { GoodPractice } from './types.ts';

/** Good practice beyond the five dimensions, reported beside them (rubric, last section). */
export function practicesOf(signals: Signals): GoodPractice[] {
  const has = (name: string): boolean => signals[name] === 1;
  const practices: GoodPractice[] = [];
  if (has('sympathy') || has('calls it bad') || has('finds the feeling fair'))
    practices.push('empathy');
  if (has('moves to private')) practices.push('hand-over');
  if (has('promises an update') && has('says when more will come')) practices.push('next-update');
  if (
    !has('harmful 1') &&
    (has('says what to do') || has('takes it on personally') || has('offers a remedy'))
  )
    practices.push('constructive');
  return practices;
}
