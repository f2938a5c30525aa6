import path from 'node:path';
import { z } from 'zod';
import { FAULTS, type Result } from '../../core/readiness/index.ts';
import { DIMENSIONS } from '../../core/scenario/schema.ts';
import { SCORER_VERSION } from '../../core/scoring/index.ts';
import { DerivedFile } from '../store/derived-file.ts';
import type { DrillSummary } from '../store/drill-store.ts';
import { sealedLine, unsealedLine } from '../store/lowdb/seal.ts';

/** The results of one drill, with what they were worked out from. */
export interface Kept {
  drill: string;
  /** What of the drill they depend on; another one, and they are no longer true. */
  stamp: string;
  results: readonly Result[];
}

/** Says of a drill whether its results are still true: by the length of its log and whose it is. */
export function stampOf({ seq, owner, members }: DrillSummary): string {
  return [seq, owner, ...members].join(' ');
}

/** Of one shape of a line so many numbers; a change to how results are found takes the next one too. */
export const VERSION = 6;

const time = z.int();
const fault = z.object({
  fault: z.enum(FAULTS),
  post: z.string().nullable(),
  reply: z.string().nullable(),
  at: time,
  quote: z.string().max(200)
});
const tally = z.object({ sum: z.number().min(0), n: z.int().min(0) });
const own = z.object({
  person: z.string().min(1),
  mean: z.number().nullable(),
  dimensions: z.record(z.enum(DIMENSIONS), tally),
  faults: z.array(fault)
});
const shared = z.object({
  drill: z.string().min(1),
  scenario: z.object({ id: z.string(), title: z.string() }),
  team: z.boolean(),
  startedAt: time,
  endedAt: time,
  needed: z.int().min(0),
  answered: z.int().min(0),
  trust: z.object({ from: z.number(), to: z.number() }),
  objectives: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      grade: z.enum(['P', 'S', 'M', 'U']).nullable()
    })
  ),
  teamSpeed: tally.nullable(),
  teamFaults: z.array(fault)
});
const line = z.object({
  drill: z.string().min(1),
  stamp: z.string(),
  /** What the results of a drill have in common; null where it has none. */
  shared: shared.nullable(),
  people: z.array(own)
});

/** A drill's results as one line of JSON: what they share is written once. */
export function encodeKept({ drill, stamp, results }: Kept): string {
  const [first] = results;
  const common = first && shared.parse(first);
  const people = results.map(({ person, mean, dimensions, faults }) => ({
    person,
    mean,
    dimensions,
    faults
  }));
  return sealedLine({ drill, stamp, shared: common ?? null, people });
}

/** Reads such a line; null when it is none, as the last one is after a crash, or was changed. */
export function decodeKept(text: string): Kept | null {
  const parsed = line.safeParse(jsonIn(text));
  if (!parsed.success) return null;
  const { drill, stamp, shared: common, people } = parsed.data;
  const results = common ? people.map((one): Result => ({ ...common, ...one })) : [];
  return { drill, stamp, results };
}

/** The file of results in a data folder. */
export function resultsFile(folder: string): DerivedFile<Kept> {
  return new DerivedFile(path.join(folder, 'derived', 'results.jsonl'), {
    head: JSON.stringify({ version: VERSION, scorer: SCORER_VERSION }),
    encode: encodeKept,
    decode: decodeKept
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(unsealedLine(text));
  } catch {
    return undefined;
  }
}
