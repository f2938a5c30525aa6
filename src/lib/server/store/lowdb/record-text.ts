import { createHash, type Hash } from 'node:crypto';
import type { DrillEvent } from '../../../core/drill/index.ts';
import type { DrillSummary } from '../drill-store.ts';
import { blankSummary, summarise } from '../summary.ts';
import type { DrillRecord } from './record.ts';
import { sha256 } from './seal.ts';

export const VERSION = 1;

const FIRST_BYTES = '"events":[\n';
/** How a whole file ends; one that does not was cut off. */
export const LAST_BYTES = '\n]}\n';
/** Bytes that are set aside for events at first; twice as many whenever they do not suffice. */
const ROOM = 16_384;

/**
 * The text of one drill's file. Each append writes the whole file, so what was made of the events before is
 * kept: their bytes, what the digest has read so far, and their summary. What grows with the drill is
 * comparing and copying alone.
 */
export class RecordText {
  #owner = '';
  #events: readonly DrillEvent[] = [];
  #summary: DrillSummary = blankSummary('');
  #bytes = Buffer.alloc(0);
  #length = 0;
  #digest: Hash = createHash('sha256');

  /** @returns all bytes of the file, which are nobody else's */
  of({ owner, events }: DrillRecord): Buffer {
    const goesOn =
      this.#events.length > 0 &&
      owner === this.#owner &&
      events.length >= this.#events.length &&
      this.#events.every((event, index) => event === events[index]);
    if (!goesOn) this.#begin(owner);
    const fresh = events.slice(this.#events.length);
    // Before anything is kept: what throws here must leave nothing behind that the next text goes on from.
    const summary = summarise(this.#summary, fresh);
    const text = fresh.map((event) => JSON.stringify(event)).join(',\n');
    this.#add(goesOn && fresh.length > 0 ? `,\n${text}` : text);
    this.#summary = summary;
    this.#events = events;
    const head = JSON.stringify({ version: VERSION, ...this.#summary });
    const rest = this.#digest.copy().update(LAST_BYTES).digest('hex');
    const digests = JSON.stringify({ head: sha256(head), rest });
    return Buffer.concat([
      Buffer.from(`{"head":${head},"digests":${digests},\n`),
      this.#bytes.subarray(0, this.#length),
      Buffer.from(LAST_BYTES)
    ]);
  }

  /** Begins anew: a record that was rewritten, or an append that did not reach the disk. */
  #begin(owner: string): void {
    this.#owner = owner;
    this.#events = [];
    this.#summary = blankSummary(owner);
    this.#length = 0;
    this.#digest = createHash('sha256');
    this.#add(FIRST_BYTES);
  }

  #add(text: string): void {
    const bytes = Buffer.from(text);
    this.#digest.update(bytes);
    const needed = this.#length + bytes.length;
    if (needed > this.#bytes.length) {
      const roomier = Buffer.alloc(Math.max(ROOM, needed, this.#bytes.length * 2));
      this.#bytes.copy(roomier, 0, 0, this.#length);
      this.#bytes = roomier;
    }
    bytes.copy(this.#bytes, this.#length);
    this.#length = needed;
  }
}
