import { randomBytes } from 'node:crypto';
import type { AuditLog, Deed } from '../../store/audit-log.ts';
import type { ExerciseStore } from '../../store/exercise-store.ts';
import type { FeedStore } from '../../store/feed-store.ts';
import { isResetOf, type LinkStore } from '../../store/link-store.ts';
import {
  ROLES,
  type Identity,
  type PeopleStore,
  type Person,
  type Role
} from '../../store/people-store.ts';
import type { OpenStreams } from '../../stream/open-streams.ts';
import { askAnew } from '../ask-anew.ts';
import { endLinksOf } from '../made-links.ts';
import type { Sessions } from '../sessions.ts';
import type { Vouched } from './claims.ts';
import { given, regiven } from './mapping.ts';
import type { Problem, Vouching } from './problems.ts';
import type { OidcSettings } from './settings.ts';

export interface MembersParts {
  people: PeopleStore;
  audit: AuditLog;
  sessions: Sessions;
  links: LinkStore;
  feeds: FeedStore;
  exercises: Pick<ExerciseStore, 'list'>;
  streams: OpenStreams;
  settings: Pick<OidcSettings, 'roles' | 'teams'>;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What the provider gives somebody by its claims; null where that is left to the administrator. */
interface Given {
  roles: readonly Role[] | null;
  /** Ids. */
  teams: readonly string[] | null;
}

/** The people here, for those for whom the provider vouches. */
export class Members {
  readonly #parts: MembersParts;
  readonly #now: () => number;

  constructor(parts: MembersParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /**
   * The person for whom the provider vouches: who signed in as them before; otherwise who has the
   * e-mail address, if it is vouched for; otherwise somebody new. With the roles and teams that the
   * claims give them now.
   *
   * @param holder id of who is signed in already in the browser that comes back; null for nobody
   */
  async admit(vouched: Vouched, holder: string | null): Promise<Vouching<{ person: Person }>> {
    const first = await this.#find(vouched);
    if ('because' in first) return first;
    const admitted = await this.#keep(first.person, vouched, holder);
    // Somebody was faster, with this identity or this address: look again, once.
    if (admitted) return admitted;
    const second = await this.#find(vouched);
    if ('because' in second) return second;
    return (await this.#keep(second.person, vouched, holder)) ?? refused('refused');
  }

  /** Null for somebody new. */
  async #find(
    vouched: Vouched
  ): Promise<{ person: Person | null } | { ok: false; because: Problem }> {
    const { people } = this.#parts;
    const known = await people.byIdentity(vouched);
    if (known) return known.active ? { person: known } : refused('inactive');
    if (vouched.email === null) return refused('no-email');
    const addressed = await people.byEmail(vouched.email);
    if (!addressed) return { person: null };
    // Said alike of who is active and who is not, to who has not shown that they are either.
    if (!vouched.vouches) return refused('email-taken');
    // Addresses go from one person to the next; accounts do not.
    if (addressed.identity?.issuer === vouched.issuer) return refused('reassigned');
    return addressed.active ? { person: addressed } : refused('inactive');
  }

  /** Null when somebody else has the identity or the address by now. */
  async #keep(
    person: Person | null,
    vouched: Vouched,
    holder: string | null
  ): Promise<Vouching<{ person: Person }> | null> {
    const { settings } = this.#parts;
    const id = person?.id ?? randomBytes(16).toString('hex');
    const mapped = settings.roles && given(settings.roles, vouched.claims);
    const gives: Given = {
      roles: mapped && (mapped.length > 0 ? mapped : ['trainee']),
      teams: settings.teams && (await this.#teams(given(settings.teams, vouched.claims), id))
    };
    return person ? this.#change(person, vouched, gives, holder) : this.#add(id, vouched, gives);
  }

  async #add(
    id: string,
    vouched: Vouched,
    gives: Given
  ): Promise<Vouching<{ person: Person }> | null> {
    const { email, name } = vouched;
    if (email === null) return refused('no-email');
    const added = await this.#parts.people.add({
      id,
      email,
      name: name ?? email,
      roles: inOrder(gives.roles ?? ['trainee']),
      teams: gives.teams ?? [],
      password: null,
      identity: identityOf(vouched, gives),
      active: true,
      since: this.#now()
    });
    if (!added.ok) return null;
    await this.#note('PersonProvisioned', id, await this.#described(added.person));
    return added;
  }

  async #change(
    before: Person,
    vouched: Vouched,
    gives: Given,
    holder: string | null
  ): Promise<Vouching<{ person: Person }> | null> {
    const { people, links } = this.#parts;
    const joins = before.identity?.issuer !== vouched.issuer;
    // Nobody had shown that the address is theirs: whoever made the account may be somebody else.
    const unproven = joins && holder !== before.id;
    const joined = (now: Person, anew: Given) => ({
      ...regivenTo(now, vouched, anew),
      ...(unproven && { password: null })
    });
    let changed = await people.change(before.id, (now) => joined(now, gives));
    if (!changed.ok && changed.because === 'last administrator') {
      // Somebody has to run the house: the provider takes it when there is another.
      const kept = { ...gives, roles: [...(gives.roles ?? []), 'administrator' as const] };
      changed = await people.change(before.id, (now) => joined(now, kept));
    }
    if (!changed.ok) return changed.because === 'no such person' ? refused('refused') : null;
    const { person } = changed;
    if (joins) await this.#note('IdentityLinked', person.id);
    if (unproven) await this.#endOtherWays(before);
    await endLinksOf(links, before, person);
    if (!sameSet(before.roles, person.roles) || !sameSet(before.teams, person.teams)) {
      await askAnew(this.#parts, [person.id]);
      await this.#note('RolesMapped', person.id, await this.#described(person));
    }
    return changed;
  }

  /** Of what was a way into an account before, nothing is left; its password is gone already. */
  async #endOtherWays({ id, password }: Person): Promise<void> {
    const { sessions, links, feeds } = this.#parts;
    await sessions.end(({ person }) => person === id);
    await links.remove((link) => isResetOf(link, id));
    if (password !== null) await this.#note('PasswordDropped', id);
    if ((await feeds.ofPerson(id)) === null) return;
    await feeds.remove(id);
    await this.#note('CalendarClosed', id);
  }

  /** Ids of teams by their names; those that are missing are made, since the mapping names them. */
  async #teams(names: readonly string[], by: string): Promise<string[]> {
    const { people } = this.#parts;
    const ids: string[] = [];
    for (const name of names) {
      const find = async () =>
        (await people.teams()).find((team) => team.name.toLowerCase() === name.toLowerCase())?.id;
      let id = await find();
      if (id === undefined) {
        const team = { id: randomBytes(8).toString('hex'), name };
        const added = await people.addTeam(team);
        if (added) await this.#note('TeamAdded', by, name);
        id = added ? team.id : await find();
      }
      if (id !== undefined) ids.push(id);
    }
    return [...new Set(ids)];
  }

  async #described({ roles, teams }: Person): Promise<string> {
    const names = (await this.#parts.people.teams())
      .filter(({ id }) => teams.includes(id))
      .map(({ name }) => name);
    return `${roles.join(', ')}; teams: ${names.join(', ') || 'none'}`;
  }

  #note(did: Deed, by: string, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}

/** A person with what the provider gives them now in the place of what it gave them before. */
function regivenTo(now: Person, vouched: Vouched, { roles, teams }: Given): Person {
  const before = now.identity;
  return {
    ...now,
    roles: roles ? inOrder(regiven(now.roles, before?.roles ?? [], roles)) : now.roles,
    teams: teams ? regiven(now.teams, before?.teams ?? [], teams) : now.teams,
    identity: identityOf(vouched, { roles, teams })
  };
}

function identityOf({ issuer, subject, vouches }: Vouched, { roles, teams }: Given): Identity {
  return { issuer, subject, vouches, roles: roles ?? [], teams: teams ?? [] };
}

function inOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function refused(because: Problem): { ok: false; because: Problem } {
  return { ok: false, because };
}
