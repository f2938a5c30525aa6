import { ACTS, SPOILING } from '../acts/acts.ts';
import { grades } from '../signals/signals.ts';
import { EMPTY_SHARES, ELSEWHERE_SHARES, HARM_SHARES, HARMS, NOTHING } from '../signals/said.ts';
import type { Reading } from '../reading.ts';
import type { Responsibility, TextDimension } from '../../scenario/schema.ts';
import { isAtFault } from '../../scenario/vocabulary.ts';

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
export function tableOf(responsibility: Responsibility): Exclude<Table, 'any'> {
  return isAtFault(responsibility) ? 'at fault' : 'not at fault';
}

/** Below and above these, a post is plain enough for one table alone. */
const PLAINLY_NONE = 0.15;
const PLAINLY_FAULT = 0.85;

/** A table and how far it holds for a reply, 0 to 1; the shares of one dimension add up to 1. */
export interface Share {
  table: Table;
  share: number;
}

/**
 * The tables of apology that hold for a reply. Where no fault is in question in the post that it
 * answers, the second one, whatever the crisis (rubric, apology); where a post can be read either way,
 * both are weighed, since a wrong guess would be off by two levels.
 */
export function apologyTables({ context, post }: Pick<Reading, 'context' | 'post'>): Share[] {
  if (tableOf(context.responsibility) === 'not at fault' || post.fault < PLAINLY_NONE)
    return [{ table: 'not at fault', share: 1 }];
  if (post.fault > PLAINLY_FAULT) return [{ table: 'at fault', share: 1 }];
  return [
    { table: 'at fault', share: post.fault },
    { table: 'not at fault', share: 1 - post.fault }
  ];
}

/** The table of apology that holds most for a reply: the one that its reasons and its coaching speak by. */
export function apologyTable(reading: Pick<Reading, 'context' | 'post'>): Exclude<Table, 'any'> {
  const [first, second] = apologyTables(reading);
  const most = second && first && second.share > first.share ? second : first;
  return most?.table === 'at fault' ? 'at fault' : 'not at fault';
}

/** Names of a step signal: "known facts 1", "known facts 2" and so on. */
export function steps(name: string, upTo: number): string[] {
  return Array.from({ length: upTo }, (_, at) => `${name} ${at + 1}`);
}

/** All grades of some acts, by their codes. */
export function acts(...codes: readonly string[]): string[] {
  return ACTS.filter(({ code }) => codes.includes(code)).flatMap(({ name }) => grades(name));
}

export const HARM_SIGNALS: readonly string[] = [
  ...ACTS.filter(({ kind }) => kind === 'harmful').flatMap(({ name }) => grades(name)),
  ...grades('harmful sentences', HARMS),
  ...grades('share of harm', HARM_SHARES)
];

/** Harm to the person, apart from what is wrong or secret in what they are told. */
export const HARD_SIGNALS: readonly string[] = [
  ...acts(...SPOILING),
  ...grades('harmful sentences', HARMS),
  ...grades('share of harm', HARM_SHARES)
];

export const EMPTY_SIGNALS: readonly string[] = [
  ...acts('vague', 'formula', 'bright', 'redirect'),
  ...grades('share of empty talk', EMPTY_SHARES),
  ...grades('nothing of use', NOTHING),
  'stuffed',
  'echoes',
  'copied',
  'placeholder',
  'says nothing'
];

export const AMISS_SIGNALS: readonly string[] = [
  ...grades('speaks of another matter'),
  ...acts('elsewhere'),
  ...grades('share of something else', ELSEWHERE_SHARES),
  'wrong name',
  'canned'
];
