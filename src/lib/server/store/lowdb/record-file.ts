import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { writeDurably } from './durable-file.ts';
import { decodeRecord, encodeRecord, type DrillRecord } from './record.ts';

/** lowdb's adapter for one drill: its own ones neither sync nor check what they read. */
export class RecordFile implements Adapter<DrillRecord> {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async read(): Promise<DrillRecord> {
    return decodeRecord(await readFile(this.#file, 'utf8'));
  }

  async write(record: DrillRecord): Promise<void> {
    await writeDurably(this.#file, encodeRecord(record));
  }
}
