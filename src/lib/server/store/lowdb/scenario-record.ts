import { z } from 'zod';
import { DIFFICULTIES } from '../../../core/scenario/vocabulary.ts';
import { isScenarioId, SHARINGS, type ScenarioHead } from '../scenario-store.ts';

const time = z.int();
const count = z.int().min(0);
const text = z.string().nullable();

export const headSchema = z.object({
  id: z.string().refine(isScenarioId, 'expected lower-case words joined by hyphens'),
  owner: z.string(),
  sharedWith: z.enum(SHARINGS),
  teams: z.array(z.string()).nullable(),
  archived: z.boolean(),
  tags: z.array(z.string()),
  since: time,
  draft: z.object({ revision: count.min(1), by: z.string(), at: time }),
  glance: z.object({
    title: text,
    summary: text,
    organisation: text,
    difficulty: z.enum(DIFFICULTIES).nullable(),
    minutes: z.int().nullable(),
    injects: count
  }),
  versions: z.array(
    z.object({
      number: count.min(1),
      by: z.string(),
      at: time,
      note: z.string(),
      errors: count,
      revision: count.min(1)
    })
  )
});

/** The file `head.json` of a scenario's folder: it says which of the texts beside it count. */
export const scenarioFileSchema = z.object({
  version: z.literal(1),
  /** Null when the scenario was removed, or is not there yet. */
  scenario: headSchema.nullable(),
  /** Wall time in ms; null while it is there. */
  removed: time.nullable()
});

export interface ScenarioFile {
  version: 1;
  scenario: ScenarioHead | null;
  removed: number | null;
}

export const BLANK: ScenarioFile = { version: 1, scenario: null, removed: null };
