import type { Fault } from './fault.ts';
import { diskFull } from './disk-full.ts';
import { kill } from './kill.ts';
import { readOnly } from './read-only.ts';

/** All faults that are tried, in the order of the table. */
export const FAULTS: readonly Fault[] = [kill, diskFull, readOnly];
