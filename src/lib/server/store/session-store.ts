/** A browser in which somebody is signed in. Times are wall times in ms since 1970. */
export interface Session {
  /** SHA-256 of the token that only the browser holds, in hex: our files let nobody in. */
  id: string;
  /** Id of the person. */
  person: string;
  since: number;
  seen: number;
  /** What the browser says that it is, in words. */
  device: string;
}

/** Keeps sessions. When one ends is decided by who asks. */
export interface SessionStore {
  add(session: Session): Promise<void>;
  find(id: string): Promise<Session | null>;
  /** A person's sessions, the one that was seen last first. */
  ofPerson(person: string): Promise<Session[]>;
  /** Notes when a session was used; nothing happens when it is gone. */
  see(id: string, at: number): Promise<void>;
  /** Removes the sessions that a test picks; resolves with them. */
  remove(test: (session: Session) => boolean): Promise<Session[]>;
}
