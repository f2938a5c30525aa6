import * as client from 'openid-client';
import type { Log } from '../../log.ts';
import { vouchedBy, type Vouched } from './claims.ts';
import type { Begun } from './begun.ts';
import type { Problem, Vouching } from './problems.ts';
import type { OidcSettings } from './settings.ts';

/** Seconds that one answer of the provider may take: somebody looks at an empty page meanwhile. */
const PATIENCE = 5;
/** Seconds by which its clock and ours may differ. */
const SKEW = 60;
/** Ms after which its metadata are asked for again. */
const FRESH = 60 * 60_000;

/** Codes of errors that say that it cannot answer now, not that it will not. */
const PASSING: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

/**
 * The provider, by the authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0,
 * 3.1; RFC 7636). Nothing is asked of it before somebody wants to sign in by it.
 */
export class Provider {
  readonly #settings: OidcSettings;
  readonly #log: Log;
  readonly #now: () => number;
  #known: { configuration: Promise<client.Configuration>; until: number } | null = null;

  /** @param now wall time in ms since 1970 */
  constructor(settings: OidcSettings, log: Log, now = Date.now) {
    this.#settings = settings;
    this.#log = log;
    this.#now = now;
  }

  /**
   * Begins a sign-in.
   *
   * @param callback the address to which the provider is to send the browser back
   * @returns the address to send it to now, and what to know it by later
   */
  async begin(callback: string): Promise<Vouching<{ url: string; begun: Begun }>> {
    try {
      const configuration = await this.#configuration();
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier()
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: this.#settings.scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256'
      });
      return { ok: true, url: url.href, begun };
    } catch (error) {
      return this.#failed(error, 'unreachable');
    }
  }

  /**
   * Ends a sign-in: whom the provider vouches for.
   *
   * @param returned the callback with what the provider added to it
   */
  async finish(returned: URL, begun: Begun): Promise<Vouching<{ vouched: Vouched }>> {
    let configuration: client.Configuration;
    try {
      configuration = await this.#configuration();
    } catch (error) {
      return this.#failed(error, 'unreachable');
    }
    try {
      const tokens = await client.authorizationCodeGrant(configuration, returned, {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true
      });
      const token = tokens.claims();
      if (!token) return { ok: false, because: 'refused' };
      const userinfo = configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, token.sub)
        : {};
      const vouched = vouchedBy(token, userinfo);
      return vouched ? { ok: true, vouched } : { ok: false, because: 'refused' };
    } catch (error) {
      return this.#failed(error, problemOf(error));
    }
  }

  /** Its metadata, asked for once an hour; what failed is asked for again at the next sign-in. */
  #configuration(): Promise<client.Configuration> {
    if (this.#known && this.#now() < this.#known.until) return this.#known.configuration;
    const configuration = this.#discover();
    const known = { configuration, until: this.#now() + FRESH };
    this.#known = known;
    configuration.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return configuration;
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // The signature is checked as well, though the token came straight from the provider.
    const execute = [client.enableNonRepudiationChecks];
    // The settings let http pass for a provider on this machine alone.
    if (issuer.startsWith('http:')) execute.push(client.allowInsecureRequests);
    return client.discovery(
      new URL(issuer),
      clientId,
      { [client.clockTolerance]: SKEW },
      authenticationBy(clientSecret),
      { execute, timeout: PATIENCE }
    );
  }

  #failed(error: unknown, because: Problem): { ok: false; because: Problem } {
    // Somebody who changed their mind is nothing to look into.
    if (because !== 'denied') {
      const reason = codeOf(error) ?? 'unknown';
      this.#log.warn({ reason, err: error }, 'the sign-in provider could not be used');
    }
    return { ok: false, because };
  }
}

/** How the client proves itself: as the specification prefers, unless the provider will not have it. */
function authenticationBy(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods } = server;
    return (methods?.includes('client_secret_basic') === false ? post : basic)(server, ...rest);
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'denied';
    return PASSING.has(error.error) ? 'unreachable' : 'refused';
  }
  if (error instanceof client.ResponseBodyError)
    return error.status >= 500 || PASSING.has(error.error) ? 'unreachable' : 'refused';
  const code = codeOf(error);
  // What `fetch` throws where there is no answer.
  if (error instanceof TypeError && code === undefined) return 'unreachable';
  const { cause } = error instanceof client.ClientError ? error : {};
  if (cause instanceof Response) return cause.status >= 500 ? 'unreachable' : 'refused';
  return code === 'OAUTH_TIMEOUT' ? 'unreachable' : 'refused';
}

/** The short word for an error: the protocol's own, or the client's. */
function codeOf(error: unknown): string | undefined {
  if (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError
  )
    // Written by whoever made the address: only what looks like a code of the protocol is repeated.
    return /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'unknown';
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
