import { readerFor, type Reader } from '../../lib/core/scoring/acts/index.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../lib/core/scenario/schema.ts';
import type { Share } from '../../lib/core/scoring/dimensions/dimension.ts';
import { tablesFor } from '../../lib/core/scoring/dimensions/level.ts';
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
  /** The tables that hold, by dimension. */
  shares: Readonly<Record<TextDimension, readonly Share[]>>;
}

/** Reads a rated reply. */
export function toExample(rated: Rated, reader: Reader = readerFor(rated.context)): Example {
  const reading = readReply(rated.context, reader);
  const signals = readSignals(reading);
  const shares = Object.fromEntries(
    TEXT_DIMENSIONS.map((dimension) => [dimension, tablesFor(dimension, reading)])
  ) as Example['shares'];
  return { rated, signals, flags: findFlags(reading, signals), shares };
}
