import type { Fault } from './fault.ts';
import { clockBack } from './clock.ts';
import { databaseFaults } from './database.ts';
import { diskFull } from './disk-full.ts';
import { flipped } from './flipped.ts';
import { kill } from './kill.ts';
import { neverReads } from './never-reads.ts';
import { partition } from './partition.ts';
import { readOnly } from './read-only.ts';
import { soak } from './soak.ts';
import { torn } from './torn.ts';

/** All faults that are tried, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  kill,
  diskFull,
  readOnly,
  torn,
  flipped,
  ...databaseFaults,
  partition,
  clockBack,
  neverReads,
  soak
];
