import { randomBytes } from 'node:crypto';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import type { HouseStore } from '../store/house-store.ts';
import { isResetOf, type LinkStore } from '../store/link-store.ts';
import type { PeopleStore, Person, Role } from '../store/people-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { askAnew } from './ask-anew.ts';
import { refused, SENTENCES, type Done } from './done.ts';
import { endLinksOf } from './made-links.ts';
import { digestOfSecret, newSecret } from './secret.ts';
import type { Sessions } from './sessions.ts';

const DAY = 24 * 60 * 60_000;
/** Ms for which a link is good. */
export const INVITATION_LASTS = 7 * DAY;
export const RESET_LASTS = DAY;

export interface AdministrationParts {
  people: PeopleStore;
  links: LinkStore;
  audit: AuditLog;
  house: HouseStore;
  exercises: Pick<ExerciseStore, 'list'>;
  sessions: Sessions;
  streams: OpenStreams;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What is done for and to other people. Who may do it is asked before. */
export class Administration {
  readonly #parts: AdministrationParts;
  readonly #now: () => number;

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Makes an invitation; resolves with its token, which is not kept. */
  async invite(
    by: string,
    invited: { for: string; roles: readonly Role[]; teams: readonly string[] }
  ): Promise<string> {
    const token = newSecret();
    const now = this.#now();
    await this.#parts.links.keep({
      id: digestOfSecret(token),
      by,
      since: now,
      expires: now + INVITATION_LASTS,
      purpose: { kind: 'invitation', ...invited }
    });
    await this.#note('InvitationMade', by, null, invited.roles.join(', '));
    return token;
  }

  /** Takes an invitation back before it is used. */
  async withdraw(by: string, link: string): Promise<void> {
    const gone = await this.#parts.links.remove(
      ({ id, purpose }) => id === link && purpose.kind === 'invitation'
    );
    if (gone.length > 0) await this.#note('InvitationRevoked', by);
  }

  /** Makes a link that sets somebody's password; one that was made before is void. */
  async resetLink(by: string, person: Person): Promise<string> {
    const { links } = this.#parts;
    await links.remove((link) => isResetOf(link, person.id));
    const token = newSecret();
    const now = this.#now();
    await links.keep({
      id: digestOfSecret(token),
      by,
      since: now,
      expires: now + RESET_LASTS,
      purpose: { kind: 'reset', person: person.id }
    });
    await this.#note('ResetLinkMade', by, person.id);
    return token;
  }

  /** Sets what somebody is; it holds from their next request, and what they have open is asked anew. */
  async setRoles(
    by: string,
    id: string,
    { roles, teams }: { roles: readonly Role[]; teams: readonly string[] }
  ): Promise<Done> {
    const { people, links } = this.#parts;
    const known = await people.teams();
    const kept = known.filter((team) => teams.includes(team.id));
    const before = await people.find(id);
    const changed = await people.change(id, (person) => ({
      ...person,
      roles,
      teams: kept.map((team) => team.id)
    }));
    if (!changed.ok) return refused(SENTENCES[changed.because]);
    await askAnew(this.#parts, [id]);
    if (before) await endLinksOf(links, before, changed.person);
    const note = `${roles.join(', ')}; teams: ${kept.map(({ name }) => name).join(', ') || 'none'}`;
    await this.#note('RolesChanged', by, id, note);
    return { ok: true };
  }

  /**
   * Gives somebody another e-mail address, by which they sign in from then on. Links that were mailed to
   * the old one are void.
   */
  async setEmail(by: string, id: string, email: string): Promise<Done> {
    const { people, links } = this.#parts;
    const before = await people.find(id);
    if (before?.email === email) return { ok: true };
    const changed = await people.change(id, ({ identity, ...person }) => ({
      ...person,
      email,
      // What a provider confirmed was the old one.
      identity: identity && { ...identity, vouches: false }
    }));
    if (!changed.ok)
      return changed.because === 'email taken'
        ? refused('Somebody else here has this e-mail address.', 'email')
        : refused(SENTENCES[changed.because]);
    await links.remove((link) => isResetOf(link, id));
    await this.#note('EmailChanged', by, id);
    return { ok: true };
  }

  /** Lets somebody in or keeps them out; who is kept out is signed out at once. */
  async setActive(by: string, id: string, active: boolean): Promise<Done> {
    const { people, sessions, links } = this.#parts;
    const changed = await people.change(id, (person) => ({ ...person, active }));
    if (!changed.ok) return refused(SENTENCES[changed.because]);
    if (!active) {
      await sessions.end(({ person }) => person === id);
      await links.remove((link) => link.by === id || isResetOf(link, id));
    }
    await this.#note(active ? 'PersonReactivated' : 'PersonDeactivated', by, id);
    return { ok: true };
  }

  /** Signs somebody out in every browser, at once; resolves with in how many they were signed in. */
  async signOut(by: string, id: string): Promise<number> {
    const count = await this.#parts.sessions.end(({ person }) => person === id);
    await this.#note('SessionsEnded', by, id);
    return count;
  }

  async addTeam(by: string, name: string): Promise<Done> {
    const added = await this.#parts.people.addTeam({ id: randomBytes(8).toString('hex'), name });
    if (!added) return refused(TEAM_TAKEN, 'team');
    await this.#note('TeamAdded', by, null, name);
    return { ok: true };
  }

  /** Gives a team another name; its people, assignments and scenarios stay with it. */
  async renameTeam(by: string, id: string, name: string): Promise<Done> {
    const renamed = await this.#parts.people.renameTeam(id, name);
    if (!renamed.ok)
      return renamed.because === 'name taken'
        ? refused(TEAM_TAKEN, 'team')
        : refused('This team is not there any more.');
    if (renamed.before !== name)
      await this.#note('TeamRenamed', by, null, `${renamed.before}, now ${name}`);
    return { ok: true };
  }

  async removeTeam(by: string, id: string): Promise<void> {
    const { people } = this.#parts;
    const team = (await people.teams()).find((one) => one.id === id);
    const left = await people.removeTeam(id);
    await askAnew(
      this.#parts,
      left.map((one) => one.id)
    );
    if (!team) return;
    // Who was in it is known from here alone afterwards.
    const members = left.map((one) => one.id).join(', ');
    await this.#note('TeamRemoved', by, null, `${team.name}; in it: ${members || 'nobody'}`);
  }

  /** Opens or closes practice without an account; who practises now cannot go on when it is closed. */
  async setPractice(by: string, practice: boolean): Promise<void> {
    const { house, streams } = this.#parts;
    await house.change({ practice });
    if (!practice) streams.endOf({ of: 'practice' });
    await this.#note('PracticeSwitched', by, null, practice ? 'on' : 'off');
  }

  #note(did: Deed, by: string, about: string | null = null, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about, note });
  }
}

const TEAM_TAKEN = 'There is a team of this name already.';
