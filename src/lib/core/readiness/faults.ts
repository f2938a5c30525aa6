import type { Dimension } from '../scenario/schema.ts';
import { RED_FLAGS } from '../scenario/vocabulary.ts';

/** What goes wrong beside red flags: what a debrief finds missing or late. */
const MISSING = [
  'easy-before-at-risk',
  'never-answered',
  'early-sign-missed',
  'no-apology-owed',
  'problem-not-named',
  'nothing-concrete',
  'not-for-this-person',
  'statement-late',
  'promise-broken',
  'not-escalated',
  'private-in-public',
  'fed-the-noise'
] as const;

export const FAULTS = [...MISSING, ...RED_FLAGS] as const;
export type FaultName = (typeof FAULTS)[number];

/** Under which head a fault is listed. */
export type FaultHead = Dimension | 'red flag' | 'detection' | 'updates' | 'escalation' | 'triage';
