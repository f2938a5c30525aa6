import { ACTION } from './action.ts';
import { APOLOGY } from './apology.ts';
import { CARE } from './care.ts';
import type { Cue } from './cue.ts';
import { CONDUCT } from './harmful-conduct.ts';
import { BLAME } from './harmful-blame.ts';
import { OUTRIGHT } from './harmful-outright.ts';
import { TONE } from './harmful-tone.ts';
import { INFORMATION } from './information.ts';
import { NOTICE } from './notice.ts';
import { OWNERSHIP } from './ownership.ts';
import { REPAIR } from './repair.ts';

export type { Cue, CueFamily } from './cue.ts';

/** Every cue of the scorer. The page "How replies are rated" is made from this list. */
export const CUES: readonly Cue[] = [
  ...APOLOGY,
  ...OWNERSHIP,
  ...REPAIR,
  ...CARE,
  ...NOTICE,
  ...INFORMATION,
  ...ACTION,
  ...OUTRIGHT,
  ...BLAME,
  ...TONE,
  ...CONDUCT
];
