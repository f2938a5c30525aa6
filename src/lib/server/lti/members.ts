import { randomBytes } from 'node:crypto';
import type { Vouched } from '../access/oidc/claims.ts';
import { endLinksOf } from '../access/made-links.ts';
import { regiven } from '../access/oidc/mapping.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { LinkStore } from '../store/link-store.ts';
import type { LtiIdentity, LtiStore, Platform } from '../store/lti-store.ts';
import {
  isAdministrator,
  ROLES,
  type PeopleStore,
  type Person,
  type Role
} from '../store/people-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { withoutAddress } from './addressless.ts';
import { notLaunched, type Launching } from './problems.ts';

export interface LtiMembersParts {
  lti: LtiStore;
  people: PeopleStore;
  audit: AuditLog;
  links: LinkStore;
  streams: OpenStreams;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** The people here, for those who come from a learning platform. */
export class LtiMembers {
  readonly #parts: LtiMembersParts;
  readonly #now: () => number;

  constructor(parts: LtiMembersParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /**
   * The person for whom a platform vouches: who came as them before; otherwise who has the e-mail
   * address, where the platform is believed that; otherwise somebody new. With the role that the
   * platform gives them now.
   */
  async admit(
    platform: Platform,
    vouched: Vouched,
    teaches: boolean
  ): Promise<Launching<{ person: Person }>> {
    const { lti, people } = this.#parts;
    const gives: Role[] = platform.trainers && teaches ? ['trainer'] : ['trainee'];
    const identity = (await lti.identity(vouched)) ?? (await this.#meet(platform, vouched, gives));
    const known = await people.find(identity.person);
    // Two tabs of somebody new: the one that was slower finds who was added.
    const person =
      known ??
      (await this.#add(platform, vouched, identity)) ??
      (await people.find(identity.person));
    if (!person) return notLaunched('refused');
    if (!person.active) return notLaunched('inactive');
    // Made one after they first came: whoever keeps a course must not get that far.
    if (isAdministrator(person)) return notLaunched('administrator');
    return { ok: true, person: await this.#give(person, identity, gives) };
  }

  /** Keeps who a subject is that never came before. */
  async #meet(
    { vouches }: Platform,
    { issuer, subject, email }: Vouched,
    roles: Role[]
  ): Promise<LtiIdentity> {
    const { lti, people } = this.#parts;
    const addressed = vouches && email !== null ? await people.byEmail(email) : null;
    const joins = addressed !== null && (await this.#mayJoin(addressed, issuer));
    const person = joins ? addressed.id : randomBytes(16).toString('hex');
    // Of somebody who was here, only what comes by the platform from now on is the platform's to take.
    const identity = await lti.identify({ issuer, subject, person, roles: joins ? [] : roles });
    if (joins && identity.person === addressed.id) await this.#note('IdentityLinked', addressed.id);
    return identity;
  }

  /**
   * Addresses go from one person to the next, accounts do not: one that a subject of this platform has is
   * never joined to another. Nor is one that runs the house: whoever keeps a course must not get that far.
   */
  async #mayJoin(person: Person, issuer: string): Promise<boolean> {
    if (isAdministrator(person)) return false;
    const identities = await this.#parts.lti.identitiesOf(person.id);
    return identities.every((identity) => identity.issuer !== issuer);
  }

  /** Null when somebody else has the address, or has added them, by now. */
  async #add(platform: Platform, vouched: Vouched, identity: LtiIdentity): Promise<Person | null> {
    const { people } = this.#parts;
    const { person: id, roles } = identity;
    const taken = vouched.email === null || (await people.byEmail(vouched.email)) !== null;
    const teams = (await people.teams()).filter((team) => team.id === platform.team);
    const added = await people.add({
      id,
      // An address that is not vouched for could be another's, who would then be let into this account.
      email:
        platform.vouches && !taken && vouched.email !== null ? vouched.email : withoutAddress(id),
      name: vouched.name ?? `Somebody from ${platform.name}`,
      roles,
      teams: teams.map((team) => team.id),
      password: null,
      identity: null,
      active: true,
      since: this.#now()
    });
    if (!added.ok) return null;
    const place = teams.map(({ name }) => name).join(', ') || 'none';
    await this.#note(
      'PersonProvisioned',
      id,
      `${roles.join(', ')}; teams: ${place}; by ${platform.name}`
    );
    return added.person;
  }

  /** Takes what the platform gave before, and gives what it gives now; what others gave stays. */
  async #give(person: Person, identity: LtiIdentity, gives: Role[]): Promise<Person> {
    const { lti, people, streams, links } = this.#parts;
    const given = (now: Person) => {
      const roles = regiven(now.roles, identity.roles, gives);
      return { ...now, roles: ROLES.filter((role) => roles.includes(role)) };
    };
    if (sameSet(identity.roles, gives)) return person;
    await lti.reidentify({ ...identity, roles: gives });
    if (sameSet(given(person).roles, person.roles)) return person;
    const changed = await people.change(person.id, given);
    if (!changed.ok) return person;
    await endLinksOf(links, person, changed.person);
    // What they have open is asked anew.
    streams.endOf({ of: 'people', ids: [person.id] });
    await this.#note('RolesMapped', person.id, changed.person.roles.join(', '));
    return changed.person;
  }

  #note(did: Deed, by: string, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
