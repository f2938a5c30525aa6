import type { Path } from '../positions.ts';

/** Changes to plain values, as they stand in a file: records, lists, texts, numbers, true and false. */

/** One step from a value to another; applied in their order. */
export type Step =
  | { do: 'replace'; path: Path; value: unknown }
  /** Of a key that is new in its record. */
  | { do: 'put'; path: Path; value: unknown }
  | { do: 'drop'; path: Path }
  /** Into a list, before the entry that stands at the path. */
  | { do: 'insert'; path: Path; value: unknown };

/** Whether two plain values say the same. The order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((entry, index) => same(entry, b[index]))
    );
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Bag)[key], (b as Bag)[key]))
  );
}

type Bag = Record<string | number, unknown>;

/**
 * The value with another one at a path; records on the way there are made. The given value stays
 * as it is, and what is not on the way is shared.
 *
 * @param next undefined takes the key, or the entry, away
 */
export function withValue(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    if (rest.length === 0 && next === undefined) list.splice(Number(step), 1);
    else list[Number(step)] = withValue(list[Number(step)], rest, next);
    return list;
  }
  const record: Bag = typeof value === 'object' && value !== null ? { ...value } : {};
  const inner = withValue(record[step], rest, next);
  if (inner === undefined) delete record[step];
  else record[step] = inner;
  return record;
}

/** The value with another entry in the list at a path, before the one that stands there. */
export function withEntry(value: unknown, path: Path, entry: unknown): unknown {
  const list = path
    .slice(0, -1)
    .reduce<unknown>((here, step) => (here as Bag | undefined)?.[step], value);
  const entries = Array.isArray(list) ? [...(list as unknown[])] : [];
  entries.splice(Number(path.at(-1)), 0, entry);
  return withValue(value, path.slice(0, -1), entries);
}

/**
 * The least steps from one value to another, so that what stays the same can stay as it is written.
 */
export function stepsBetween(before: unknown, after: unknown, path: Path = []): Step[] {
  if (same(before, after)) return [];
  if (
    isBag(before) &&
    isBag(after) &&
    Object.keys(before).length > 0 &&
    Object.keys(after).length > 0
  )
    return stepsInRecord(before, after, path);
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0)
    return stepsInList(before, after, path);
  return [{ do: 'replace', path, value: after }];
}

function stepsInRecord(before: Bag, after: Bag, path: Path): Step[] {
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const put = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const dropped = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...kept.flatMap((key) => stepsBetween(before[key], after[key], [...path, key])),
    // New ones first, so that the record is never without any.
    ...put.map((key): Step => ({ do: 'put', path: [...path, key], value: after[key] })),
    ...dropped.map((key): Step => ({ do: 'drop', path: [...path, key] }))
  ];
}

function stepsInList(before: unknown[], after: unknown[], path: Path): Step[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const paired = most - head - tail;
  const steps: Step[] = [];
  for (let i = head; i < head + paired; i++)
    steps.push(...stepsBetween(before[i], after[i], [...path, i]));
  const rest = head + paired;
  for (let i = before.length - tail - 1; i >= rest; i--)
    steps.push({ do: 'drop', path: [...path, i] });
  for (let i = rest; i < after.length - tail; i++)
    steps.push({ do: 'insert', path: [...path, i], value: after[i] });
  return steps;
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
