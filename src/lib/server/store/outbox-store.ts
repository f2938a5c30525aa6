/** Something that is to be sent to one place, and what has become of it. */
export interface Parcel {
  /** The same for the same thing to the same place, so that it is put in once. */
  id: string;
  /** `lrs`, or the id of a webhook. */
  to: string;
  /** What it is, for people: `answered`, `drill.ended`. */
  what: string;
  /** The drill that it is about; null for a test. */
  drill: string | null;
  /** Id of the person whom it is about; null for nobody. */
  person: string | null;
  /** JSON text; null once it has arrived, since then nobody needs it here. */
  body: string | null;
  state: 'waiting' | 'arrived' | 'set-aside';
  /** Wall times in ms since 1970. */
  since: number;
  /** Of the last try, or of its end; null before the first. */
  tried: number | null;
  /** When it is to be tried next; of what does not wait any more, it means nothing. */
  next: number;
  tries: number;
  /** What the other side said last, in words; empty before it said anything. */
  said: string;
}

/** Keeps what is to be sent until it has arrived, over restarts. */
export interface OutboxStore {
  /** Puts parcels in; those whose id is known already stay as they are. Resolves with how many were new. */
  put(parcels: readonly Parcel[]): Promise<number>;
  /** Those to one place that are due at a wall time: the least tried first, of these the oldest. */
  due(to: string, now: number, most: number): Promise<Parcel[]>;
  /** The wall time at which the next one to a place is due; null where none waits. */
  nextDue(to: string): Promise<number | null>;
  /** Notes what became of parcels; those that are gone meanwhile stay gone. */
  note(parcels: readonly Parcel[]): Promise<void>;
  find(id: string): Promise<Parcel | null>;
  /** The latest of one place, the latest first. */
  latest(to: string, most: number): Promise<Parcel[]>;
  /** How many there are of a place in each state. */
  count(to: string): Promise<Record<Parcel['state'], number>>;
  /** Removes those that a test picks; resolves with how many. */
  remove(test: (parcel: Parcel) => boolean): Promise<number>;
}
