import type { z } from 'zod';
import type { Path } from '../positions.ts';
import { scenarioSchema, type Scenario } from '../schema.ts';

/** A scenario of what already fits, while an author still writes at the rest. */
export interface Partial {
  scenario: Scenario;
  /** The way in the file to what stands at a path in the scenario, in which entries are left out. */
  inFile: (path: Path) => Path;
  /** Ids of the entries that were left out: others may refer to them. */
  without: ReadonlySet<string>;
}

/** Lists of which an entry can be left out, and the rest still makes sense. */
const LISTS = ['injects', 'personas', 'facts', 'objectives', 'moves', 'crowd', 'questions'];

/**
 * Leaves out the entries that do not fit the schema, so that one unfinished inject does not silence
 * all that can be said about the others.
 *
 * @param issues what the schema found in the value
 * @returns null when something else is wrong as well, or nothing would be left
 */
export function partialScenario(
  value: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[]
): Partial | null {
  const wrong = new Map<string, Set<number>>();
  for (const { path } of issues) {
    const [key, entry] = path;
    if (typeof key !== 'string' || typeof entry !== 'number' || !LISTS.includes(key)) return null;
    wrong.set(key, (wrong.get(key) ?? new Set<number>()).add(entry));
  }
  const kept: Record<string, unknown> = { ...value };
  const places = new Map<string, number[]>();
  const without = new Set<string>();
  for (const [key, entries] of wrong) {
    const list = value[key];
    if (!Array.isArray(list)) return null;
    const stays = list.map((_, index) => index).filter((index) => !entries.has(index));
    for (const index of entries) {
      const id = (list[index] as { id?: unknown } | null)?.id;
      if (typeof id === 'string') without.add(id);
    }
    places.set(key, stays);
    kept[key] = stays.map((index) => list[index] as unknown);
  }
  const parsed = scenarioSchema.safeParse(kept);
  if (!parsed.success) return null;
  return {
    scenario: parsed.data,
    without,
    inFile: ([key, entry, ...rest]) => {
      const place = typeof entry === 'number' ? places.get(String(key))?.[entry] : undefined;
      return [key, place ?? entry, ...rest].filter((step) => step !== undefined);
    }
  };
}
