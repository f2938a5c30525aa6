import { randomUUID } from 'node:crypto';
import type { LiveDrill } from './live-drill.ts';

type Said = { id: string } & (
  | { type: 'JoinDrill'; person: string; name: string; role: null }
  | { type: 'LeaveDrill'; person: string }
);

export interface PresenceOptions {
  /** Ms without an open stream after which a participant counts as gone: a train tunnel, not a lunch. */
  parting: number;
  /** Whether a participant has the drill open anywhere. */
  watches: (live: LiveDrill, person: string) => boolean;
  /** Has a drill's log say it. Must not throw. */
  say: (live: LiveDrill, command: Said) => Promise<void>;
}

/**
 * Who of a team is there, told from open streams. A short cut of the connection is nobody's business;
 * a long one frees what they had claimed, and whoever comes back is let in with the role that they had.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #parting = new Map<string, NodeJS.Timeout>();

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Looks whether a participant of a team has come or gone. Of others nothing is noted. */
  notice(live: LiveDrill, person: string): void {
    const key = `${live.drill} ${person}`;
    clearTimeout(this.#parting.get(key));
    this.#parting.delete(key);
    const participant = participantOf(live, person);
    if (!participant || live.state.status === 'ended') return;
    if (this.#options.watches(live, person)) {
      if (participant.present) return;
      const { name } = participant;
      void this.#options.say(live, {
        type: 'JoinDrill',
        id: randomUUID(),
        person,
        name,
        role: null
      });
      return;
    }
    if (!participant.present) return;
    const timer = setTimeout(() => this.#leave(live, person, key), this.#options.parting);
    timer.unref();
    this.#parting.set(key, timer);
  }

  /** For a drill that was just read: nobody has a stream yet. */
  noticeAll(live: LiveDrill): void {
    for (const person of Object.keys(live.state.participants)) this.notice(live, person);
  }

  close(): void {
    for (const timer of this.#parting.values()) clearTimeout(timer);
    this.#parting.clear();
  }

  #leave(live: LiveDrill, person: string, key: string): void {
    this.#parting.delete(key);
    if (this.#options.watches(live, person) || live.state.status === 'ended') return;
    void this.#options.say(live, { type: 'LeaveDrill', id: randomUUID(), person });
  }
}

function participantOf({ state }: LiveDrill, person: string) {
  return Object.hasOwn(state.participants, person) ? state.participants[person] : undefined;
}
