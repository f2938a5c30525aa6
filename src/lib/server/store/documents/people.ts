import { z } from 'zod';
import {
  isAdministrator,
  ROLES,
  type Identity,
  type PeopleRefusal,
  type PeopleStore,
  type Person,
  type PersonKept,
  type Team,
  type TeamRenamed
} from '../people-store.ts';
import type { Document, Kind } from '../document.ts';

const id = z.string().regex(/^[0-9a-f]+$/);
const teams = z.array(z.object({ id, name: z.string().min(1) }));
const hash = z.string().startsWith('$argon2id$');
/** Everybody had a password, and nobody an identity. */
const firstPerson = z.object({
  id,
  email: z.string().min(1),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  teams: z.array(id),
  password: hash,
  active: z.boolean(),
  since: z.int()
});
const person = firstPerson.extend({
  joined: z.record(id, z.int()).optional(),
  password: hash.nullable(),
  identity: z
    .object({
      issuer: z.string().min(1),
      subject: z.string().min(1),
      vouches: z.boolean(),
      roles: z.array(z.enum(ROLES)),
      teams: z.array(id)
    })
    .nullable()
});
/** What is read is written in the latest version, at the next change. */
const schema = z
  .discriminatedUnion('version', [
    z.object({ version: z.literal(1), teams, people: z.array(firstPerson) }),
    z.object({ version: z.literal(2), teams, people: z.array(person) })
  ])
  .transform((data): Data => {
    if (data.version === 2) return data;
    const people = data.people.map((one) => ({ ...one, identity: null }));
    return { version: 2, teams: data.teams, people };
  });
interface Data {
  version: 2;
  teams: readonly Team[];
  people: readonly Person[];
}

/** A collator of its own: two thousand names are sorted at most pages for managers. */
const { compare } = new Intl.Collator();
const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
const hasAdministrator = ({ people }: Data) => people.some(isAdministrator);

export const PEOPLE: Kind<Data> = {
  name: 'people',
  schema,
  blank: { version: 2, teams: [], people: [] }
};

/** People and teams in one document. */
export class DocumentPeople implements PeopleStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  async find(id: string): Promise<Person | null> {
    return (await this.#document.read()).people.find((person) => person.id === id) ?? null;
  }

  async byEmail(email: string): Promise<Person | null> {
    return (await this.#document.read()).people.find((person) => person.email === email) ?? null;
  }

  async byIdentity(identity: Pick<Identity, 'issuer' | 'subject'>): Promise<Person | null> {
    return (await this.#document.read()).people.find((person) => isOf(person, identity)) ?? null;
  }

  async list(): Promise<Person[]> {
    return [...(await this.#document.read()).people].sort(byName);
  }

  async isSetUp(): Promise<boolean> {
    return hasAdministrator(await this.#document.read());
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
      const others = data.people.filter((other) => other !== before);
      const because = taken(others, person);
      if (because) return [data, { ok: false, because }];
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
    return [...(await this.#document.read()).teams].sort(byName);
  }

  addTeam(team: Team): Promise<boolean> {
    return this.#document.change((data) => {
      if (hasTeam(data.teams, team.name)) return [data, false];
      return [{ ...data, teams: [...data.teams, team] }, true];
    });
  }

  renameTeam(id: string, name: string): Promise<TeamRenamed> {
    return this.#document.change<TeamRenamed>((data) => {
      const before = data.teams.find((team) => team.id === id);
      if (!before) return [data, { ok: false, because: 'no such team' }];
      const others = data.teams.filter((team) => team !== before);
      if (hasTeam(others, name)) return [data, { ok: false, because: 'name taken' }];
      const teams = data.teams.map((team) => (team === before ? { id, name } : team));
      return [
        { ...data, teams },
        { ok: true, before: before.name }
      ];
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
}

/** Whether one of some teams has a name, in any letter case. */
function hasTeam(teams: readonly Team[], name: string): boolean {
  return teams.some((team) => team.name.toLowerCase() === name.toLowerCase());
}

function adding(data: Data, person: Person): [Data, PersonKept] {
  const because = taken(data.people, person);
  if (because) return [data, { ok: false, because }];
  return [
    { ...data, people: [...data.people, person] },
    { ok: true, person }
  ];
}

/** Why others keep a person from being so; null when they do not. */
function taken(others: readonly Person[], { email, identity }: Person): PeopleRefusal | null {
  if (others.some((other) => other.email === email)) return 'email taken';
  const same = identity && others.some((other) => isOf(other, identity));
  return same ? 'identity taken' : null;
}

function isOf(
  { identity }: Person,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>
): boolean {
  return identity?.issuer === issuer && identity.subject === subject;
}

function keepingAdministrator(before: Data, after: Data, person: Person): [Data, PersonKept] {
  return hasAdministrator(before) && !hasAdministrator(after)
    ? [before, { ok: false, because: 'last administrator' }]
    : [after, { ok: true, person }];
}
