import { z } from 'zod';
import { replay, type DrillEvent } from '../../lib/core/drill/index.ts';
import { digestOf, canonicalJson } from '../../lib/server/store/scenario-shelf.ts';
import { placeOfCollected, type Item } from '../../lib/server/store/archive.ts';
import { SCHEMAS } from '../../lib/server/store/documents/index.ts';
import { exerciseSchema } from '../../lib/server/store/lowdb/exercises.ts';
import { headSchema } from '../../lib/server/store/lowdb/scenario-record.ts';
import { count, type Output } from '../output.ts';
import { nameOf, readingFrom, type Place } from './place.ts';

/** What each is called, one of them and several. */
const NOUNS: Readonly<Record<Item['is'], readonly [string, string]>> = {
  drill: ['drill', 'drills'],
  shelved: ['scenario that drills play', 'scenarios that drills play'],
  exercise: ['exercise', 'exercises'],
  collected: ['record', 'records'],
  document: ['document', 'documents'],
  scenario: ['scenario in the studio', 'scenarios in the studio'],
  audit: ['entry of the audit log', 'entries of the audit log']
};

/**
 * Reads everything that is kept, plays every log through, and says what is wrong. Changes nothing;
 * drills may run meanwhile.
 *
 * @returns the exit code: 1 when something is wrong
 */
export async function runCheck(options: Place & Output): Promise<number> {
  const { archive, close } = await readingFrom(options);
  const wrong: string[] = [];
  const counts = new Map<Item['is'], number>();
  const needed = new Map<string, string>();
  const shelved = new Set<string>();
  try {
    for await (const item of archive.items((damage) => wrong.push(damage))) {
      counts.set(item.is, (counts.get(item.is) ?? 0) + 1);
      const problem = problemOf(item);
      if (problem) wrong.push(`${item.is} ${item.id}: ${problem}`);
      if (item.is === 'shelved') shelved.add(item.id);
      if (item.is === 'drill') {
        const digest = digestIn(item.events);
        if (digest !== null) needed.set(item.id, digest);
      }
    }
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  } finally {
    await close();
  }
  for (const [drill, digest] of needed)
    if (!shelved.has(digest))
      wrong.push(`drill ${drill}: the scenario that it plays (${digest}) is not there`);
  for (const line of wrong) options.stderr.write(`${line}\n`);
  const found = [...counts].map(([is, many]) => count(many, ...NOUNS[is])).join(', ');
  options.stdout.write(
    `${nameOf(options)}: ${found === '' ? 'nothing is kept' : found}; ${wrong.length === 0 ? 'all of it can be read' : count(wrong.length, 'problem')}\n`
  );
  return wrong.length === 0 ? 0 : 1;
}

function problemOf(item: Item): string | null {
  if (item.is === 'document') return misfit(SCHEMAS.get(item.id), item.content);
  if (item.is === 'collected')
    return misfit(SCHEMAS.get(placeOfCollected(item.id)[0]), item.content);
  if (item.is === 'shelved')
    return digestOf(canonicalJson(item.scenario)) === item.id
      ? null
      : 'it is not the scenario of this digest';
  if (item.is === 'exercise') return misfit(exerciseSchema, item.exercise);
  if (item.is === 'scenario') return misfit(headSchema.nullable(), item.head);
  if (item.is !== 'drill') return null;
  if (item.events.some(({ seq }, index) => seq !== index + 1))
    return 'its events are not numbered 1, 2, 3 …';
  try {
    const { drill } = replay(item.events as unknown as DrillEvent[]);
    return drill === item.id ? null : `it is the log of the drill ${drill}`;
  } catch (error) {
    return `its log cannot be played: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What keeps a server from reading this; null where it can. */
function misfit(schema: z.ZodType | undefined, content: unknown): string | null {
  const read = schema?.safeParse(content);
  return read?.error ? z.prettifyError(read.error) : null;
}

function digestIn(events: readonly unknown[]): string | null {
  const [first] = events as DrillEvent[];
  return first?.type === 'DrillPrepared' ? first.scenario.digest : null;
}
