import pLimit from 'p-limit';
import type { Log } from '../log.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { Letter } from './letters.ts';

/** Hands one mail to the server. Rejects with what went wrong. */
export type Deliver = (letter: Letter) => Promise<void>;

/** What a mail is, for the audit log. */
export interface Errand {
  what: 'invitation' | 'new password' | 'reminder';
  /** Id of who asked for it; null for nobody with an account. */
  by: string | null;
  /** Id of whom it concerns; null where they have no account. */
  about: string | null;
}

/** The last mail that could not be sent, while none has been sent since. */
export interface Trouble {
  /** Wall time in ms. */
  at: number;
  what: Errand['what'];
  /** In words. */
  why: string;
}

export interface MailerParts {
  deliver: Deliver;
  audit: Pick<AuditLog, 'append'>;
  log: Log;
  /** Ms to wait before each further try. */
  again?: readonly number[];
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Mails that may wait; whoever asks for more is not heard, and the log says so. */
const WAITING = 200;
const AT_ONCE = 2;
const AGAIN: readonly number[] = [10_000, 60_000, 10 * 60_000];

/**
 * Sends mails behind the back of whoever asked, so that nobody waits for a mail server and nothing is
 * told by how long it took. What waits is in memory alone: a link would otherwise lie on the disk.
 */
export class Mailer {
  readonly #parts: MailerParts;
  readonly #now: () => number;
  readonly #again: readonly number[];
  readonly #queue = pLimit(AT_ONCE);
  readonly #timers = new Set<NodeJS.Timeout>();
  #waiting = 0;
  #closed = false;
  #trouble: Trouble | null = null;

  constructor(parts: MailerParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#again = parts.again ?? AGAIN;
  }

  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Returns at once, with whether it is sent at all: not where too many wait. */
  send(letter: Letter, errand: Errand): boolean {
    if (this.#closed) return false;
    if (this.#waiting >= WAITING) {
      this.#unheard(this.#fail(errand, 'too many mails wait'));
      return false;
    }
    this.#waiting += 1;
    this.#try(letter, errand, 0);
    return true;
  }

  /** Something went wrong before there was a mail, and nobody waits to hear it. */
  report(error: unknown): void {
    this.#parts.log.error({ err: error }, 'A mail that was asked for could not be made.');
  }

  /** Gives up what still waits. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#queue.clearQueue();
    if (this.#waiting > 0)
      this.#parts.log.warn({ failures: this.#waiting }, 'Mails that waited were given up.');
  }

  #try(letter: Letter, errand: Errand, attempt: number): void {
    const tried = this.#queue(async () => {
      try {
        await this.#parts.deliver(letter);
      } catch (error) {
        if (!this.#closed) await this.#missed(letter, errand, attempt, error);
        return;
      }
      this.#waiting -= 1;
      this.#trouble = null;
      await this.#note('MailSent', errand, errand.what);
    });
    this.#unheard(tried);
  }

  /** Nobody waits for it, so what goes wrong is for the log. */
  #unheard(done: Promise<unknown>): void {
    done.catch((error: unknown) =>
      this.#parts.log.error({ err: error }, 'What became of a mail could not be noted.')
    );
  }

  async #missed(letter: Letter, errand: Errand, attempt: number, error: unknown): Promise<void> {
    const wait = isForGood(error) ? undefined : this.#again[attempt];
    if (wait === undefined) {
      this.#waiting -= 1;
      await this.#fail(errand, reasonOf(error));
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#try(letter, errand, attempt + 1);
    }, wait);
    timer.unref();
    this.#timers.add(timer);
  }

  async #fail(errand: Errand, why: string): Promise<void> {
    // Neither the address nor the link, and no word of the server: it repeats both.
    this.#parts.log.error({ reason: why }, 'A mail could not be sent.');
    try {
      await this.#note('MailFailed', errand, `${errand.what}: ${why}`);
    } finally {
      this.#trouble = { at: this.#now(), what: errand.what, why };
    }
  }

  #note(did: 'MailSent' | 'MailFailed', { by, about }: Errand, note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about, note });
  }
}

/** Answers from 500 on are final (RFC 5321, 4.2.1); a refused sign-in does not mend itself either. */
function isForGood(error: unknown): boolean {
  const { code, status } = partsOf(error);
  return (status !== null && status >= 500) || code === 'EAUTH';
}

function reasonOf(error: unknown): string {
  const { code, status } = partsOf(error);
  if (code === 'EAUTH') return 'the mail server did not accept our name and password';
  if (status !== null) return `the mail server refused it with ${String(status)}`;
  return code === null ? 'the mail server gave no reason' : `no connection (${code})`;
}

function partsOf(error: unknown): { code: string | null; status: number | null } {
  if (typeof error !== 'object' || error === null) return { code: null, status: null };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    status:
      'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  };
}
