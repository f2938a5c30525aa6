import type { Edit } from '../edit/edits.ts';
import { kindNamedAt } from '../edit/references.ts';
import { freeId } from '../edit/rename.ts';
import { property, type Path } from '../positions.ts';
import { writeDrillTime } from '../time.ts';
import { listIn, textIn, timeIn } from './lenient.ts';

export interface Copies {
  edits: Edit[];
  /** Where the copies stand once the edits are done. */
  paths: Path[];
}

/**
 * The edits that put copies of injects into a scenario. Each gets an id that is free; where one of
 * them names another of them, its copy names the other's copy. Those with a time come later by as
 * much, and stand in the file after what comes before them.
 *
 * @param value the file as its author wrote it
 * @param entries injects as they were when they were copied
 * @param shift ms of drill time
 */
export function copiesOf(value: unknown, entries: readonly unknown[], shift: number): Copies {
  const injects = listIn(value, 'injects');
  const taken = new Set(injects.flatMap((one) => textIn(one, 'id') ?? []));
  const ids = new Map<string, string>();
  const named = entries.map((entry) => {
    const id = textIn(entry, 'id');
    const next = freeId(id ?? '', taken, 'inject');
    taken.add(next);
    if (id !== null && !ids.has(id)) ids.set(id, next);
    return { entry, next };
  });
  const copies = named.map(({ entry, next }) => {
    const copy = withNames(entry, ids);
    const at = timeIn(entry, 'at');
    if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return { id: next };
    const time = at === null ? {} : { at: writeDrillTime(at + shift, property(entry, 'at')) };
    return Object.assign({ id: next }, copy, { id: next }, time);
  });
  const list = [...injects];
  const edits = copies.map((copy): Edit => {
    const place = placeFor(copy, list);
    list.splice(place, 0, copy);
    return { do: 'insert', path: ['injects', place], value: copy };
  });
  return { edits, paths: copies.map((copy) => ['injects', list.indexOf(copy)]) };
}

/** A copy in which the injects that were copied are named by their new ids. */
function withNames(entry: unknown, ids: ReadonlyMap<string, string>): unknown {
  const around = { injects: [entry] };
  const walk = (here: unknown, path: Path): unknown => {
    if (typeof here === 'string')
      return kindNamedAt(path, around) === 'inject' ? (ids.get(here) ?? here) : here;
    if (Array.isArray(here)) return here.map((child, index) => walk(child, [...path, index]));
    if (typeof here !== 'object' || here === null) return here;
    return Object.fromEntries(
      Object.entries(here).map(([key, child]) => [key, walk(child, [...path, key])])
    );
  };
  return walk(entry, ['injects', 0]);
}

/** After the last inject that comes no later; at the end where it has no time. */
function placeFor(copy: unknown, list: readonly unknown[]): number {
  const at = timeIn(copy, 'at');
  if (at === null) return list.length;
  return list.findLastIndex((one) => (timeIn(one, 'at') ?? Infinity) <= at) + 1;
}
