import stringify from 'safe-stable-stringify';
import { readScenarioText } from '../long-text.ts';
import { property } from '../positions.ts';
import { scenarioSchema } from '../schema.ts';

/** What happened to an entry of a list. Times are as the author wrote them. */
export type EntryChange =
  | { did: 'added'; id: string; at: string | null }
  | { did: 'removed'; id: string; at: string | null }
  | { did: 'moved'; id: string; from: string | null; to: string | null }
  /** `fields` are keys of the file. */
  | { did: 'edited'; id: string; fields: string[] };

/** The lists whose entries have names. */
export const NAMED_LISTS = ['injects', 'facts', 'personas', 'objectives'] as const;
export type NamedList = (typeof NAMED_LISTS)[number];

export interface ScenarioChanges {
  lists: { list: NamedList; changes: EntryChange[]; reordered: boolean }[];
  /** Texts and numbers at the top of the file; null where there was or is none. */
  values: { key: string; from: string | null; to: string | null }[];
  /** Keys of other parts that differ. */
  parts: string[];
}

/**
 * What changed from one text of a scenario to another, in the terms of a scenario. Entries are told
 * by their ids, so one that got another id was removed and added.
 *
 * @returns null when one of the two cannot be read at all
 */
export function changesBetween(before: string, after: string): ScenarioChanges | null {
  const [a, b] = [readScenarioText(before), readScenarioText(after)];
  if (!a.ok || !b.ok) return null;
  const lists = NAMED_LISTS.map((list) => {
    const [was, is] = [entriesOf(a.value, list), entriesOf(b.value, list)];
    return { list, changes: entryChanges(was, is), reordered: isReordered(was, is) };
  }).filter(({ changes, reordered }) => changes.length > 0 || reordered);
  const values: ScenarioChanges['values'] = [];
  const parts: string[] = [];
  for (const key of Object.keys(scenarioSchema.shape)) {
    if (NAMED_LISTS.some((list) => list === key)) continue;
    const [was, is] = [property(a.value, key), property(b.value, key)];
    if (same(was, is)) continue;
    if (isPlain(was) && isPlain(is)) values.push({ key, from: plain(was), to: plain(is) });
    else parts.push(key);
  }
  return { lists, values, parts };
}

type Entries = Map<string, unknown>;

/** The entries of a list by id; those without one have none to be told by. */
function entriesOf(value: unknown, list: NamedList): Entries {
  const entries = property(value, list);
  if (!Array.isArray(entries)) return new Map();
  return new Map(
    entries.flatMap((entry: unknown) => {
      const id = property(entry, 'id');
      return typeof id === 'string' ? [[id, entry] as const] : [];
    })
  );
}

function entryChanges(before: Entries, after: Entries): EntryChange[] {
  const changes: EntryChange[] = [];
  for (const [id, entry] of before)
    if (!after.has(id)) changes.push({ did: 'removed', id, at: timeOf(entry) });
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was === undefined) {
      changes.push({ did: 'added', id, at: timeOf(is) });
      continue;
    }
    const [from, to] = [timeOf(was), timeOf(is)];
    if (from !== to) changes.push({ did: 'moved', id, from, to });
    const keys = new Set([...Object.keys(was as object), ...Object.keys(is as object)]);
    const fields = [...keys].filter(
      (key) => !(key === 'at' && from !== to) && !same(property(was, key), property(is, key))
    );
    if (fields.length > 0) changes.push({ did: 'edited', id, fields });
  }
  return changes;
}

/** Whether the entries that both have stand in another order. */
function isReordered(before: Entries, after: Entries): boolean {
  const was = [...before.keys()].filter((id) => after.has(id));
  const is = [...after.keys()].filter((id) => before.has(id));
  return was.some((id, index) => id !== is[index]);
}

function timeOf(entry: unknown): string | null {
  const at = property(entry, 'at');
  return typeof at === 'string' ? at : null;
}

function same(a: unknown, b: unknown): boolean {
  return stringify(a) === stringify(b);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function plain(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : (stringify(value) ?? null);
}
