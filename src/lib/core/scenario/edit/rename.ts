import { property } from '../positions.ts';
import { id as idSchema } from '../schema-parts.ts';
import type { Edit } from './edits.ts';
import { ENTRIES, entriesOf, idsOf, namedAt, type Kind } from './references.ts';

/**
 * The edits that give an entry another id, wherever it is named. Where another entry has the same id,
 * that one keeps the names.
 *
 * @param value the file as its author wrote it
 * @param index of the entry in its list: its id may be another's as well, or not be there yet
 * @returns none when there is no such entry
 */
export function renamed(value: unknown, kind: Kind, index: number, next: string): Edit[] {
  const entries = entriesOf(kind, value);
  if (index < 0 || index >= entries.length) return [];
  const id = property(entries[index], 'id');
  const alone =
    typeof id === 'string' && idsOf(kind, value).filter((one) => one === id).length === 1;
  const named = alone ? namedAt(kind, id, value) : [];
  return [[...ENTRIES[kind], index, 'id'], ...named].map((path) => ({
    do: 'set',
    path,
    value: next
  }));
}

/**
 * Why an entry cannot have another id; null when it can.
 *
 * @param now the id that it has
 * @param what it is called in the sentence: "inject"
 */
export function refusedId(
  id: string,
  now: string,
  taken: readonly string[],
  what: string
): string | null {
  if (id === now) return null;
  if (!idSchema.safeParse(id).success) return 'Lower-case words joined by hyphens.';
  return taken.includes(id) ? `Another ${what} has this id.` : null;
}

/**
 * An id that no entry of a kind has yet, made of a few words: "Merrin, front door" becomes
 * `merrin-front-door`, or `merrin-front-door-2` where that is taken.
 *
 * @param taken the ids that there are
 */
export function freeId(words: string, taken: Iterable<string>, otherwise = 'new'): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 4)
    .join('-')
    .slice(0, 40)
    .replace(/-$/, '');
  const base = plain === undefined || plain === 'constructor' ? otherwise : plain;
  const all = new Set(taken);
  if (!all.has(base)) return base;
  // What ends in a number counts on: `noor-2` becomes `noor-3`.
  const [, stem = base, number = '1'] = /^(.*?)-(\d+)$/.exec(base) ?? [];
  let next = Number(number) + 1;
  while (all.has(`${stem}-${String(next)}`)) next++;
  return `${stem}-${String(next)}`;
}
