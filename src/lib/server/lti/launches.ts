import type { Accounts, Arrival } from '../access/accounts.ts';
import { Attempts } from '../access/attempts.ts';
import { vouchedBy, type Vouched } from '../access/oidc/claims.ts';
import { digestOfSecret } from '../access/secret.ts';
import { LONGEST } from '../access/sessions.ts';
import type { Log } from '../log.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { LtiStore, Platform } from '../store/lti-store.ts';
import type { Person } from '../store/people-store.ts';
import { launchClaims, type LaunchClaims } from './claims.ts';
import type { LtiMembers } from './members.ts';
import type { PlatformClient } from './platform-client.ts';
import { notLaunched, type LaunchProblem, type Launching } from './problems.ts';
import { nonceOf, States, type BegunLaunch } from './states.ts';

export interface LaunchesParts {
  lti: LtiStore;
  members: LtiMembers;
  accounts: Accounts;
  audit: AuditLog;
  log: Log;
  /** Loaded by those alone who use it. */
  client: () => Promise<PlatformClient>;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What a platform asks when it sends somebody here (OpenID Connect, third-party initiated login). */
export interface Asked {
  issuer: string;
  /** Null where the platform leaves it out. */
  clientId: string | null;
  loginHint: string;
  messageHint: string | null;
}

/** Somebody whom a platform has vouched for, until their browser says that it is the one that began. */
interface Vouching {
  begun: BegunLaunch;
  vouched: Vouched;
  claims: LaunchClaims;
  until: number;
  /** Whether it has been used; it is remembered so that it is not used again. */
  used: boolean;
}

/** Ms for which a launch may wait for its browser, and is known to have been used. */
const HELD = 20 * 60_000;

/** Lets people in from learning platforms. */
export class Launches {
  readonly #parts: LaunchesParts;
  readonly #now: () => number;
  readonly #states = new States();
  readonly #attempts = new Attempts();
  /** By state. Only what a platform has signed gets in here. */
  readonly #held = new Map<string, Vouching>();

  constructor(parts: LaunchesParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** The platform that asks; null where it is not set up here. */
  async platformOf({ issuer, clientId }: Pick<Asked, 'issuer' | 'clientId'>) {
    const named = (await this.#parts.lti.platforms()).filter((one) => one.issuer === issuer);
    if (clientId !== null) return named.find((one) => one.clientId === clientId) ?? null;
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  /**
   * Begins a launch.
   *
   * @param browser the secret that the browser holds
   * @param redirectUri our address to which the platform is to answer
   * @returns the address to send the browser to
   */
  async begin(
    asked: Asked,
    browser: string,
    redirectUri: string
  ): Promise<Launching<{ url: string }>> {
    const platform = await this.platformOf(asked);
    if (!platform) return notLaunched('unknown');
    const { loginHint, messageHint } = asked;
    const begun = { platform: platform.id, browser: digestOfSecret(browser) };
    const state = await this.#states.make(begun);
    const client = await this.#parts.client();
    const url = client.signInAt(
      platform,
      { redirectUri, loginHint, messageHint },
      { state, nonce: nonceOf(state) }
    );
    return { ok: true, url };
  }

  /**
   * Takes the answer of a platform, and holds it for the browser that began it.
   *
   * @param sent the form that the platform posted
   * @param origin ours
   * @returns the state by which `finish` knows it
   */
  async take(
    sent: URLSearchParams,
    origin: string,
    address: string
  ): Promise<Launching<{ state: string }>> {
    const state = sent.get('state') ?? '';
    const begun = await this.#states.read(state);
    this.#sweep();
    if (!begun || this.#held.has(state)) return notLaunched('stale');
    const platforms = await this.#parts.lti.platforms();
    const platform = platforms.find(({ id }) => id === begun.platform);
    if (!platform) return notLaunched('unknown');
    const { wait, first } = await this.#attempts.beginFrom(address);
    if (wait > 0) {
      if (first) await this.#note('SignInSlowed', `from ${address}`);
      return notLaunched('slow');
    }
    const checked = await this.#check(platform, sent, state, origin);
    if (!checked.ok) {
      const note = `from ${address}, by ${platform.name}: ${checked.because}`;
      await this.#note('SignInRefused', note);
      return checked;
    }
    // Of two that come at once with the same answer, the second one finds it here.
    if (this.#held.has(state)) return notLaunched('stale');
    const { vouched, claims } = checked;
    const until = this.#now() + HELD;
    this.#held.set(state, { begun, vouched, claims, until, used: false });
    await this.#attempts.succeededFrom(address);
    return { ok: true, state };
  }

  /**
   * Lets somebody in whom a platform has vouched for.
   *
   * @param browser the secret that the browser holds; null when it holds none
   * @param framed whether it is shown in a frame
   * @returns the token of their session, and what they came for
   */
  async finish(
    state: string,
    browser: string | null,
    arrival: Arrival,
    framed: boolean
  ): Promise<Launching<{ token: string; person: Person; scenario: string | null }>> {
    const held = this.#held.get(state);
    if (!held || held.used || held.until <= this.#now()) return notLaunched('stale');
    if (browser === null || digestOfSecret(browser) !== held.begun.browser)
      return notLaunched('elsewhere');
    held.used = true;
    const { lti, members, accounts } = this.#parts;
    const { begun, vouched, claims } = held;
    const platform = (await lti.platforms()).find(({ id }) => id === begun.platform);
    if (!platform) return notLaunched('unknown');
    const admitted = await members.admit(platform, vouched, claims.teaches);
    if (!admitted.ok) {
      const note = `from ${arrival.address}, by ${platform.name}: ${admitted.because}`;
      await this.#note('SignInRefused', note);
      return admitted;
    }
    const { person } = admitted;
    const { token } = await accounts.arrive(person, arrival, `by ${platform.name}`);
    const now = this.#now();
    const { subject, scenario, lineItem } = claims;
    const came = { person: person.id, platform: platform.id, subject, at: now };
    await lti.keepLaunch(
      { ...came, session: digestOfSecret(token), scenario, lineItem, framed },
      now - LONGEST
    );
    return { ok: true, token, person, scenario };
  }

  async #check(
    platform: Platform,
    sent: URLSearchParams,
    state: string,
    origin: string
  ): Promise<Launching<{ vouched: Vouched; claims: LaunchClaims }>> {
    const client = await this.#parts.client();
    const verified = await client.verify(platform, sent, { state, nonce: nonceOf(state) });
    if (!verified.ok) return this.#failed(verified.because, verified.error);
    const vouched = vouchedBy(verified.token, {});
    const claims = launchClaims(verified.token, origin);
    if (!vouched || !claims) return this.#failed('refused', 'no launch');
    if (!platform.deployments.includes(claims.deployment))
      return this.#failed('deployment', 'unknown deployment');
    return { ok: true, vouched, claims };
  }

  #failed(because: LaunchProblem, error: unknown): { ok: false; because: LaunchProblem } {
    // Who is not signed in there is nothing to look into.
    if (because !== 'denied')
      this.#parts.log.warn({ reason: because, err: error }, 'a launch was not taken');
    return notLaunched(because);
  }

  #sweep(): void {
    const now = this.#now();
    for (const [state, { until }] of this.#held) if (until <= now) this.#held.delete(state);
  }

  #note(did: 'SignInRefused' | 'SignInSlowed', note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by: null, about: null, note });
  }
}
