import type { DrillEvent } from '../../../src/lib/core/drill/index.ts';
import type { Person } from './person.ts';

/** Ms until the beginning of an answer has to be there: what is never answered must not be waited for. */
const ANSWERED_WITHIN = 30_000;

/** Reads a drill's stream as a browser does, and can be cut off at any moment. */
export class StreamReader {
  readonly events: DrillEvent[] = [];
  /** Names of all server-sent events, in order. */
  readonly names: string[] = [];
  lastId = '';
  ended = false;
  #abort = new AbortController();
  #waiting: { test: () => boolean; resolve: () => void }[] = [];

  /** Opens a stream; resolves when it has been answered. */
  static async open(
    person: Person,
    drill: string,
    {
      after,
      lastId,
      room = 'drills'
    }: { after?: number; lastId?: string; room?: 'drills' | 'control' } = {}
  ): Promise<StreamReader> {
    const reader = new StreamReader();
    const late = setTimeout(() => reader.cut(), ANSWERED_WITHIN);
    const response = await person
      .fetch(`/${room}/${drill}/stream${after === undefined ? '' : `?after=${after}`}`, {
        headers: { accept: 'text/event-stream', ...(lastId ? { 'last-event-id': lastId } : {}) },
        signal: reader.#abort.signal
      })
      .finally(() => clearTimeout(late));
    if (response.status !== 200) throw new Error(`the stream answered ${response.status}`);
    void reader.#read(response);
    return reader;
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
        this.#wake();
      }
    } catch {
      // Cut off: what came so far counts.
    }
    this.ended = true;
    this.#wake();
  }

  #take(block: string): void {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const [name = '', value = ''] = line.split(/: (.*)/s);
      if (name) fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value);
    }
    const name = fields.get('event');
    if (name) this.names.push(name);
    const id = fields.get('id');
    if (id !== undefined) this.lastId = id;
    if (name === 'drill') this.events.push(JSON.parse(fields.get('data') ?? '') as DrillEvent);
  }

  #wake(): void {
    this.#waiting = this.#waiting.filter(({ test, resolve }) => {
      if (!test()) return true;
      resolve();
      return false;
    });
  }

  /** Resolves when the test holds; it is asked again whenever something has come. */
  until(test: () => boolean, within = 20_000): Promise<void> {
    if (test()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the stream did not say it in time')), within);
      this.#waiting.push({
        test,
        resolve: () => {
          clearTimeout(late);
          resolve();
        }
      });
    });
  }

  /** Ends it here and now, whatever fetch makes of it. */
  cut(): void {
    this.#abort.abort();
    this.ended = true;
    this.#wake();
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => seq);
  }
}
