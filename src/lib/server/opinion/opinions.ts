import pLimit from 'p-limit';
import { contextWhenRated, type DrillEvent, type SecondOpinion } from '../../core/drill/index.ts';
import type { ReplyContext } from '../../core/scoring/types.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { Log } from '../log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import { Failures, OpinionFailed } from './failure.ts';

/** Reads one text and rates it again; see `SecondReader`. */
export interface Reader {
  read(context: ReplyContext, closing: AbortSignal): Promise<SecondOpinion>;
}

export interface OpinionsOptions {
  reader: Reader;
  conductor: Conductor;
  drills: DrillStore;
  log: Log;
  /** The second opinion is the one that counts. */
  ofRecord: boolean;
}

/** Questions that are out at a time: a local model answers one after the other anyway. */
const AT_ONCE = 2;
/** Texts that may wait for their turn; a whole class in a hurry writes fewer. */
const WAITING = 200;
/** What is asked for again after a restart: the latest texts of the last day. */
const CATCH_UP = { drills: 20, texts: 60, age: 24 * 60 * 60_000 } as const;

/**
 * Second opinions on the texts of all drills. They are asked for when a rating is durable and are
 * kept as commands of their drill when they come, so nobody in a drill ever waits for one.
 */
export class Opinions {
  readonly #options: OpinionsOptions;
  readonly #failures: Failures;
  readonly #queue = pLimit(AT_ONCE);
  readonly #closing = new AbortController();
  /** Texts that wait or are being read, by drill. */
  readonly #waiting = new Map<string, Set<string>>();
  readonly #reading = new Set<Promise<void>>();

  constructor(options: OpinionsOptions) {
    this.#options = options;
    this.#failures = new Failures(options.log);
    options.conductor.listen((drill, events) => this.#hear(drill, events));
  }

  /** How many texts of a drill have been handed to the second reader and are not back yet. */
  waitingFor(drill: string): number {
    return this.#waiting.get(drill)?.size ?? 0;
  }

  /**
   * Asks again for what was not answered when the process ended: within bounds, so that a reader that
   * is set for the first time does not go through all that was ever written. Never throws.
   */
  async catchUp(): Promise<void> {
    const { conductor, drills, log } = this.#options;
    const oldest = conductor.now() - CATCH_UP.age;
    let left: number = CATCH_UP.texts;
    try {
      for (const { drill, since } of await drills.recent(CATCH_UP.drills)) {
        if (left === 0 || this.#closing.signal.aborted) return;
        const live = since < oldest ? null : await conductor.open(drill);
        if (!live) continue;
        const missing = live.events
          .flatMap((event) => (event.type === 'ReplyRated' && event.wall >= oldest ? [event] : []))
          .filter(({ reply }) => !Object.hasOwn(live.state.opinions, reply))
          .slice(-left);
        left -= missing.length;
        for (const { reply } of missing) this.#ask(drill, reply);
      }
    } catch (error) {
      log.error({ err: error }, 'What had no second opinion yet could not be looked up.');
    }
  }

  /** Breaks off what is being asked; resolves when nothing more will be kept. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#reading);
  }

  #hear(drill: string, events: readonly DrillEvent[]): void {
    for (const event of events) if (event.type === 'ReplyRated') this.#ask(drill, event.reply);
  }

  #ask(drill: string, reply: string): void {
    const waiting = this.#waiting.get(drill) ?? new Set();
    if (waiting.has(reply) || this.#closing.signal.aborted) return;
    if (this.#queue.pendingCount >= WAITING) {
      this.#failures.note(drill, new OpinionFailed('too many wait'));
      return;
    }
    this.#waiting.set(drill, waiting.add(reply));
    const reading = this.#queue(() => this.#read(drill, reply)).finally(() => {
      this.#reading.delete(reading);
      waiting.delete(reply);
      if (waiting.size === 0) this.#waiting.delete(drill);
    });
    this.#reading.add(reading);
  }

  async #read(drill: string, reply: string): Promise<void> {
    const { conductor, reader, ofRecord } = this.#options;
    const { signal } = this.#closing;
    try {
      const live = signal.aborted ? null : await conductor.open(drill);
      if (!live || Object.hasOwn(live.state.opinions, reply)) return;
      const context = contextWhenRated(live.scenario, live.events, reply);
      if (!context) return;
      const opinion = await reader.read(context, signal);
      await conductor.execute(drill, {
        type: 'RecordSecondOpinion',
        // The same for every try, so that it is kept once.
        id: `opinion:${reply}`,
        reply,
        opinion,
        ofRecord
      });
    } catch (error) {
      if (!signal.aborted) this.#failures.note(drill, error);
    }
  }
}
