import { does, type Signals } from './signals/index.ts';
import type { GoodPractice } from './types.ts';

/** Good practice beyond the five dimensions, reported beside them (rubric, last section). */
export function practicesOf(
  signals: Signals,
  movesToPrivate: boolean,
  reply: string
): GoodPractice[] {
  const practices: GoodPractice[] = [];
  if (
    does(signals, 'shows care') ||
    does(signals, 'finds the feeling fair') ||
    does(signals, 'problem and effect') ||
    (isHeartfelt(reply) && does(signals, 'apologises'))
  )
    practices.push('empathy');
  if (movesToPrivate) practices.push('hand-over');
  if (does(signals, 'says when more will come')) practices.push('next-update');
  const harmful = HARMFUL.some((name) => does(signals, name));
  const helps = HELPFUL.some((name) => does(signals, name));
  if (helps && !harmful) practices.push('constructive');
  return practices;
}

/**
 * Whether regret is said as one who feels it: "we are so sorry", not "sorry for any inconvenience". It
 * sets the tone whether or not an apology is owed, and moves no level.
 */
function isHeartfelt(reply: string): boolean {
  return /\b(?:so|deeply|truly|very|really|terribly|genuinely)\s+(?:very\s+)?sorry\b(?!\s+(?:if|you\s+feel|that\s+you\s+feel|for\s+any\b))/i.test(
    reply
  );
}

const HARMFUL = ['moves the blame', 'denies', 'makes it small', 'mocks or snaps', 'refuses'];
const HELPFUL = ['says what to do', 'takes a step for them', 'offers a remedy'];
