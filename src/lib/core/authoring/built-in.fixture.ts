import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = new URL('../../../../scenarios/', import.meta.url);

/** The raw values of the scenarios that come with Hotseat, by their ids. */
export function builtIn(): Map<string, Record<string, unknown>> {
  return new Map(
    readdirSync(FOLDER).map((id) => [
      id,
      parse(readFileSync(new URL(`${id}/scenario.yaml`, FOLDER), 'utf8')) as Record<string, unknown>
    ])
  );
}
