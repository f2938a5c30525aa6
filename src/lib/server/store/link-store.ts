import type { Role } from './people-store.ts';

/** What a link is good for. */
export type LinkPurpose =
  | {
      kind: 'invitation';
      /** For whom it was made, as its maker wrote it; may be empty. */
      for: string;
      roles: readonly Role[];
      /** Ids of teams. */
      teams: readonly string[];
    }
  | {
      kind: 'reset';
      /** Id of the person whose password it sets. */
      person: string;
    }
  /** Makes the first administrator of the house; made by nobody. */
  | { kind: 'setup' };

/** A link that lets whoever holds it do one thing once. Times are wall times in ms since 1970. */
export interface Link {
  /** SHA-256 of the token in its address, in hex. */
  id: string;
  /** Id of who made it; empty where nobody did. */
  by: string;
  since: number;
  expires: number;
  purpose: LinkPurpose;
}

/** Keeps links that have not been used. Whether one has expired is decided by who asks. */
export interface LinkStore {
  keep(link: Link): Promise<void>;
  find(id: string): Promise<Link | null>;
  /** All links, the latest first. */
  list(): Promise<Link[]>;
  /** Takes a link out of the store. Of many who try at once, one gets it and the others null. */
  take(id: string): Promise<Link | null>;
  /** Removes the links that a test picks; resolves with them. */
  remove(test: (link: Link) => boolean): Promise<Link[]>;
}

/** Whether a link sets the password of a person. */
export function isResetOf({ purpose }: Link, person: string): boolean {
  return purpose.kind === 'reset' && purpose.person === person;
}
