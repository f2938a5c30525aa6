import type { TextDimension } from '../../lib/core/scenario/schema.ts';
import { levelOf } from '../../lib/core/scoring/dimensions/level.ts';
import type { FittedTable } from '../../lib/core/scoring/points.ts';
import { fitReader, type Corpus } from './corpus.ts';
import { toExample, type Example } from './examples.ts';
import { fitTables } from './fit.ts';
import type { FittedTo } from './load.ts';

/** The level that some tables give an example in one dimension; without any, the published ones. */
export function levelBy(
  tables: readonly FittedTable[] | undefined,
  dimension: TextDimension,
  { shares, signals, flags }: Example
): number {
  return levelOf(dimension, shares[dimension], signals, flags, tables).level;
}

const FOLDS = 8;

/** Examples of some settings, read by weights that were fitted without those. */
export type Fold = readonly Example[];

/**
 * Reads every example by weights that were fitted without its setting. Points must be fitted to such
 * readings: on sentences that it was fitted to, a reader is surer than it will ever be again.
 *
 * @param wanted which of them, where not all are to be read
 */
export function readApart(corpus: Corpus, wanted = corpus.rated): Fold[] {
  const settings = [...new Set(wanted.map(({ item }) => item.setting))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const left = new Set(settings.filter((_, index) => index % FOLDS === fold));
    const isOut = (one: Corpus['rated'][number]): boolean => left.has(one.item.setting);
    const { reader } = fitReader({ ...corpus, rated: corpus.rated.filter((one) => !isOut(one)) });
    return wanted.filter(isOut).map((one) => toExample(one, reader));
  });
}

/** Tables for each example that were fitted without its setting, as its reading was. */
export function tablesApart(
  folds: readonly Fold[],
  what: FittedTo
): Map<Example, readonly FittedTable[]> {
  const tables = new Map<Example, readonly FittedTable[]>();
  for (const fold of folds) {
    const others = folds.filter((other) => other !== fold);
    const fitted = fitTables(others.flat(), what);
    for (const example of fold) tables.set(example, fitted);
  }
  return tables;
}
