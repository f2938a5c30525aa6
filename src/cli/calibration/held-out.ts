import type { TextDimension } from '../../lib/core/scenario/schema.ts';
import { freeLevel, limitsOf, scoreIn } from '../../lib/core/scoring/dimensions/level.ts';
import type { FittedTable } from '../../lib/core/scoring/points.ts';
import type { Example } from './examples.ts';
import { applies, fitTables } from './fit.ts';

/** The level that some tables give an example in one dimension. */
export function levelBy(
  tables: readonly FittedTable[],
  dimension: TextDimension,
  example: Example
): number {
  const table = tables.find((one) => one.dimension === dimension && applies(one, example));
  if (!table) return 0;
  const { atLeast, atMost } = limitsOf(dimension, table.table, example.signals, example.flags);
  const level = freeLevel(table, scoreIn(table, example.signals));
  return Math.min(Math.max(level, atLeast), atMost);
}

/**
 * Rates every example by tables that were fitted without its setting: what the points alone are worth
 * on a crisis that they have not seen. (The cues have seen all of them; see docs/decisions.)
 */
export function leaveSettingsOut(
  examples: readonly Example[],
  ridge?: number
): Map<Example, readonly FittedTable[]> {
  const tables = new Map<Example, readonly FittedTable[]>();
  for (const setting of new Set(examples.map(({ rated }) => rated.item.setting))) {
    const without = examples.filter(({ rated }) => rated.item.setting !== setting);
    const fitted = fitTables(without, ridge);
    for (const example of examples)
      if (example.rated.item.setting === setting) tables.set(example, fitted);
  }
  return tables;
}
