import type { DimensionModel } from '../../lib/core/scoring/dimensions/dimension.ts';
import { scoreIn } from '../../lib/core/scoring/dimensions/level.ts';
import { MODELS } from '../../lib/core/scoring/dimensions/models.ts';
import type { FittedTable } from '../../lib/core/scoring/points.ts';
import type { Example } from './examples.ts';
import type { FittedTo } from './load.ts';

/** How strongly points are held towards zero; chosen by leaving settings out in turn. */
const RIDGE = 8;
const ROUNDS = 250;

/**
 * Fits every table by least squares on the raters' levels, held towards zero, with the signs that the
 * rubric gives: what earns never costs, what costs never earns. Then places the cuts between levels.
 */
export function fitTables(
  examples: readonly Example[],
  what: FittedTo = 'crises',
  ridge = RIDGE
): FittedTable[] {
  return MODELS.map((model) =>
    fitTable(
      model,
      examples.filter((one) => applies(model, one)),
      { lowerOne: LOWER_ONE[what], ridge }
    )
  );
}

/** Whether a table is the one that an example speaks for: apology has two, and it is fitted to what holds most. */
function applies({ dimension, table }: DimensionModel, { shares }: Example): boolean {
  return shares[dimension].some((one) => one.table === table && one.share >= 0.5);
}

function fitTable(
  model: DimensionModel,
  examples: readonly Example[],
  { lowerOne, ridge }: { lowerOne: number; ridge: number }
): FittedTable {
  const names = [...new Set([...model.earns, ...model.costs])];
  const earning = new Set(model.earns);
  const signs = names.map((name) => (earning.has(name) ? 1 : -1));
  const rows = examples.map(({ signals }) => names.map((name) => signals[name] ?? 0));
  const wanted = examples.map(({ rated }) => rated.consensus[model.dimension]);
  const { base, weights } = boundedRidge(rows, wanted, signs, ridge);
  const points = Object.fromEntries(
    names.flatMap((name, index) => {
      const weight = Math.round((weights[index] ?? 0) * 100) / 100;
      return weight === 0 ? [] : [[name, weight]];
    })
  );
  const rounded = Math.round(base * 100) / 100;
  const scores = examples.map(({ signals }) => scoreIn({ base: rounded, points }, signals));
  return {
    dimension: model.dimension,
    table: model.table,
    base: rounded,
    points,
    cuts: placeCuts(scores, wanted, lowerOne)
  };
}

function boundedRidge(
  rows: readonly (readonly number[])[],
  wanted: readonly number[],
  signs: readonly number[],
  ridge: number
): { base: number; weights: number[] } {
  const weights = new Array<number>(signs.length).fill(0);
  const columns = signs.map((_, column) =>
    rows.flatMap((row, at) => ((row[column] ?? 0) > 0 ? [at] : []))
  );
  let base = mean(wanted);
  const rest = wanted.map((value) => value - base);
  for (let round = 0; round < ROUNDS; round += 1) {
    const shift = mean(rest);
    base += shift;
    for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) - shift;
    for (const [column, rowsWith] of columns.entries()) {
      if (rowsWith.length === 0) continue;
      const old = weights[column] ?? 0;
      let pull = 0;
      for (const at of rowsWith) pull += (rest[at] ?? 0) + old;
      const free = pull / (rowsWith.length + ridge);
      const next = (signs[column] ?? 1) > 0 ? Math.max(0, free) : Math.min(0, free);
      if (next === old) continue;
      for (const at of rowsWith) rest[at] = (rest[at] ?? 0) + old - next;
      weights[column] = next;
    }
  }
  return { base, weights };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * "When a reply sits between two levels, give the lower one" (rubric): how wide that between is, in levels.
 * Everyday replies, left out in turn, were rated too low by as much as their cuts were raised.
 */
const LOWER_ONE: Readonly<Record<FittedTo, number>> = { crises: 0.1, everyday: 0 };

/**
 * Cuts between levels: each where as many examples fall below it as the raters put below that level,
 * so that the levels are given as often as the raters give them. What a bound or a flag takes off
 * afterwards is not made up for here: it would lift all others.
 */
function placeCuts(
  scores: readonly number[],
  wanted: readonly number[],
  lowerOne: number
): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let level = 1; level <= 4; level += 1) {
    const below = wanted.filter((value) => value < level).length;
    const at = Math.min(below, sorted.length - 1);
    const cut = ((sorted[at - 1] ?? sorted[at] ?? 0) + (sorted[at] ?? 0)) / 2;
    cuts.push(Math.round(Math.max(cut, (cuts.at(-1) ?? -9) + 0.05) * 100) / 100);
  }
  return cuts.map((cut) => Math.round((cut + lowerOne) * 100) / 100);
}
