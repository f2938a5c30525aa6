import type { PeopleStore, Person } from '../store/people-store.ts';
import type { Session, SessionStore } from '../store/session-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { digestOfSecret, newSecret, SECRET } from './secret.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Ms without use after which a session is over. */
export const IDLE = 14 * DAY;
/** Ms after which one is over, however much it is used. */
export const LONGEST = 90 * DAY;
/** Ms between two notes of its use: each is a write. */
const NOTED_EVERY = 5 * MINUTE;

export interface SignedIn {
  person: Person;
  session: Session;
}

/** Who is signed in, in which browsers. */
export class Sessions {
  readonly #store: SessionStore;
  readonly #people: PeopleStore;
  readonly #streams: OpenStreams;
  readonly #now: () => number;

  constructor(parts: {
    sessions: SessionStore;
    people: PeopleStore;
    streams: OpenStreams;
    /** Wall time in ms since 1970. */
    now?: () => number;
  }) {
    this.#store = parts.sessions;
    this.#people = parts.people;
    this.#streams = parts.streams;
    this.#now = parts.now ?? Date.now;
  }

  /** Signs a person in; resolves with the token for their browser, which nobody else ever sees. */
  async begin(person: string, device: string): Promise<string> {
    const token = newSecret();
    const now = this.#now();
    await this.#store.add({ id: digestOfSecret(token), person, since: now, seen: now, device });
    return token;
  }

  /** Who holds a token; null when it is none, has expired or was revoked, or they are deactivated. */
  async find(token: string | undefined): Promise<SignedIn | null> {
    if (token === undefined || !SECRET.test(token)) return null;
    const session = await this.#store.find(digestOfSecret(token));
    const now = this.#now();
    if (!session || isOver(session, now)) return null;
    const person = await this.#people.find(session.person);
    if (!person?.active) return null;
    if (now - session.seen >= NOTED_EVERY) await this.#store.see(session.id, now);
    return { person, session };
  }

  /** A person's sessions, the one that was seen last first. */
  async ofPerson(person: string): Promise<Session[]> {
    const now = this.#now();
    return (await this.#store.ofPerson(person)).filter((session) => !isOver(session, now));
  }

  /** Ends sessions, and at once what is open in them; resolves with how many. */
  async end(test: (session: Session) => boolean): Promise<number> {
    const ended = await this.#store.remove(test);
    if (ended.length > 0) this.#streams.endOf({ of: 'sessions', ids: ended.map(({ id }) => id) });
    return ended.length;
  }

  /** Forgets sessions that are over. */
  async sweep(): Promise<void> {
    const now = this.#now();
    await this.end((session) => isOver(session, now));
  }
}

function isOver({ since, seen }: Session, now: number): boolean {
  return now - seen >= IDLE || now - since >= LONGEST;
}
