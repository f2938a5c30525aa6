import type { TextDimension } from '../../scenario/schema.ts';
import { TABLES, type FittedTable } from '../points.ts';
import type { Reading } from '../reading.ts';
import type { Signals } from '../signals.ts';
import type { Level, RedFlag, RedFlagName } from '../types.ts';
import { tableOf } from './dimension.ts';

/** A level with the score it came from and how sure it is. */
export interface Levelled {
  level: Level;
  score: number;
  confidence: number;
}

/** What a flag caps, by the rubric's words. */
const CAPS: readonly {
  flags: readonly RedFlagName[];
  dimensions: readonly TextDimension[];
  at: Level;
}[] = [
  {
    flags: ['denial', 'blame-shift', 'minimising', 'sarcasm-or-hostility'],
    dimensions: ['acknowledgment', 'apology'],
    at: 1
  },
  { flags: ['false-admission'], dimensions: ['apology'], at: 1 },
  { flags: ['speculation', 'discloses-private'], dimensions: ['transparency'], at: 1 },
  { flags: ['canned', 'wrong-person-or-issue'], dimensions: ['personalization'], at: 1 }
];

/** Rates one dimension by its table, under the caps that its flags set. */
export function levelOf(
  dimension: TextDimension,
  { context }: Reading,
  signals: Signals,
  flags: readonly RedFlag[]
): Levelled {
  const wanted = dimension === 'apology' ? tableOf(context.responsibility) : 'any';
  const table = TABLES.find((one) => one.dimension === dimension && one.table === wanted);
  if (!table) return { level: 0, score: 0, confidence: 0 };
  let score = table.base;
  for (const name of Object.keys(signals)) score += table.points[name] ?? 0;
  const free = table.cuts.filter((cut) => score >= cut).length;
  const cap = Math.min(
    4,
    ...CAPS.filter(
      (one) =>
        one.dimensions.includes(dimension) && flags.some(({ flag }) => one.flags.includes(flag))
    ).map(({ at }) => at)
  );
  return { level: Math.min(free, cap) as Level, score, confidence: confidenceOf(table, score) };
}

/** Near a cut a colleague might well give the other level, so the confidence falls there. */
function confidenceOf({ cuts }: FittedTable, score: number): number {
  const distance = Math.min(...cuts.map((cut) => Math.abs(score - cut)));
  return Math.round(Math.min(0.95, 0.5 + 0.9 * distance) * 100) / 100;
}
