import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { digestOfItem, itemSchema, type Item } from '../../lib/server/store/archive.ts';

const VERSION = 1;
const headSchema = z.object({ hotseat: z.literal('backup'), version: z.int(), made: z.string() });
const endSchema = z.object({ end: z.int(), digest: z.string() });

/**
 * Writes a backup: lines of JSON, packed by gzip, with a head, and an end that says how many there were
 * and what they were. The file is there when all of it is.
 *
 * @param made wall time in ms
 * @returns how many items it has
 */
export async function writeBackup(
  file: string,
  items: AsyncIterable<Item>,
  made: number
): Promise<number> {
  const sum = createHash('sha256');
  let count = 0;
  async function* lines(): AsyncIterable<string> {
    const head = { hotseat: 'backup', version: VERSION, made: new Date(made).toISOString() };
    yield `${JSON.stringify(head)}\n`;
    for await (const item of items) {
      sum.update(digestOfItem(item));
      count += 1;
      yield `${JSON.stringify(item)}\n`;
    }
    yield `${JSON.stringify({ end: count, digest: sum.digest('hex') })}\n`;
  }
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 })
    );
    const handle = await open(unfinished, 'r+');
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return count;
}

/**
 * Reads a backup.
 *
 * @throws with the line that is wrong, or when the end is missing or says something else
 */
export async function* readBackup(file: string): AsyncIterable<Item> {
  const sum = createHash('sha256');
  let number = 0;
  let count = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const value = parse(line, number);
    if (number === 1) {
      checkHead(value);
      continue;
    }
    const end = endSchema.safeParse(value);
    if (end.success) {
      if (end.data.end === count && end.data.digest === sum.digest('hex')) return;
      break;
    }
    const item = itemSchema.safeParse(value);
    if (!item.success) throw new Error(`line ${String(number)}: ${z.prettifyError(item.error)}`);
    sum.update(digestOfItem(item.data));
    count += 1;
    yield item.data;
  }
  throw new Error(
    `it ends after ${String(count)} items without an end that fits; expected a whole backup`
  );
}

function checkHead(value: unknown): void {
  const head = headSchema.safeParse(value);
  if (!head.success) throw new Error('line 1: expected the head of a backup of Hotseat');
  const { version } = head.data;
  if (version !== VERSION)
    throw new Error(`line 1: found version ${String(version)}, expected ${String(VERSION)}`);
}

/** @throws when the file cannot be unpacked to its end */
async function* linesOf(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder();
  // Of the line that has not ended yet: one with pictures is thousands of chunks long, and would be
  // looked through from its beginning with each of them.
  let parts: string[] = [];
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Uint8Array>) {
      const [end = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
      parts.push(end);
      for (const line of lines) {
        yield parts.join('');
        parts = [line];
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`it cannot be unpacked (${reason}); expected a whole backup`, { cause: error });
  } finally {
    source.destroy();
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`line ${String(number)}: expected JSON`);
  }
}
