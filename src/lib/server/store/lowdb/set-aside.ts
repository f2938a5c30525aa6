import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';

/**
 * Puts a file that cannot be read out of the way, whole and under a name that says when, so that
 * the rest still loads and a person can look at it.
 */
export async function setAside(file: string, reason: unknown, log: Log): Promise<void> {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.unreadable-${moment}`;
  await rename(file, aside);
  log.error(
    { file: path.basename(aside), err: reason },
    'A file could not be read. It was set aside under this name, and everything else was loaded.'
  );
}

/**
 * Whether the system would not read a file: it has no handle left, or the disk does not answer. That says
 * nothing of what the file holds, which may be as good as ever.
 */
export function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
