import { does, type Signals } from './signals/index.ts';
import type { GoodPractice } from './types.ts';

/** Good practice beyond the five dimensions, reported beside them (rubric, last section). */
export function practicesOf(signals: Signals, movesToPrivate: boolean): GoodPractice[] {
  const practices: GoodPractice[] = [];
  if (
    does(signals, 'shows care') ||
    does(signals, 'finds the feeling fair') ||
    does(signals, 'problem and effect')
  )
    practices.push('empathy');
  if (movesToPrivate) practices.push('hand-over');
  if (does(signals, 'says when more will come')) practices.push('next-update');
  const harmful = HARMFUL.some((name) => does(signals, name));
  const helps = HELPFUL.some((name) => does(signals, name));
  if (helps && !harmful) practices.push('constructive');
  return practices;
}

const HARMFUL = ['moves the blame', 'denies', 'makes it small', 'mocks or snaps', 'refuses'];
const HELPFUL = ['says what to do', 'takes a step for them', 'offers a remedy'];
