/** An address by which a person's calendar reads their assignments. */
export interface Feed {
  /** SHA-256 of the token in the address, in hex. */
  id: string;
  person: string;
  /** Wall time in ms since 1970. */
  since: number;
}

/** Keeps addresses of calendars: one a person at most. */
export interface FeedStore {
  /** Makes it the person's address, in place of the one before. */
  keep(feed: Feed): Promise<void>;
  find(id: string): Promise<Feed | null>;
  ofPerson(person: string): Promise<Feed | null>;
  remove(person: string): Promise<void>;
}
