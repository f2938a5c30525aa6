import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { StartRefused } from '../../start-refused.ts';
import { DEEDS, type AuditEntry, type AuditLog } from '../audit-log.ts';
import { writeDurably } from './durable-file.ts';
import { sealedLine, unsealedLine } from './seal.ts';

const entrySchema = z.object({
  seq: z.int().min(1),
  at: z.int(),
  did: z.enum(DEEDS),
  by: z.string().nullable(),
  about: z.string().nullable(),
  note: z.string()
});

const written = (entry: AuditEntry) => sealedLine(entry);

/**
 * The audit log in one file, a JSON entry a line. Lines are added at the end: a write that was cut
 * off can harm the last one only, which had not been confirmed to anybody.
 */
export class LowdbAudit implements AuditLog {
  readonly #file: string;
  readonly #turn = pLimit(1);
  /** What is on the disk, the first first. */
  #entries: readonly AuditEntry[];
  #next: number;

  private constructor(file: string, entries: readonly AuditEntry[]) {
    this.#file = file;
    this.#entries = entries;
    this.#next = (entries.at(-1)?.seq ?? 0) + 1;
  }

  /** @throws StartRefused when a whole line is no entry */
  static async load(file: string, log: Log): Promise<LowdbAudit> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    const entries = lines.map((line, index) => decode(line, file, index + 1));
    if (rest !== '') {
      const last = lastIn(rest);
      if (last) entries.push(last);
      else
        log.warn({ file: path.basename(file) }, 'A line was cut off at the end; it is left out.');
      await writeDurably(file, entries.map(written).join(''));
    }
    return new LowdbAudit(file, entries);
  }

  append(entry: Omit<AuditEntry, 'seq'>): Promise<void> {
    return this.#turn(async () => {
      const { at, did, by, about, note } = entry;
      const numbered: AuditEntry = { seq: this.#next, at, did, by, about, note };
      const before = this.#entries;
      try {
        const handle = await open(this.#file, 'a', 0o600);
        try {
          await handle.appendFile(written(numbered));
          await handle.sync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        // Half a line may be there, and the next one must not be glued to it.
        await writeDurably(this.#file, before.map(written).join('')).catch(() => {});
        throw error;
      }
      this.#next += 1;
      this.#entries = [...before, numbered];
    });
  }

  async latest(most: number, before = Infinity): Promise<AuditEntry[]> {
    const earlier = this.#entries.filter(({ seq }) => seq < before);
    return earlier.slice(Math.max(0, earlier.length - most)).reverse();
  }

  async ofPerson(person: string): Promise<AuditEntry[]> {
    return this.#entries.filter(({ by, about }) => by === person || about === person);
  }

  forgetBefore(wall: number): Promise<number> {
    return this.#turn(async () => {
      const kept = this.#entries.filter(({ at }) => at >= wall);
      const forgotten = this.#entries.length - kept.length;
      if (forgotten === 0) return 0;
      await writeDurably(this.#file, kept.map(written).join(''));
      this.#entries = kept;
      return forgotten;
    });
  }

  async flush(): Promise<void> {
    await this.#turn(() => {});
  }
}

function decode(line: string, file: string, place: number): AuditEntry {
  let why: string;
  try {
    const parsed = entrySchema.safeParse(JSON.parse(unsealedLine(line)));
    if (parsed.success) return parsed.data;
    why = z.prettifyError(parsed.error);
  } catch (error) {
    why = (error as Error).message;
  }
  throw new StartRefused(
    `Line ${place} of ${path.basename(file)} in the data folder cannot be read: ${why}. ` +
      'Expected an entry of the audit log as Hotseat wrote it. Put a copy of the file back from a backup.'
  );
}

/**
 * The last entry, of a file that does not end in a line break. Whole but for that, it had been confirmed;
 * else a crash cut it off, and it had not: null.
 */
export function lastIn(rest: string): AuditEntry | null {
  return wholeIn(rest) ?? wholeIn(rest.slice(0, -1));
}

/** An entry whose digest says that all of it is there; else null. */
function wholeIn(text: string): AuditEntry | null {
  try {
    const line = unsealedLine(text);
    return line === text ? null : entrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
