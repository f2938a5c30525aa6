import type { TextDimension } from '../../scenario/schema.ts';
import { EVERYDAY_TABLES, TABLES, type FittedTable } from '../points.ts';
import type { Reading } from '../reading.ts';
import { remembered } from '../remembered.ts';
import { NOTHING_ON_RECORD, type Signals } from '../signals/index.ts';
import type { Level, RedFlag, RedFlagName } from '../types.ts';
import { boundsOf } from './bounds.ts';
import { apologyTables, type Share, type Table } from './dimension.ts';

/** A level and how sure it is. */
export interface Levelled {
  level: Level;
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
  { flags: ['contradicts-facts', 'denial'], dimensions: ['transparency'], at: 0 },
  { flags: ['canned'], dimensions: ['personalization'], at: 1 },
  {
    flags: [
      'sarcasm-or-hostility',
      'denial',
      'contradicts-facts',
      // So rated by experts in 17 of 17 replies, and in 20 of 23 more.
      'asks-private-data-in-public'
    ],
    dimensions: ['personalization'],
    at: 2
  },
  { flags: ['wrong-person-or-issue'], dimensions: ['acknowledgment', 'personalization'], at: 0 },
  { flags: ['wrong-person-or-issue'], dimensions: ['apology', 'transparency'], at: 1 },
  {
    flags: ['cue-stuffing'],
    dimensions: ['acknowledgment', 'apology', 'transparency', 'personalization'],
    at: 1
  }
];

const WHOLE: readonly Share[] = [{ table: 'any', share: 1 }];

/** The tables of a dimension that hold for a reply: apology has two. */
export function tablesFor(
  dimension: TextDimension,
  reading: Pick<Reading, 'context' | 'post'>
): readonly Share[] {
  return dimension === 'apology' ? apologyTables(reading) : WHOLE;
}

/** Rates one dimension by the tables that hold, under the caps that its flags set. */
export function levelOf(
  dimension: TextDimension,
  shares: readonly Share[],
  signals: Signals,
  flags: readonly Pick<RedFlag, 'flag'>[],
  tables: readonly FittedTable[] = signals[NOTHING_ON_RECORD] === 1 ? EVERYDAY_TABLES : TABLES
): Levelled {
  let level = 0;
  let confidence = 0;
  for (const { table: wanted, share } of shares) {
    const table = tables.find((one) => one.dimension === dimension && one.table === wanted);
    if (!table) continue;
    const score = scoreIn(table, signals);
    const { atLeast, atMost } = limitsOf(dimension, wanted, signals, flags);
    level += share * Math.min(Math.max(freeLevel(table, score), atLeast), atMost);
    confidence += share * confidenceOf(table, score);
  }
  return { level: Math.round(level) as Level, confidence: Math.round(confidence * 100) / 100 };
}

/** The points of a reply in one table. */
export function scoreIn(table: Pick<FittedTable, 'base' | 'points'>, signals: Signals): number {
  let score = table.base;
  const points = pointsOf(table);
  for (const name of namesOf(signals)) score += points.get(name) ?? 0;
  return score;
}

/** The points of a table as a map: each is asked a hundred times a reply. */
const pointsOf = remembered(
  ({ points }: Pick<FittedTable, 'points'>): ReadonlyMap<string, number> =>
    new Map(Object.entries(points))
);

/** The signals that are there; every table asks for those of the same reply. */
const namesOf = remembered((signals: Signals): readonly string[] => Object.keys(signals));

/** The level that a score reaches, before any cap. */
function freeLevel({ cuts }: Pick<FittedTable, 'cuts'>, score: number): number {
  return cuts.filter((cut) => score >= cut).length;
}

/** The lowest and highest level that the rubric's sentences and the red flags leave; flags win. */
function limitsOf(
  dimension: TextDimension,
  table: Table,
  signals: Signals,
  flags: readonly Pick<RedFlag, 'flag'>[]
): { atLeast: number; atMost: number } {
  const { atLeast, atMost } = boundsOf(dimension, table, signals);
  const caps = CAPS.filter(
    (one) =>
      one.dimensions.includes(dimension) && flags.some(({ flag }) => one.flags.includes(flag))
  ).map(({ at }) => at);
  const highest = Math.min(atMost, ...caps);
  return { atLeast: Math.min(atLeast, highest), atMost: highest };
}

/** How often raters give just this level: measured on settings that nothing was fitted to. */
const AT_A_CUT = 0.36;
const PER_LEVEL = 0.5;
const AT_MOST = 0.8;

/** Near a cut a colleague might well give the other level, so the confidence falls there. */
function confidenceOf({ cuts }: FittedTable, score: number): number {
  const distance = Math.min(...cuts.map((cut) => Math.abs(score - cut)));
  return Math.min(AT_MOST, AT_A_CUT + PER_LEVEL * distance);
}
