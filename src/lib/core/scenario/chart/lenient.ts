import { capital } from '../capital.ts';
import { clockOf } from '../defaults.ts';
import { property } from '../positions.ts';
import { parseDrillTime } from '../time.ts';
import { ACTIONS, SEVERITIES } from '../vocabulary.ts';

/** Reading of what may be anything, since it is being written. */

/** The entries of a list; none where it is no list. */
export function listIn(value: unknown, ...keys: string[]): readonly unknown[] {
  const list = keys.reduce<unknown>(property, value);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** A text; null where something else, or nothing, stands there. */
export function textIn(value: unknown, key: string): string | null {
  const text = property(value, key);
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** A drill time in ms; null where none can be read. */
export function timeIn(value: unknown, key: string): number | null {
  const text = property(value, key);
  return typeof text === 'string' ? parseDrillTime(text) : null;
}

/** One of these words; null where something else stands there. */
export function wordIn<Word extends string>(
  value: unknown,
  key: string,
  words: readonly Word[]
): Word | null {
  const text = property(value, key);
  return words.find((word) => word === text) ?? null;
}

/** The clock of an inject's expected action, in ms after the post; null where nothing is due. */
export function clockIn(inject: unknown): { target: number; limit: number } | null {
  const expects = property(inject, 'expects');
  const action = wordIn(expects, 'action', ACTIONS);
  if (!action) return null;
  const target = timeIn(expects, 'target') ?? undefined;
  const limit = timeIn(expects, 'limit') ?? undefined;
  const severity = wordIn(inject, 'severity', SEVERITIES) ?? 'low';
  return clockOf({ action, target, limit, objectives: [] }, severity);
}

/** An id as words: `merrin-front-door` becomes `Merrin front door`. */
export function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return capital(words);
}

/** What stands there, for an author who wonders why it cannot be read. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
