import path from 'node:path';
import { z } from 'zod';
import { SCORER_VERSION } from '../../core/scoring/index.ts';
import { DerivedFile } from '../store/derived-file.ts';

/** Key and heading of an area for improvement. */
export interface Area {
  key: string;
  title: string;
}

/** The areas that the log of a drill gives, with the length of that log. */
export interface AreasKept {
  drill: string;
  seq: number;
  areas: readonly Area[];
}

/** A change to how areas are found, or to their headings, takes the next number. */
const VERSION = 3;

const schema = z.object({
  drill: z.string().min(1),
  seq: z.int().min(0),
  areas: z.array(z.object({ key: z.string(), title: z.string() }))
});

/** The file of areas in a data folder. */
export function areasFile(folder: string): DerivedFile<AreasKept> {
  return new DerivedFile(path.join(folder, 'derived', 'areas.jsonl'), {
    head: JSON.stringify({ version: VERSION, scorer: SCORER_VERSION }),
    encode: (kept) => `${JSON.stringify(kept)}\n`,
    decode(line) {
      try {
        return schema.safeParse(JSON.parse(line)).data ?? null;
      } catch {
        return null;
      }
    }
  });
}
