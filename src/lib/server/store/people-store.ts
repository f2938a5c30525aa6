/** What a person may be in the house; one person can be several. */
export const ROLES = ['trainee', 'trainer', 'manager', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who a person is to the provider by which they sign in (OpenID Connect). */
export interface Identity {
  /** As the provider names itself; with the subject it names one person for good. */
  issuer: string;
  subject: string;
  /** Whether the provider vouched for the e-mail address when they signed in last. */
  vouches: boolean;
  /** What it gave at the last sign-in: this it takes again at the next one, and nothing else. */
  roles: readonly Role[];
  /** Ids of teams; as with `roles`. */
  teams: readonly string[];
}

/** Somebody with an account. */
export interface Person {
  /** 32 hex digits; the owner of their drills. */
  id: string;
  /** As `normalEmail` writes it; no two people share one. */
  email: string;
  name: string;
  roles: readonly Role[];
  /** Ids of teams. */
  teams: readonly string[];
  /** Wall times in ms at which they came into teams, by id; without those from before it was kept. */
  joined?: Readonly<Record<string, number>> | undefined;
  /** Encoded argon2id hash; null for who signs in by the provider alone. */
  password: string | null;
  /** Null for who has never signed in by a provider. */
  identity: Identity | null;
  /** Who is not keeps their drills and cannot sign in. */
  active: boolean;
  /** Wall time in ms since 1970. */
  since: number;
}

export interface Team {
  /** 16 hex digits. */
  id: string;
  name: string;
}

export type PeopleRefusal =
  'no such person' | 'email taken' | 'identity taken' | 'last administrator' | 'set up';
export type TeamRenamed =
  { ok: true; before: string } | { ok: false; because: 'no such team' | 'name taken' };
export type PersonKept = { ok: true; person: Person } | { ok: false; because: PeopleRefusal };

/**
 * Keeps people and teams. Whatever is asked of it, and by how many at once: once there is an active
 * administrator there always is one, and an e-mail address is one person's, as is an identity.
 */
export interface PeopleStore {
  find(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  byIdentity(identity: Pick<Identity, 'issuer' | 'subject'>): Promise<Person | null>;
  /** All people by name. */
  list(): Promise<Person[]>;
  /** Whether there is an active administrator. */
  isSetUp(): Promise<boolean>;

  add(person: Person): Promise<PersonKept>;
  /** Adds the administrator of a house that has none; refused with `set up` where there is one. */
  addFirst(person: Person): Promise<PersonKept>;
  /** Changes somebody; `change` gets them as they are, and runs alone. Their id stays. */
  change(id: string, change: (person: Person) => Person): Promise<PersonKept>;
  /** Removes somebody for good; resolves with who they were. */
  remove(id: string): Promise<PersonKept>;

  /** All teams by name. */
  teams(): Promise<Team[]>;
  /** False when another team has the name, in any letter case. */
  addTeam(team: Team): Promise<boolean>;
  /**
   * Gives a team another name; people and assignments stay with it. Resolves with the name that it had;
   * refused where there is no such team, and where another has the name, in any letter case.
   */
  renameTeam(id: string, name: string): Promise<TeamRenamed>;
  /** Removes a team, and people from it; resolves with who was in it. */
  removeTeam(id: string): Promise<Person[]>;
}

/** Whether a person runs the house now. */
export function isAdministrator({ active, roles }: Person): boolean {
  return active && roles.includes('administrator');
}
