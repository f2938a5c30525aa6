import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { writeDurably } from './durable-file.ts';
import { decodeRecord, type DrillRecord } from './record.ts';
import { RecordText } from './record-text.ts';

/** lowdb's adapter for one drill: its own ones neither sync nor check what they read. */
export class RecordFile implements Adapter<DrillRecord> {
  readonly #file: string;
  readonly #text = new RecordText();

  constructor(file: string) {
    this.#file = file;
  }

  async read(): Promise<DrillRecord> {
    return decodeRecord(await readFile(this.#file, 'utf8'));
  }

  async write(record: DrillRecord): Promise<void> {
    await writeDurably(this.#file, this.#text.of(record));
  }
}
