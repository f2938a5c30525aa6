import { randomBytes } from 'node:crypto';
import type { Deed } from '../store/audit-log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import { isResetOf, type Link } from '../store/link-store.ts';
import type { PeopleStore, Person, Role } from '../store/people-store.ts';
import { Attempts } from './attempts.ts';
import { deleteAccount, type AccountRemains } from './delete-account.ts';
import { refused, SENTENCES, tooMany, type Done, type Refused } from './done.ts';
import { hashPassword, isPassword } from './password.ts';
import { passwordProblem } from './password-rules.ts';
import { digestOfSecret } from './secret.ts';
import type { SignedIn } from './sessions.ts';
import type { Setup } from './setup.ts';

/** Where a person comes from when they sign in. */
export interface Arrival {
  /** The browser, in words. */
  device: string;
  /** Network address. */
  address: string;
  /** Who practised in this browser, if those drills are to come along; null to leave them. */
  bring: string | null;
}

export interface AccountParts extends AccountRemains {
  people: PeopleStore;
  drills: DrillStore;
  exercises: ExerciseStore;
  setup: Setup;
  /** Whether people may sign in by a password; left out, they may. */
  passwords?: boolean;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Ms after a sign-in within which it confirms who somebody is, where they have no password. */
const RECENT = 15 * 60_000;

const WRONG =
  'This e-mail address and this password do not belong together, or the account is not active.';

/** What a person does with their own account. */
export class Accounts {
  readonly #parts: AccountParts;
  readonly #attempts = new Attempts();
  readonly #now: () => number;

  constructor(parts: AccountParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Whether people may sign in by a password; where not, links that make one are good for nothing. */
  get passwords(): boolean {
    return this.#parts.passwords ?? true;
  }

  /** Why no link is made that leads to a password; null when one may be. */
  linkProblem(): Refused | null {
    return this.passwords ? null : refused(NO_PASSWORDS);
  }

  /** Whether a password is a way in for somebody, and so the way to confirm that it is them. */
  usesPassword({ password }: Person): boolean {
    return this.passwords && password !== null;
  }

  /** Makes the first administrator; resolves with the token of their session. */
  async setUp(
    token: string,
    given: { name: string; email: string; password: string },
    arrival: Arrival
  ): Promise<Done<{ token: string }>> {
    const { setup, people } = this.#parts;
    if (!(await setup.accepts(token))) return refused(SENTENCES['set up']);
    const person = await this.#newPerson(given, ['administrator', 'trainee'], []);
    if ('ok' in person) return person;
    const added = await people.addFirst(person);
    if (!added.ok) return refused(SENTENCES[added.because]);
    await setup.done();
    await this.#note('HouseSetUp', person.id);
    return this.arrive(person, arrival);
  }

  /** Signs somebody in; resolves with the token of their session. */
  async signIn(
    { email, password }: { email: string; password: string },
    arrival: Arrival
  ): Promise<Done<{ token: string; person: Person }>> {
    if (!this.passwords) return refused(NO_PASSWORDS);
    const { wait, first } = await this.#attempts.begin(email, arrival.address);
    if (wait > 0) {
      // One line a window: who goes on trying must not fill the disk.
      if (first) await this.#note('SignInSlowed', null, null, `from ${arrival.address}`);
      return tooMany(wait);
    }
    const person = await this.#parts.people.byEmail(email);
    const right = await isPassword(password, person?.password ?? null);
    if (!person || !right || !person.active) {
      await this.#note('SignInRefused', null, person?.id ?? null, `from ${arrival.address}`);
      return refused(WRONG, 'password');
    }
    // It may have been changed, or they kept out, while this try waited its turn to be hashed.
    const now = await this.#parts.people.find(person.id);
    if (!now?.active || now.password !== person.password) return refused(WRONG, 'password');
    await this.#attempts.succeeded(email, arrival.address);
    return { ...(await this.arrive(person, arrival)), person };
  }

  /** The invitation of a link; null when there is none, or it has been used or has expired. */
  async invitation(token: string): Promise<Link | null> {
    return this.passwords ? this.#link(token, 'invitation') : null;
  }

  /** Makes an account by an invitation; resolves with the token of its session. */
  async accept(
    token: string,
    given: { name: string; email: string; password: string },
    arrival: Arrival
  ): Promise<Done<{ token: string; person: Person }>> {
    const { people, links } = this.#parts;
    const found = await this.invitation(token);
    if (found?.purpose.kind !== 'invitation') return refused(USED);
    const teams = new Set((await people.teams()).map(({ id }) => id));
    const person = await this.#newPerson(
      given,
      found.purpose.roles,
      // A team may have been removed since.
      found.purpose.teams.filter((team) => teams.has(team))
    );
    if ('ok' in person) return person;
    if (await people.byEmail(person.email)) return refused(SENTENCES['email taken'], 'email');
    // Of many who hold the link, one gets further.
    const link = await links.take(found.id);
    if (!link) return refused(USED);
    const added = await people.add(person);
    if (!added.ok) {
      await links.keep(link);
      return refused(SENTENCES[added.because], 'email');
    }
    await this.#note('InvitationAccepted', person.id, link.by, person.roles.join(', '));
    return { ...(await this.arrive(person, arrival)), person };
  }

  /** Whose password a link sets; null when there is no such link, or it has been used or expired. */
  async resets(token: string): Promise<Person | null> {
    const link = this.passwords ? await this.#link(token, 'reset') : null;
    if (link?.purpose.kind !== 'reset') return null;
    const person = await this.#parts.people.find(link.purpose.person);
    return person?.active ? person : null;
  }

  /** Sets a new password by a link. Whoever was signed in with the old one no longer is. */
  async reset(
    token: string,
    password: string,
    arrival: Arrival
  ): Promise<Done<{ token: string; person: Person }>> {
    const { people, links, sessions } = this.#parts;
    const person = await this.resets(token);
    if (!person) return refused(USED);
    const problem = passwordProblem(password, [person.name, person.email]);
    if (problem !== null) return refused(problem, 'password');
    const hashed = await hashPassword(password);
    if (!(await links.take(digestOfSecret(token)))) return refused(USED);
    const changed = await people.change(person.id, (now) => ({ ...now, password: hashed }));
    if (!changed.ok) return refused(SENTENCES[changed.because]);
    await sessions.end((session) => session.person === person.id);
    await this.#note('PasswordReset', person.id);
    return { ...(await this.arrive(changed.person, arrival)), person: changed.person };
  }

  async rename(person: Person, name: string): Promise<Done> {
    const changed = await this.#parts.people.change(person.id, (now) => ({ ...now, name }));
    if (!changed.ok) return refused(SENTENCES[changed.because]);
    await this.#note('NameChanged', person.id);
    return { ok: true };
  }

  /**
   * Changes the password; other browsers are signed out, and this one gets a new session.
   *
   * @returns the token of the new session
   */
  async changePassword(
    person: Person,
    { current, password }: { current: string; password: string },
    arrival: Arrival
  ): Promise<Done<{ token: string }>> {
    if (!this.passwords) return refused(NO_PASSWORDS);
    const confirmed = await this.#confirm(person, current, arrival);
    if (!confirmed.ok) return confirmed;
    const problem = passwordProblem(password, [person.name, person.email]);
    if (problem !== null) return refused(problem, 'password');
    const hashed = await hashPassword(password);
    const changed = await this.#parts.people.change(person.id, (now) => ({
      ...now,
      password: hashed
    }));
    if (!changed.ok) return refused(SENTENCES[changed.because]);
    const { sessions, links } = this.#parts;
    await sessions.end((session) => session.person === person.id);
    await links.remove((link) => isResetOf(link, person.id));
    await this.#note('PasswordChanged', person.id);
    return { ok: true, token: await sessions.begin(person.id, arrival.device) };
  }

  async signOut(person: string, session: string): Promise<void> {
    await this.#parts.sessions.end(({ id }) => id === session);
    await this.#note('SignedOut', person);
  }

  /** Ends one of a person's own sessions. */
  async revoke(person: string, session: string): Promise<void> {
    const ended = await this.#parts.sessions.end(
      (one) => one.id === session && one.person === person
    );
    if (ended > 0) await this.#note('SessionRevoked', person);
  }

  /** Notes that a person took their data away. */
  noteExport({ id }: Person): Promise<void> {
    return this.#note('DataExported', id);
  }

  /** A person deletes their own account, by their password; who has none, soon after a sign-in. */
  async deleteOwn(
    { person, session }: SignedIn,
    password: string,
    arrival: Arrival
  ): Promise<Done> {
    const confirmed = this.usesPassword(person)
      ? await this.#confirm(person, password, arrival)
      : this.#now() - session.since < RECENT
        ? { ok: true as const }
        : refused(NOT_RECENT);
    return confirmed.ok ? this.delete(person.id, person.id) : confirmed;
  }

  /** As `deleteAccount`. */
  delete(id: string, by: string): Promise<Done> {
    return deleteAccount(this.#parts, id, { by, now: this.#now() });
  }

  async #newPerson(
    { name, email, password }: { name: string; email: string; password: string },
    roles: readonly Role[],
    teams: readonly string[]
  ): Promise<Person | Refused> {
    const problem = passwordProblem(password, [name, email]);
    if (problem !== null) return refused(problem, 'password');
    return {
      id: randomBytes(16).toString('hex'),
      email,
      name,
      roles,
      teams,
      password: await hashPassword(password),
      identity: null,
      active: true,
      since: this.#now()
    };
  }

  /**
   * Gives a session to somebody who has proven who they are; resolves with its token.
   *
   * @param how a word for the audit log, when it was not by a password or a link
   */
  async arrive(
    person: Person,
    { device, bring }: Arrival,
    how?: string
  ): Promise<{ ok: true; token: string }> {
    if (bring !== null) await this.#attach(person, bring);
    const token = await this.#parts.sessions.begin(person.id, device);
    const note = how === undefined ? device : `${device}, ${how}`;
    await this.#note('SignedIn', person.id, null, note);
    return { ok: true, token };
  }

  /**
   * Gives a person the drills that somebody without an account played in their browser. Those of an
   * account are never among them: they belong to its id, which is no hash of a token.
   */
  async #attach(person: Person, practised: string): Promise<void> {
    const { drills, exercises, streams } = this.#parts;
    const count = await drills.give(practised, person.id);
    await exercises.give(practised, person.id);
    streams.endOf({ of: 'people', ids: [practised] });
    if (count > 0) await this.#note('DrillsAttached', person.id, null, String(count));
  }

  /** Asks for the password once more, as slowly as a sign-in. */
  async #confirm(person: Person, password: string, { address }: Arrival): Promise<Done> {
    const { wait } = await this.#attempts.begin(person.email, address);
    if (wait > 0)
      return { ...refused('There were too many attempts. Try again later.', 'current'), wait };
    if (!(await isPassword(password, person.password))) {
      await this.#note('SignInRefused', null, person.id, `from ${address}, while signed in`);
      return refused('This is not your password.', 'current');
    }
    await this.#attempts.succeeded(person.email, address);
    return { ok: true };
  }

  async #link(token: string, kind: Link['purpose']['kind']): Promise<Link | null> {
    const link = await this.#parts.links.find(digestOfSecret(token));
    return link?.purpose.kind === kind && link.expires > this.#now() ? link : null;
  }

  #note(did: Deed, by: string | null, about: string | null = null, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about, note });
  }
}

const NO_PASSWORDS =
  'Passwords are not used here. Sign in by your organisation’s provider instead.';

const NOT_RECENT =
  'To be sure that it is you: sign out, sign in again, and do it within a quarter of an hour.';

const USED = 'This link has been used or has expired. Ask for a new one.';
