import { ACTS } from '../acts/acts.ts';
import { SPOILING } from '../signals/doing.ts';
import { grades } from '../signals/signals.ts';
import { EMPTY_SHARES, ELSEWHERE_SHARES, HARM_SHARES, HARMS, NOTHING } from '../signals/said.ts';
import type { Reading } from '../reading.ts';
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

/** From here on a fault is taken to be in question in a post. */
const IN_QUESTION = 0.5;

/** The table that a responsibility calls for (rubric, apology). */
export function tableOf(responsibility: Responsibility): Exclude<Table, 'any'> {
  return responsibility === 'preventable' || responsibility === 'accident'
    ? 'at fault'
    : 'not at fault';
}

/**
 * The table of apology that holds for a reply: where no fault is in question in the post that it
 * answers, the second one, whatever the crisis (rubric, apology).
 */
export function apologyTable({
  context,
  post
}: Pick<Reading, 'context' | 'post'>): Exclude<Table, 'any'> {
  return post.fault >= IN_QUESTION ? tableOf(context.responsibility) : 'not at fault';
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
