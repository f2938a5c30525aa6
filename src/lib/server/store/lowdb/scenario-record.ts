import { z } from 'zod';
import { DIFFICULTIES } from '../../../core/scenario/vocabulary.ts';
import { isScenarioId, SHARINGS, type ScenarioHead } from '../scenario-store.ts';
import { sha256 } from './seal.ts';

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
  removed: time.nullable(),
  /** SHA-256 of what lies beside it, by its path in the folder; not of what is from before there were any. */
  digests: z.record(z.string(), z.string()).default({})
});

export interface ScenarioFile {
  version: 1;
  scenario: ScenarioHead | null;
  removed: number | null;
  digests: Readonly<Record<string, string>>;
}

export const BLANK: ScenarioFile = { version: 1, scenario: null, removed: null, digests: {} };

/** Where the parts of a scenario lie in its folder. */
export const draftName = (revision: number) => `draft-${String(revision)}.yaml`;
export const versionName = (number: number) => `versions/${String(number)}.yaml`;
export const pictureName = (name: string) => `media/${name}`;

/** @throws when a part is not what was written; one without a digest is taken as it is */
export function expectDigest(content: string | Uint8Array, digest: string | undefined): void {
  if (digest !== undefined && sha256(content) !== digest)
    throw new Error('its digest is not that of what it holds, so something changed it');
}
