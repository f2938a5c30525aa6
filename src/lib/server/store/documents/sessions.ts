import { z } from 'zod';
import type { Session, SessionStore } from '../session-store.ts';
import type { Document, Kind } from '../document.ts';

const schema = z.object({
  version: z.literal(1),
  sessions: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      person: z.string(),
      since: z.int(),
      seen: z.int(),
      device: z.string()
    })
  )
});
interface Data {
  version: 1;
  sessions: readonly Session[];
}

export const SESSIONS: Kind<Data> = {
  name: 'sessions',
  schema,
  blank: { version: 1, sessions: [] }
};

/** Sessions in one document. */
export class DocumentSessions implements SessionStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  add(session: Session): Promise<void> {
    return this.#document.change((data) => [
      { ...data, sessions: [...data.sessions, session] },
      undefined
    ]);
  }

  async find(id: string): Promise<Session | null> {
    return (await this.#document.read()).sessions.find((session) => session.id === id) ?? null;
  }

  async ofPerson(person: string): Promise<Session[]> {
    return (await this.#document.read()).sessions
      .filter((session) => session.person === person)
      .sort((a, b) => b.seen - a.seen);
  }

  see(id: string, at: number): Promise<void> {
    return this.#document.change((data) => {
      if (!data.sessions.some((session) => session.id === id)) return [data, undefined];
      const sessions = data.sessions.map((session) =>
        session.id === id ? { ...session, seen: at } : session
      );
      return [{ ...data, sessions }, undefined];
    });
  }

  remove(test: (session: Session) => boolean): Promise<Session[]> {
    return this.#document.change((data) => {
      const gone = data.sessions.filter(test);
      if (gone.length === 0) return [data, gone];
      const sessions = data.sessions.filter((session) => !gone.includes(session));
      return [{ ...data, sessions }, gone];
    });
  }
}
