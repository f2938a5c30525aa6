import { invitationLetter, resetLetter } from '../mail/letters.ts';
import type { Mailer, Trouble } from '../mail/mailer.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { PeopleStore, Person } from '../store/people-store.ts';
import type { Accounts, Arrival } from './accounts.ts';
import { tooMany, type Done } from './done.ts';
import { INVITATION_LASTS, RESET_LASTS, type Administration } from './administration.ts';
import { Attempts } from './attempts.ts';

export interface MailedLinksParts {
  mailer: Mailer;
  accounts: Accounts;
  administration: Administration;
  people: PeopleStore;
  audit: AuditLog;
  /** The address that people open; never what a request says, whose sender would get the token. */
  origin: string;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Links that go out by mail. The links are those that an administrator makes by hand. */
export class MailedLinks {
  readonly #parts: MailedLinksParts;
  readonly #now: () => number;
  /** Apart from sign-ins: who asks for mails in another's name must not keep them from signing in. */
  readonly #attempts = new Attempts({ perAccount: 3 });

  constructor(parts: MailedLinksParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** The last mail that could not be sent, for who runs the house. */
  get trouble(): Trouble | null {
    return this.#parts.mailer.trouble;
  }

  /** Mails an invitation that was made just now; false where too many mails wait already. */
  invitation(by: Person, token: string, to: string): boolean {
    const { mailer, origin } = this.#parts;
    const until = this.#now() + INVITATION_LASTS;
    return mailer.send(
      invitationLetter({ to, link: `${origin}/invitation/${token}`, until, origin }, by.name),
      { what: 'invitation', by: by.id, about: null }
    );
  }

  /** Makes and mails a link for a new password. */
  async reset(by: Person, person: Person): Promise<void> {
    await this.#reset(person, by);
  }

  /**
   * Somebody has forgotten a password. Whether there is such an account is looked up after they have
   * their answer, which is the same for all, as is the time that it takes.
   */
  async forgot(email: string, { address }: Arrival): Promise<Done> {
    const problem = this.#parts.accounts.linkProblem();
    if (problem) return problem;
    const { wait } = await this.#attempts.begin(email, address);
    if (wait > 0) return tooMany(wait);
    setImmediate(() => void this.#answer(email, address));
    return { ok: true };
  }

  /** Never rejects: nobody would hear it. */
  async #answer(email: string, address: string): Promise<void> {
    const { people, audit, mailer } = this.#parts;
    try {
      const person = await people.byEmail(email);
      await audit.append({
        at: this.#now(),
        did: 'ResetAsked',
        by: null,
        about: person?.id ?? null,
        note: `from ${address}`
      });
      // Who signs in by a provider alone is not given a second way in by whoever reads their mail.
      if (person?.active && person.password !== null) await this.#reset(person, null);
    } catch (error) {
      mailer.report(error);
    }
  }

  async #reset(person: Person, by: Person | null): Promise<void> {
    const { administration, mailer, origin } = this.#parts;
    const token = await administration.resetLink(by?.id ?? person.id, person);
    const until = this.#now() + RESET_LASTS;
    mailer.send(
      resetLetter(
        { to: person.email, link: `${origin}/reset/${token}`, until, origin },
        { name: person.name, by: by?.name ?? null }
      ),
      { what: 'new password', by: by?.id ?? null, about: person.id }
    );
  }
}
