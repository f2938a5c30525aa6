import { isPracticeOpen } from '../access/visitor.ts';
import { addressInWords, hasAddress } from '../lti/addressless.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { mayWithdraw } from '../access/invite.ts';
import type { Trouble } from '../mail/mailer.ts';
import type { Runtime } from '../runtime.ts';
import { ROLES, type Person, type Role, type Team } from '../store/people-store.ts';
import { ownActions } from './actions.ts';
import { providerOf } from './provider.ts';
import { foundBy, pageOf, type PeopleSearch } from './people-search.ts';
import { records, type DrillRecordRow } from './records.ts';

/** Somebody on the list of people. Times are wall times in ms. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** Names. */
  teams: string[];
  active: boolean;
  since: number;
  /** When they last used Hotseat, for who runs the house; null when they are signed in nowhere. */
  seen: number | null;
}

export interface InvitationRow {
  id: string;
  for: string;
  roles: readonly Role[];
  /** Names. */
  teams: string[];
  /** Name of who made it. */
  by: string;
  expires: number;
}

export interface PeoplePage {
  /** Whether the viewer runs the house. */
  runs: boolean;
  mayInvite: boolean;
  /** Those on this page. */
  people: PersonRow[];
  /** How many the viewer may see. */
  all: number;
  /** What was sought, how many it finds, and which of them are on this page. */
  search: { q: string; found: number; page: number; pages: number; from: number; to: number };
  invitations: InvitationRow[];
  /** Teams that the viewer may put people into, with how many are in them. */
  teams: (Team & { people: number })[];
  /** Roles that the viewer may give. */
  roles: readonly Role[];
  practice: { open: boolean; byEnvironment: boolean };
  /** Whether links can be mailed, and for who runs the house what went wrong last; null for no mail. */
  mail: { trouble: Trouble | null } | null;
}

/** The people whom somebody may see and who are sought, all of them. @param q as in `PeopleSearch` */
export async function peopleFound(here: Runtime, actor: Actor, q: string): Promise<PersonRow[]> {
  const teams = await here.people.teams();
  const found = foundBy(seenBy(actor, await here.people.list()), q);
  return Promise.all(found.map((person) => personRow(here, actor, person, teams)));
}

function seenBy(actor: Actor, people: readonly Person[]): Person[] {
  return people.filter((person) => allows(actor, 'see people', subjectOf(person)));
}

/** A page of the list of people, as far as somebody may see it. */
export async function peoplePage(
  here: Runtime,
  actor: Actor,
  { q, page: asked }: PeopleSearch
): Promise<PeoplePage> {
  const runs = allows(actor, 'run the house');
  const all = await here.people.list();
  const teams = await here.people.teams();
  const seen = seenBy(actor, all);
  const found = foundBy(seen, q);
  const { rows, ...page } = pageOf(found, asked);
  return {
    runs,
    mayInvite: here.accounts.passwords && allows(actor, 'invite'),
    people: await Promise.all(rows.map((person) => personRow(here, actor, person, teams))),
    all: seen.length,
    search: { q, found: found.length, ...page },
    invitations: await invitationsFor(here, actor, teams),
    teams: teams
      .filter(({ id }) => runs || actor.teams.includes(id))
      .map((team) => ({
        ...team,
        people: all.filter((person) => person.teams.includes(team.id)).length
      })),
    roles: runs ? ROLES : ['trainee'],
    practice: { open: await isPracticeOpen(here), byEnvironment: !here.settings.practice },
    mail: here.mailedLinks && { trouble: runs ? here.mailedLinks.trouble : null }
  };
}

export interface PersonPage {
  runs: boolean;
  /** Whether the viewer looks at themselves. */
  self: boolean;
  person: PersonRow & { teamIds: readonly string[] };
  /** Whether there is an e-mail address of theirs. */
  addressed: boolean;
  teams: Team[];
  roles: readonly Role[];
  /** Ended drills, the latest first; null for who may not see them. */
  drills: DrillRecordRow[] | null;
  /** Whether a link may set their password. */
  passwords: boolean;
  /** Whether it can be mailed. */
  mail: boolean;
  /** How many actions of improvement plans they have to see to, for who runs the house; else null. */
  openActions: number | null;
  /** How they sign in by the provider, for who runs the house; null when they do not. */
  provider: ProviderRow | null;
}

export interface ProviderRow {
  name: string;
  /** Whether it confirms the e-mail address. */
  vouches: boolean;
  /** What it gave at the last sign-in. */
  roles: readonly Role[];
  /** Names. */
  teams: string[];
}

/** One person, as far as somebody may see them. */
export async function personPage(here: Runtime, actor: Actor, person: Person): Promise<PersonPage> {
  const teams = await here.people.teams();
  const mayRead = allows(actor, 'see a person’s scorecards', subjectOf(person));
  const runs = allows(actor, 'run the house');
  return {
    runs,
    self: person.id === actor.id,
    person: { ...(await personRow(here, actor, person, teams)), teamIds: person.teams },
    addressed: hasAddress(person.email),
    teams,
    roles: ROLES,
    drills: mayRead ? await records(here, person.id) : null,
    passwords: here.accounts.passwords,
    mail: here.mailedLinks !== null,
    openActions: runs ? (await ownActions(here, person, Date.now())).open : null,
    provider: runs ? providerRow(here, person, teams) : null
  };
}

function providerRow(
  { settings }: Runtime,
  person: Person,
  known: readonly Team[]
): ProviderRow | null {
  const { identity } = person;
  const name = providerOf(person, settings);
  if (!identity || name === null) return null;
  const { vouches, roles, teams } = identity;
  return { name, vouches, roles, teams: namesOf(teams, known) };
}

function subjectOf({ id, teams }: Person) {
  return { owner: id, teams };
}

async function personRow(
  { sessions }: Runtime,
  actor: Actor,
  { id, name, email, roles, teams, active, since }: Person,
  known: readonly Team[]
): Promise<PersonRow> {
  const [latest] = allows(actor, 'run the house') ? await sessions.ofPerson(id) : [];
  return {
    id,
    name,
    email: addressInWords(email),
    roles,
    teams: namesOf(teams, known),
    active,
    since,
    seen: latest?.seen ?? null
  };
}

async function invitationsFor(
  { links, people }: Runtime,
  actor: Actor,
  teams: readonly Team[]
): Promise<InvitationRow[]> {
  const now = Date.now();
  const rows: InvitationRow[] = [];
  for (const link of await links.list()) {
    const { id, by, expires, purpose } = link;
    if (purpose.kind !== 'invitation' || expires <= now || !mayWithdraw(actor, link)) continue;
    rows.push({
      id,
      for: purpose.for,
      roles: purpose.roles,
      teams: namesOf(purpose.teams, teams),
      by: (await people.find(by))?.name ?? '',
      expires
    });
  }
  return rows;
}

function namesOf(ids: readonly string[], known: readonly Team[]): string[] {
  return known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
