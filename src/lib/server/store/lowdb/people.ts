import { z } from 'zod';
import {
  isAdministrator,
  ROLES,
  type PeopleStore,
  type Person,
  type PersonKept,
  type Team
} from '../people-store.ts';
import { Document } from './document.ts';

const id = z.string().regex(/^[0-9a-f]+$/);
const schema = z.object({
  version: z.literal(1),
  teams: z.array(z.object({ id, name: z.string().min(1) })),
  people: z.array(
    z.object({
      id,
      email: z.string().min(1),
      name: z.string(),
      roles: z.array(z.enum(ROLES)),
      teams: z.array(id),
      password: z.string().startsWith('$argon2id$'),
      active: z.boolean(),
      since: z.int()
    })
  )
});
interface Data {
  version: 1;
  teams: readonly Team[];
  people: readonly Person[];
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
const hasAdministrator = ({ people }: Data) => people.some(isAdministrator);

/** People and teams in one file. */
export class LowdbPeople implements PeopleStore {
  readonly #document: Document<Data>;

  private constructor(document: Document<Data>) {
    this.#document = document;
  }

  static async load(file: string): Promise<LowdbPeople> {
    const blank: Data = { version: 1, teams: [], people: [] };
    return new LowdbPeople(await Document.open<Data>(file, schema, blank));
  }

  async find(id: string): Promise<Person | null> {
    return this.#document.data.people.find((person) => person.id === id) ?? null;
  }

  async byEmail(email: string): Promise<Person | null> {
    return this.#document.data.people.find((person) => person.email === email) ?? null;
  }

  async list(): Promise<Person[]> {
    return [...this.#document.data.people].sort(byName);
  }

  async isSetUp(): Promise<boolean> {
    return hasAdministrator(this.#document.data);
  }

  add(person: Person): Promise<PersonKept> {
    return this.#document.change((data) => adding(data, person));
  }

  addFirst(person: Person): Promise<PersonKept> {
    return this.#document.change((data) =>
      hasAdministrator(data) ? [data, { ok: false, because: 'set up' }] : adding(data, person)
    );
  }

  change(id: string, change: (person: Person) => Person): Promise<PersonKept> {
    return this.#document.change((data) => {
      const before = data.people.find((person) => person.id === id);
      if (!before) return [data, { ok: false, because: 'no such person' }];
      const person = { ...change(before), id };
      const taken = data.people.some((other) => other.id !== id && other.email === person.email);
      if (taken) return [data, { ok: false, because: 'email taken' }];
      const people = data.people.map((other) => (other === before ? person : other));
      return keepingAdministrator(data, { ...data, people }, person);
    });
  }

  remove(id: string): Promise<PersonKept> {
    return this.#document.change((data) => {
      const person = data.people.find((one) => one.id === id);
      if (!person) return [data, { ok: false, because: 'no such person' }];
      const people = data.people.filter((other) => other !== person);
      return keepingAdministrator(data, { ...data, people }, person);
    });
  }

  async teams(): Promise<Team[]> {
    return [...this.#document.data.teams].sort(byName);
  }

  addTeam(team: Team): Promise<boolean> {
    return this.#document.change((data) => {
      const name = team.name.toLowerCase();
      if (data.teams.some((other) => other.name.toLowerCase() === name)) return [data, false];
      return [{ ...data, teams: [...data.teams, team] }, true];
    });
  }

  removeTeam(id: string): Promise<Person[]> {
    return this.#document.change((data) => {
      if (!data.teams.some((team) => team.id === id)) return [data, []];
      const left = data.people.filter(({ teams }) => teams.includes(id));
      const people = data.people.map((person) =>
        left.includes(person)
          ? { ...person, teams: person.teams.filter((team) => team !== id) }
          : person
      );
      return [{ ...data, teams: data.teams.filter((team) => team.id !== id), people }, left];
    });
  }

  flush(): Promise<void> {
    return this.#document.flush();
  }
}

function adding(data: Data, person: Person): [Data, PersonKept] {
  if (data.people.some(({ email }) => email === person.email))
    return [data, { ok: false, because: 'email taken' }];
  return [
    { ...data, people: [...data.people, person] },
    { ok: true, person }
  ];
}

function keepingAdministrator(before: Data, after: Data, person: Person): [Data, PersonKept] {
  return hasAdministrator(before) && !hasAdministrator(after)
    ? [before, { ok: false, because: 'last administrator' }]
    : [after, { ok: true, person }];
}
