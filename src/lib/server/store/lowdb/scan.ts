import { open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';
import type { DrillSummary } from '../drill-store.ts';
import { blankSummary, summarise } from '../summary.ts';
import { TEMPORARY } from './durable-file.ts';
import { decodeHead, decodeRecord, LAST_BYTES } from './record.ts';
import { setAside } from './set-aside.ts';

/** A head is a few hundred bytes; names and titles are bounded. */
const BEGINNING = 8192;
/** Few enough for the smallest limit of open files. */
const AT_ONCE = 64;

/**
 * The summaries of all drills in a folder, from the beginning of each file. Writes that were cut
 * off are removed, files that cannot be read are set aside.
 */
export async function scan(folder: string, log: Log): Promise<DrillSummary[]> {
  const names = await readdir(folder);
  const summaries: DrillSummary[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const found = await Promise.all(
      names.slice(from, from + AT_ONCE).map((name) => look(path.join(folder, name), log))
    );
    summaries.push(...found.filter((summary) => summary !== null));
  }
  return summaries;
}

async function look(file: string, log: Log): Promise<DrillSummary | null> {
  if (TEMPORARY.test(file)) {
    await rm(file, { force: true });
    return null;
  }
  if (!file.endsWith('.json')) return null;
  try {
    const summary = (await glance(file)) ?? (await readWhole(file));
    if (`${summary.drill}.json` !== path.basename(file))
      throw new Error(`expected the drill ${path.basename(file, '.json')}, found another`);
    return summary;
  } catch (error) {
    await setAside(file, error, log);
    return null;
  }
}

/** The head, when the file has one of this version and ends as a whole file does. */
async function glance(file: string): Promise<DrillSummary | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const beginning = Buffer.alloc(Math.min(BEGINNING, size));
    await handle.read(beginning, 0, beginning.length, 0);
    const end = Buffer.alloc(LAST_BYTES.length);
    await handle.read(end, 0, end.length, Math.max(0, size - end.length));
    return end.toString() === LAST_BYTES ? decodeHead(beginning.toString()) : null;
  } finally {
    await handle.close();
  }
}

async function readWhole(file: string): Promise<DrillSummary> {
  const record = decodeRecord(await readFile(file, 'utf8'));
  return summarise(blankSummary(record.owner), record.events);
}
