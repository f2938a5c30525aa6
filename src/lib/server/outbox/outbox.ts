import type { Log } from '../log.ts';
import type { OutboxStore, Parcel } from '../store/outbox-store.ts';
import { backoff, TRIED_FOR } from './backoff.ts';
import type { Carried, Carrier } from './carrier.ts';
import { Rests } from './rests.ts';

export interface OutboxParts {
  outbox: OutboxStore;
  log: Log;
  /** How to bring something to a place; null where there is no such place any more. */
  carrierTo: (to: string) => Promise<Carrier | null>;
  /** Wall time in ms since 1970. */
  now?: () => number;
  /** 0 to 1. */
  random?: () => number;
}

/** What is put in: the rest is the outbox's to say. */
export type Letter = Pick<Parcel, 'id' | 'to' | 'what' | 'drill' | 'person'> & { body: string };

/** The longest that a timer of this machine can be set to wait at once, about. */
const LONGEST_TIMER = 24 * 60 * 60_000;

/**
 * Brings what is put in to where it belongs, each once: it is tried again, later and later, until it
 * has arrived, over restarts. What a place will never take is set aside, and the rest goes on; what it
 * does not take now waits behind what was tried less.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #closing = new AbortController();
  /** Rounds that are under way, by place. */
  readonly #rounds = new Map<string, Promise<void>>();
  /** Places that something was put in for while a round was under way. */
  readonly #again = new Set<string>();
  readonly #rests = new Rests();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#random = parts.random ?? Math.random;
  }

  /** Resolves with how many were new, when they are durable. They are on their way then. */
  async put(letters: readonly Letter[]): Promise<number> {
    const now = this.#now();
    const added = await this.#parts.outbox.put(
      letters.map((letter) => ({
        ...letter,
        state: 'waiting',
        since: now,
        tried: null,
        next: now,
        tries: 0,
        said: ''
      }))
    );
    for (const to of new Set(letters.map((letter) => letter.to))) this.wake(to);
    return added;
  }

  /** Tries what was set aside, or waits, again now. Nothing happens where it has arrived. */
  async retry(id: string): Promise<void> {
    const parcel = await this.#parts.outbox.find(id);
    if (!parcel || parcel.state === 'arrived') return;
    const now = this.#now();
    await this.#parts.outbox.note([{ ...parcel, state: 'waiting', since: now, next: now }]);
    this.#rests.end(parcel.to);
    this.wake(parcel.to);
  }

  /** Looks whether something is to be brought to a place; returns at once. */
  wake(to: string): void {
    if (this.#closing.signal.aborted) return;
    if (this.#rounds.has(to)) {
      this.#again.add(to);
      return;
    }
    const round = this.#round(to)
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted)
          this.#parts.log.error({ err: error }, 'What is to be sent could not be looked at.');
      })
      .finally(() => {
        this.#rounds.delete(to);
        if (this.#again.delete(to)) this.wake(to);
      });
    this.#rounds.set(to, round);
  }

  /** Resolves when nothing is on its way; what waits for its time still does. */
  async idle(): Promise<void> {
    while (this.#rounds.size > 0) await Promise.all(this.#rounds.values());
  }

  /** Breaks off what is on its way; it is brought after the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.idle();
  }

  async #round(to: string): Promise<void> {
    const { outbox } = this.#parts;
    const carrier = await this.#parts.carrierTo(to);
    if (!carrier) {
      await outbox.remove((parcel) => parcel.to === to && parcel.state !== 'arrived');
      return;
    }
    while (!this.#closing.signal.aborted && !this.#rests.isResting(to, this.#now())) {
      const parcels = together(await outbox.due(to, this.#now(), carrier.most), carrier);
      if (parcels.length === 0) break;
      await this.#carry(carrier, to, parcels);
    }
    await this.#wakeLater(to);
  }

  /** Brings parcels; of several that are refused together, finds out which. */
  async #carry(carrier: Carrier, to: string, parcels: readonly Parcel[]): Promise<void> {
    const { signal } = this.#closing;
    const carried = await carrier.carry(parcels, signal);
    if (signal.aborted && carried.kind === 'later') return;
    if (parcels.length > 1 && (carried.kind === 'refused' || carried.kind === 'there')) {
      const half = Math.ceil(parcels.length / 2);
      for (const part of [parcels.slice(0, half), parcels.slice(half)]) {
        if (signal.aborted || this.#rests.isResting(to, this.#now())) return;
        await this.#carry(carrier, to, part);
      }
      return;
    }
    const [first] = parcels;
    if (carried.kind === 'later' && first)
      this.#rests.failed(to, first.id, this.#now(), this.#random(), carried.after ?? 0);
    else this.#rests.end(to);
    await this.#parts.outbox.note(this.#after(parcels, carried));
  }

  #after(parcels: readonly Parcel[], carried: Carried): Parcel[] {
    const now = this.#now();
    // One that asks for time gets it, from all that wait for it alike.
    const random = this.#random();
    return parcels.map((parcel): Parcel => {
      const tried = { ...parcel, tried: now, tries: parcel.tries + 1, said: carried.said };
      switch (carried.kind) {
        case 'arrived':
        case 'there':
          return { ...tried, state: 'arrived', body: null };
        case 'refused':
          return { ...tried, state: 'set-aside' };
        case 'later': {
          if (now - parcel.since > TRIED_FOR) return { ...tried, state: 'set-aside', next: now };
          const wait = Math.max(backoff(tried.tries, random), carried.after ?? 0);
          return { ...tried, next: now + wait };
        }
        default:
          return carried satisfies never;
      }
    });
  }

  async #wakeLater(to: string): Promise<void> {
    const due = await this.#parts.outbox.nextDue(to);
    clearTimeout(this.#timers.get(to));
    if (due === null || this.#closing.signal.aborted) return;
    const wait = Math.max(due, this.#rests.until(to)) - this.#now();
    const timer = setTimeout(() => this.wake(to), Math.min(Math.max(wait, 0), LONGEST_TIMER));
    timer.unref();
    this.#timers.set(to, timer);
  }
}

/**
 * Of parcels that are due, the least tried first, those that go in one batch. What failed together goes
 * in half as many after each try: one that the place cannot take is alone in the end, and the rest is
 * there.
 */
function together(due: readonly Parcel[], { most }: Pick<Carrier, 'most'>): Parcel[] {
  const tries = due[0]?.tries ?? 0;
  return due
    .filter((parcel) => parcel.tries === tries)
    .slice(0, Math.max(1, Math.floor(most / 2 ** tries)));
}
