import type { AuditLog } from '../../store/audit-log.ts';
import type { Person } from '../../store/people-store.ts';
import type { Accounts, Arrival } from '../accounts.ts';
import { Attempts } from '../attempts.ts';
import type { Begun } from './begun.ts';
import type { Members } from './members.ts';
import type { Problem, Vouching } from './problems.ts';
import type { Provider } from './provider.ts';

export interface ProviderSignInParts {
  provider: Provider;
  members: Members;
  accounts: Accounts;
  audit: AuditLog;
  /** What people call the provider. */
  name: string;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Signs people in by the word of the provider. */
export class ProviderSignIn {
  readonly #parts: ProviderSignInParts;
  readonly #attempts = new Attempts();
  readonly #now: () => number;

  constructor(parts: ProviderSignInParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  begin(callback: string): Promise<Vouching<{ url: string; begun: Begun }>> {
    return this.#parts.provider.begin(callback);
  }

  /**
   * Signs somebody in who comes back from the provider; resolves with the token of their session.
   *
   * @param returned the callback with what the provider added to it
   * @param begun what this browser began; null when it began nothing
   * @param holder id of who is signed in in it already; null for nobody
   */
  async finish(
    returned: URL,
    begun: Begun | null,
    arrival: Arrival,
    holder: string | null
  ): Promise<Vouching<{ token: string; person: Person }>> {
    // Somebody else's answer, or one that was used: not worth a question to the provider.
    if (!begun || returned.searchParams.get('state') !== begun.state)
      return { ok: false, because: 'stale' };
    const { wait, first } = await this.#attempts.beginFrom(arrival.address);
    if (wait > 0) {
      if (first) await this.#note('SignInSlowed', `from ${arrival.address}`);
      return { ok: false, because: 'slow' };
    }
    const { provider, members, accounts, name } = this.#parts;
    const ended = await provider.finish(returned, begun);
    if (!ended.ok) return this.#refuse(ended.because, arrival);
    const admitted = await members.admit(ended.vouched, holder);
    if (!admitted.ok) return this.#refuse(admitted.because, arrival);
    await this.#attempts.succeededFrom(arrival.address);
    const { person } = admitted;
    const { token } = await accounts.arrive(person, arrival, `by ${name}`);
    return { ok: true, token, person };
  }

  async #refuse(because: Problem, { address }: Arrival): Promise<{ ok: false; because: Problem }> {
    await this.#note('SignInRefused', `from ${address}, by ${this.#parts.name}: ${because}`);
    return { ok: false, because };
  }

  #note(did: 'SignInRefused' | 'SignInSlowed', note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by: null, about: null, note });
  }
}
