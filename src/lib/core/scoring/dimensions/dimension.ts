import type { Signals } from '../signals/index.ts';
import type { Responsibility, TextDimension } from '../../scenario/schema.ts';

/** Which table of the rubric holds: the organisation caused it, or it did not or nobody knows. */
export type Table = 'any' | 'at fault' | 'not at fault';

/** How signals become a level of one dimension. The points stand in points.json. */
export interface DimensionModel {
  dimension: TextDimension;
  table: Table;
  /** Signals that may add points, never take them. */
  earns: readonly string[];
  /** Signals that may take points, never add them. */
  costs: readonly string[];
}

/** The table that a responsibility calls for (rubric, apology). */
export function tableOf(responsibility: Responsibility): Table {
  return responsibility === 'preventable' || responsibility === 'accident'
    ? 'at fault'
    : 'not at fault';
}

/** Names of a step signal: "pieces 1", "pieces 2" and so on. */
export function steps(name: string, upTo: number): string[] {
  return Array.from({ length: upTo }, (_, at) => `${name} ${at + 1}`);
}

export const HARM_SIGNALS: readonly string[] = [
  'deflects blame',
  'blames them',
  'lectures them',
  'plays it down',
  'an edge in the tone',
  'guesses or assures',
  'denies',
  'disputes',
  'minimises',
  'mocks or snaps',
  'legal language',
  'refuses',
  'stonewalls',
  'refused apology',
  'sells',
  ...steps('harmful', 3),
  'mostly harmful'
];

export const EMPTY_SIGNALS: readonly string[] = [
  ...steps('formulas', 4),
  'mostly formula',
  'sends elsewhere',
  'vague activity',
  'says nothing',
  'puts a bright face on it',
  'stuffed',
  'echoes',
  'placeholder',
  'copied'
];

export const AMISS_SIGNALS: readonly string[] = [
  'speaks of something else',
  'wrong name',
  'canned'
];

export type { Signals };
