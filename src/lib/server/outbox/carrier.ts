import type { Parcel } from '../store/outbox-store.ts';

/** What became of parcels that were carried together. */
export type Carried =
  | { kind: 'arrived'; said: string }
  /** The other side has something under this id already. */
  | { kind: 'there'; said: string }
  /** It will never take one of these as it is. */
  | { kind: 'refused'; said: string }
  /** Not now. @param after ms that it asked us to wait; null where it did not */
  | { kind: 'later'; said: string; after: number | null };

/** Brings parcels to one place. */
export interface Carrier {
  /** How many it takes at once. */
  most: number;
  carry(parcels: readonly Parcel[], signal: AbortSignal): Promise<Carried>;
}
