import { randomUUID } from 'node:crypto';
import type { Person } from '../../server/support/person.ts';
import { pause } from '../fault.ts';
import type { Ledger } from './ledger.ts';

/** Ms that one try may take, as the composer of the app has it. */
const PATIENCE = 10_000;
const AGAIN_AFTER = 40;

let texts = 0;

/**
 * Writes replies to a drill as the app's composer does: one at a time, and the same command again until it
 * is answered.
 */
export class Writer {
  #pending: { id: string; text: string } | null = null;

  constructor(
    readonly person: Person,
    readonly drill: string,
    private readonly ledger: Ledger,
    /** Ms between two replies. */
    private readonly apart = 0
  ) {}

  /** Whether it holds a text of which nobody knows whether it arrived. */
  get waits(): boolean {
    return this.#pending !== null;
  }

  /** Writes one text after the other until it is told to stop; what is unanswered then is kept. */
  async write(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#try(stop);
      if (this.#pending) await pause(AGAIN_AFTER);
      else if (this.apart > 0) await pause(this.apart);
    }
  }

  /** Sends what is unanswered once more; resolves with whether nothing is any more. */
  async settle(): Promise<boolean> {
    if (this.#pending) await this.#try();
    return this.#pending === null;
  }

  async #try(stop?: AbortSignal): Promise<void> {
    const { id, text } = (this.#pending ??= {
      id: randomUUID(),
      text: `Reply ${(texts += 1)}: we are at the pump in Mill Lane.`
    });
    // On busy machines runs have hung after an abort, where nothing but fetch was waited for: what is
    // given up is not.
    const given = new AbortController();
    const giveUp = () => given.abort();
    const late = setTimeout(giveUp, PATIENCE);
    stop?.addEventListener('abort', giveUp);
    const givenUp = new Promise<never>((_, reject) =>
      given.signal.addEventListener('abort', () => reject(new Error('given up')))
    );
    try {
      const sent = this.#send(id, text, given.signal);
      const status = await Promise.race([sent, givenUp]);
      this.ledger.note(String(status));
      if (status === 200) this.ledger.confirm(text, this.drill);
      // A refusal is an answer: it did not happen. What failed may have, and is sent again.
      if (status < 500) this.#pending = null;
    } catch {
      this.ledger.note('no answer');
    } finally {
      clearTimeout(late);
      stop?.removeEventListener('abort', giveUp);
    }
  }

  async #send(id: string, text: string, signal: AbortSignal): Promise<number> {
    const answer = await this.person.fetch(`/drills/${this.drill}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command: { type: 'Reply', to: 'first-sign', text } }),
      signal
    });
    await answer.arrayBuffer();
    return answer.status;
  }
}
