import { CALMED } from './calmed.ts';
import { CANNED } from './canned.ts';
import { DISPROVED } from './disproved.ts';
import type { Line } from './line.ts';
import { PROMISE_BROKEN } from './promise-broken.ts';
import { QUOTED } from './quoted.ts';
import { SILENCE } from './silence.ts';
import { TREND } from './trend.ts';

export type { Line, Voice } from './line.ts';

/** All that bystanders may say, each line at most once in a drill. */
export const LINES: readonly Line[] = [
  ...SILENCE,
  ...QUOTED,
  ...CANNED,
  ...PROMISE_BROKEN,
  ...TREND,
  ...CALMED,
  ...DISPROVED
];
