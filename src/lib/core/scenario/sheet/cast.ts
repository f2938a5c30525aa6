import type { Persona, Plan, Scenario } from '../schema.ts';
import type { PersonaKind } from '../vocabulary.ts';
import { FreeNames, handleFor, isId, senderOf, slug } from './names.ts';
import { personaKindOf } from './words.ts';

export interface MadePersona {
  id: string;
  handle: string;
  name: string;
  kind: PersonaKind;
  /** The row that has them first. */
  row: number;
}
export interface MadeRole {
  id: string;
  name: string;
  row: number;
}
export interface MadeObjective {
  id: string;
  text: string;
  row: number;
}

type Sender = Pick<Persona, 'id' | 'handle' | 'name'>;
type Role = Pick<Plan['roles'][number], 'id' | 'name'> & { person?: string | undefined };

/** Who speaks and what is exercised: found in the scenario, or made as the rows name them. */
export class Cast {
  readonly personas: MadePersona[] = [];
  readonly roles: MadeRole[] = [];
  readonly objectives: MadeObjective[] = [];
  readonly #personas = new Map<string, string>();
  readonly #senders = new Map<string, string>();
  readonly #roles = new Map<string, string>();
  readonly #objectives = new Map<string, string>();
  readonly #ids: FreeNames;
  readonly #handles: FreeNames;

  constructor(scenario: Scenario | null) {
    const personas = scenario?.personas ?? [];
    const roles = scenario?.organisation.plan.roles ?? [];
    const objectives = scenario?.objectives ?? [];
    this.#ids = new FreeNames([...personas, ...roles, ...objectives].map(({ id }) => id));
    this.#handles = new FreeNames(personas.map(({ handle }) => handle));
    for (const { id } of personas) this.#personas.set(id, id);
    // What is surer comes first: a name that several share is whose it was before.
    for (const key of SENDER_KEYS)
      for (const persona of personas) remember(this.#senders, key(persona), persona.id);
    for (const key of ROLE_KEYS)
      for (const role of roles) remember(this.#roles, key(role), role.id);
    for (const { id } of objectives) remember(this.#objectives, id, id);
    for (const { id, text } of objectives) remember(this.#objectives, text, id);
  }

  /** Whether a cell names a persona or a role that is there already. */
  knows(text: string): boolean {
    return this.#named(text) !== undefined || this.#roles.has(fold(text));
  }

  /** The persona that a cell names, by id, handle or name; made where there is none. */
  sender(text: string, { name: called = '', kind = '', row }: Naming): string {
    const { name, handle } = senderOf(text);
    // Our own sheets have the id here, and the name and the handle in a column of their own.
    const own = senderOf(called);
    const listed = called !== '' && isId(text);
    const found = listed ? (this.#personas.get(text) ?? this.#find(own.handle)) : this.#named(text);
    if (found !== undefined) return found;
    const shown = own.name === '' ? name : own.name;
    const persona: MadePersona = {
      id: this.#ids.take(listed ? text : slug(name) || 'persona'),
      handle: this.#handles.take(own.handle ?? handle ?? handleFor(shown), '_'),
      name: shown,
      kind: personaKindOf(shown, kind),
      row
    };
    this.personas.push(persona);
    this.#personas.set(listed ? text : persona.id, persona.id);
    remember(this.#senders, fold(text), persona.id);
    for (const key of SENDER_KEYS) remember(this.#senders, key(persona), persona.id);
    return persona.id;
  }

  #named(text: string): string | undefined {
    const { name, handle } = senderOf(text);
    return this.#find(text) ?? this.#find(handle) ?? this.#find(name);
  }

  #find(key: string | null): string | undefined {
    return key === null ? undefined : this.#senders.get(fold(key));
  }

  /** The role that a cell names, by id, name or person; made where there is none. */
  role(text: string, { name: called = '', row }: Naming): string {
    const found = this.#roles.get(fold(text));
    if (found !== undefined) return found;
    const role = {
      id: this.#ids.take(isId(text) ? text : slug(text) || 'role'),
      name: called === '' ? text : called,
      row
    };
    this.roles.push(role);
    remember(this.#roles, fold(text), role.id);
    for (const key of ROLE_KEYS) remember(this.#roles, key(role), role.id);
    return role.id;
  }

  /** An objective with its name, as our own sheets list them. */
  listed(id: string, text: string, row: number): void {
    if (this.#objectives.has(fold(id)) || this.#ids.has(id)) return;
    this.objectives.push({ id: this.#ids.take(id), text, row });
    remember(this.#objectives, id, id);
    remember(this.#objectives, text, id);
  }

  /** The objective that a text names, by id or as it reads; made where there is none. */
  objective(text: string, row: number): string {
    const found = this.#objectives.get(fold(text));
    if (found !== undefined) return found;
    const objective = { id: this.#ids.take(slug(text) || 'objective'), text, row };
    this.objectives.push(objective);
    remember(this.#objectives, text, objective.id);
    remember(this.#objectives, objective.id, objective.id);
    return objective.id;
  }
}

interface Naming {
  name?: string;
  kind?: string;
  row: number;
}

const SENDER_KEYS: readonly ((sender: Sender) => string)[] = [
  ({ id }) => id,
  ({ handle }) => handle,
  ({ handle }) => handle.slice(1),
  ({ name }) => name
];
const ROLE_KEYS: readonly ((role: Role) => string)[] = [
  ({ id }) => id,
  ({ name }) => name,
  ({ person }) => person ?? ''
];

function remember(map: Map<string, string>, key: string, id: string): void {
  const name = fold(key);
  if (name !== '' && !map.has(name)) map.set(name, id);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
