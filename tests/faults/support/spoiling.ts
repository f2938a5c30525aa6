import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCheck } from '../../../src/cli/store/check.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import type { Log } from '../../../src/lib/server/log.ts';
import { isStartRefused } from '../../../src/lib/server/start-refused.ts';
import { fill } from '../../support/everything.ts';
import { temporaryFolder } from '../../server/support/server.ts';
import type { Form, Outcome } from '../fault.ts';
import { Chance } from './chance.ts';
import { partsOf, seen, type Seen } from './seen.ts';

/** Files that are spoiled, one after the other, for each round that is asked for. */
const FILES_A_ROUND = 20;

/**
 * Spoils one file of a data folder that holds something of everything, opens the folder as a start does,
 * and reads everything: all that is not of that file must be there as it was, and what is of it must be as
 * it was too, or gone with a word that names the file. Again and again, with each kind of file as often.
 *
 * @param spoil gets a copy of the file's bytes, and gives back what is to be there instead
 */
export async function spoiling(
  form: Form,
  spoil: (bytes: Buffer, chance: Chance) => Buffer
): Promise<Outcome> {
  const chance = new Chance(form.seed);
  const folder = await temporaryFolder();
  const [good, bad] = [path.join(folder.path, 'good'), path.join(folder.path, 'bad')];
  const lost: string[] = [];
  const counts = { refused: 0, aside: 0, whole: 0, shortened: 0 };
  try {
    const store = await openLowdb(good, quiet);
    for (let times = 0; times < 3; times += 1) await fill(store);
    for (const { drill } of await store.drills.recent(2))
      await store.reports.change(drill, (report) => ({ ...report, state: 'ready' }));
    const before = await seen(store, good);
    await store.close();
    const kinds = await filesByKind(good);
    const rounds = form.rounds * FILES_A_ROUND;
    for (let round = 0; round < rounds; round += 1) {
      const file = chance.of(kinds[round % kinds.length] ?? []);
      const whole = await readFile(path.join(good, file));
      const spoilt = spoil(Buffer.from(whole), chance);
      if (spoilt.equals(whole)) continue;
      await rm(bad, { recursive: true, force: true });
      await cp(good, bad, { recursive: true });
      await writeFile(path.join(bad, file), spoilt);
      const found = await reading(bad, file, before);
      const what = `${file} with ${difference(whole, spoilt)} (round ${round})`;
      if (found.wrong !== null) lost.push(`${what}: ${found.wrong}`);
      // A log that ends after a whole line is one that has not gone on: nothing tells the two apart.
      else if (file.endsWith('.jsonl') && !found.told && found.gone > 0) counts.shortened += 1;
      else if (found.gone > 0 && !found.told) lost.push(`${what}: gone without a word`);
      else counts[found.refused ? 'refused' : found.gone > 0 ? 'aside' : 'whole'] += 1;
      if (round % 200 === 199) form.say(`${round + 1} of ${rounds} files spoilt`);
    }
    const { refused, aside, whole, shortened } = counts;
    return {
      tried: rounds,
      of: `files spoilt, of ${kinds.length} kinds`,
      lost,
      twice: [],
      note:
        `${refused} starts refused by name, ${aside} files set aside or refused when read, ${whole} harmless` +
        (shortened > 0
          ? `, ${shortened} audit logs cut off between two lines, which nobody can tell`
          : '')
    };
  } finally {
    await folder.remove();
  }
}

interface Found {
  /** What must not be, in words; null when all is well. */
  wrong: string | null;
  /** Parts of the spoilt file that are not there. */
  gone: number;
  /** Whether a word was said that names the file. */
  told: boolean;
  refused: boolean;
}

async function reading(folder: string, file: string, before: Seen): Promise<Found> {
  const said: string[] = [];
  const hear = (fields: object, text: string) => said.push(`${JSON.stringify(fields)} ${text}`);
  const log: Log = { debug: () => {}, info: () => {}, warn: hear, error: hear };
  const name = nameOf(file);
  const told = () => said.some((line) => line.includes(name));
  const check = await checked(folder);
  let now: Seen;
  try {
    const store = await openLowdb(folder, log);
    try {
      now = await seen(store, folder, (error) => said.push(error));
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isStartRefused(error)) return found({ wrong: `the start crashed: ${String(error)}` });
    said.push(error.message);
    if (!told())
      return found({ wrong: `the start was refused without naming it: ${error.message}` });
    if (!check.includes(name))
      return found({ wrong: `hotseat check did not name it, and said "${check}"` });
    return found({ refused: true, told: true });
  }
  const ours = partsOf(file);
  let gone = 0;
  for (const [key, content] of before) {
    const present = now.get(key);
    if (present === content) continue;
    if (!ours(key)) return found({ wrong: `${key}, which is another file's, is not as it was` });
    if (present !== undefined) return found({ wrong: `${key} was changed without a word` });
    gone += 1;
  }
  for (const key of now.keys())
    if (!before.has(key)) return found({ wrong: `there is ${key}, which never was` });
  if (gone > 0 && told() && !check.includes(name) && !file.endsWith('.jsonl'))
    return found({ wrong: `hotseat check did not name it, and said "${check}"` });
  return found({ gone, told: told() });
}

function found(some: Partial<Found>): Found {
  return { wrong: null, gone: 0, told: false, refused: false, ...some };
}

async function checked(data: string): Promise<string> {
  let said = '';
  const stderr = { write: (text: string) => (said += text) };
  await runCheck({ data, database: null, stdout: { write: () => {} }, stderr });
  return said;
}

/** Paths of all files but the lock, the same kind together. */
async function filesByKind(folder: string): Promise<string[][]> {
  const kinds = new Map<string, string[]>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === '.lock') continue;
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    // The house's files are one of a kind each; elsewhere a folder's are alike, whatever their number.
    const kind = file.startsWith('house')
      ? file
      : file.replaceAll(/[0-9a-f]{16,}|scenario-\d+/g, '*').replaceAll(/\d+/g, '#');
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return [...kinds.values()];
}

/** As messages name a file: what lies in a scenario's folder by that folder. */
function nameOf(file: string): string {
  const parts = file.split(path.sep);
  return parts[0] === 'studio' ? (parts[1] ?? '') : path.basename(file, '.json');
}

function difference(whole: Buffer, spoilt: Buffer): string {
  if (whole.length !== spoilt.length) return `${spoilt.length} of ${whole.length} bytes`;
  return `byte ${whole.findIndex((byte, index) => byte !== spoilt[index])} changed`;
}

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
