import { z } from 'zod';
import type { OutboxStore, Parcel } from '../outbox-store.ts';
import type { Document, Kind } from '../document.ts';

const schema = z.object({
  version: z.literal(1),
  parcels: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      what: z.string(),
      drill: z.string().nullable(),
      person: z.string().nullable(),
      body: z.string().nullable(),
      state: z.enum(['waiting', 'arrived', 'set-aside']),
      since: z.int(),
      tried: z.int().nullable(),
      next: z.int(),
      tries: z.int(),
      said: z.string()
    })
  )
});
interface Data {
  version: 1;
  /** In the order in which they were put in. */
  parcels: readonly Parcel[];
}

export const OUTBOX: Kind<Data> = {
  name: 'outbox',
  schema,
  blank: { version: 1, parcels: [] }
};

/** What is to be sent, in one document. */
export class DocumentOutbox implements OutboxStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  put(parcels: readonly Parcel[]): Promise<number> {
    return this.#document.change((data) => {
      const known = new Set(data.parcels.map(({ id }) => id));
      const fresh = [...new Map(parcels.map((parcel) => [parcel.id, parcel])).values()].filter(
        ({ id }) => !known.has(id)
      );
      if (fresh.length === 0) return [data, 0];
      return [{ ...data, parcels: [...data.parcels, ...fresh] }, fresh.length];
    });
  }

  async due(to: string, now: number, most: number): Promise<Parcel[]> {
    return (await this.#waiting(to))
      .filter(({ next }) => next <= now)
      .sort((a, b) => a.tries - b.tries)
      .slice(0, most);
  }

  async nextDue(to: string): Promise<number | null> {
    const times = (await this.#waiting(to)).map(({ next }) => next);
    return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
  }

  note(parcels: readonly Parcel[]): Promise<void> {
    const changed = new Map(parcels.map((parcel) => [parcel.id, parcel]));
    return this.#document.change((data) => [
      { ...data, parcels: data.parcels.map((one) => changed.get(one.id) ?? one) },
      undefined
    ]);
  }

  async find(id: string): Promise<Parcel | null> {
    return (await this.#document.read()).parcels.find((parcel) => parcel.id === id) ?? null;
  }

  async latest(to: string, most: number): Promise<Parcel[]> {
    return (await this.#document.read()).parcels
      .filter((parcel) => parcel.to === to)
      .reverse()
      .slice(0, most);
  }

  async count(to: string): Promise<Record<Parcel['state'], number>> {
    const counts = { waiting: 0, arrived: 0, 'set-aside': 0 };
    for (const parcel of (await this.#document.read()).parcels)
      if (parcel.to === to) counts[parcel.state] += 1;
    return counts;
  }

  remove(test: (parcel: Parcel) => boolean): Promise<number> {
    return this.#document.change((data) => {
      const kept = data.parcels.filter((parcel) => !test(parcel));
      const gone = data.parcels.length - kept.length;
      return [gone === 0 ? data : { ...data, parcels: kept }, gone];
    });
  }

  async #waiting(to: string): Promise<Parcel[]> {
    return (await this.#document.read()).parcels.filter(
      (parcel) => parcel.to === to && parcel.state === 'waiting'
    );
  }
}
