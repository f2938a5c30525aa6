import type { DrillEvent } from '../../../src/lib/core/drill/index.ts';
import type { Person } from './person.ts';
import { StreamReader } from './stream.ts';

/** Ms until it asks again, as a browser does. */
const AGAIN_AFTER = 100;

/** A screen as browsers have it: cut off, it comes back with the last id that it has. */
export class Screen {
  /** Events that came twice. */
  twice = 0;
  readonly #events = new Map<number, DrillEvent>();
  #reader: StreamReader | null = null;
  #open = true;

  constructor(
    readonly person: Person,
    readonly drill: string
  ) {}

  /** Shows the drill until it is closed. */
  async show(): Promise<void> {
    let lastId = '';
    while (this.#open) {
      try {
        const reader = await StreamReader.open(this.person, this.drill, { after: 0, lastId });
        this.#reader = reader;
        // Closed while it was being opened, nobody would cut this stream, and it would be waited for forever.
        if (!this.#open) reader.cut();
        await reader.until(() => reader.ended, 3_600_000);
        this.#reader = null;
        this.#take(reader);
        lastId = reader.lastId || lastId;
      } catch {
        // Between two servers: it asks again.
      }
      if (this.#open) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
  }

  /** What it has shown, in the order of the log. */
  get events(): DrillEvent[] {
    const now = (this.#reader?.events ?? []).map((event) => [event.seq, event] as const);
    return [...new Map([...this.#events, ...now]).values()].sort((a, b) => a.seq - b.seq);
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => seq);
  }

  close(): void {
    this.#open = false;
    this.#reader?.cut();
  }

  #take(reader: StreamReader): void {
    for (const event of reader.events) {
      if (this.#events.has(event.seq)) this.twice += 1;
      this.#events.set(event.seq, event);
    }
  }
}
