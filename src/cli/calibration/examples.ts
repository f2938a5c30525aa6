import { findFlags } from '../../lib/core/scoring/flags/index.ts';
import { readReply } from '../../lib/core/scoring/reading.ts';
import { readSignals, type Signals } from '../../lib/core/scoring/signals/index.ts';
import type { RedFlag } from '../../lib/core/scoring/types.ts';
import type { Rated } from './set.ts';

/** A rated reply with its signals and flags: what a table is fitted to, and what it is tried on. */
export interface Example {
  rated: Rated;
  signals: Signals;
  flags: readonly RedFlag[];
}

export function toExample(rated: Rated): Example {
  const reading = readReply(rated.context);
  const signals = readSignals(reading);
  return { rated, signals, flags: findFlags(reading, signals) };
}
