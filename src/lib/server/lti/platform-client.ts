import * as client from 'openid-client';
import type { Platform } from '../store/lti-store.ts';
import type { ToolKeys } from './keys.ts';
import type { LaunchProblem } from './problems.ts';

/** Seconds that one answer of a platform may take: somebody looks at an empty page meanwhile. */
const PATIENCE = 5;
/** Seconds by which its clock and ours may differ. */
const SKEW = 60;
/** Seconds by which a token is let go of before its end. */
const EARLY = 30;

/** The claims of a token that is right, or why it is not. */
export type Verified =
  { ok: true; token: client.IDToken } | { ok: false; because: LaunchProblem; error: unknown };

interface Known {
  /** As it was when this was made: what the administrator changes holds at once. */
  of: Platform;
  configuration: client.Configuration;
  tokens: Map<string, { key: string; token: string; until: number }>;
}

/**
 * Speaks to platforms: to each of them we are a client of OpenID Connect, by the implicit flow with a
 * form post (LTI security framework 1.0, 5.1.1), and of OAuth 2, by client credentials with a signed
 * assertion (4.1).
 */
export class PlatformClient {
  readonly #keys: ToolKeys;
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();

  /** @param now wall time in ms since 1970 */
  constructor(keys: ToolKeys, now: () => number = Date.now) {
    this.#keys = keys;
    this.#now = now;
  }

  /** Where to send a browser whose person is to be vouched for. */
  signInAt(
    platform: Platform,
    asked: { redirectUri: string; loginHint: string; messageHint: string | null },
    { state, nonce }: { state: string; nonce: string }
  ): string {
    const { configuration } = this.#for(platform);
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: asked.redirectUri,
      scope: 'openid',
      response_mode: 'form_post',
      prompt: 'none',
      login_hint: asked.loginHint,
      ...(asked.messageHint !== null && { lti_message_hint: asked.messageHint }),
      state,
      nonce
    }).href;
  }

  /** Checks what a platform sent: signature, issuer, audience, times, nonce and state. */
  async verify(
    platform: Platform,
    sent: URLSearchParams,
    { state, nonce }: { state: string; nonce: string }
  ): Promise<Verified> {
    const { configuration } = this.#for(platform);
    // As if it had come in the address: the client reads a fragment or a request, which we have read.
    const answer = new URL('https://answer.invalid/');
    answer.hash = sent.toString();
    try {
      const token = await client.implicitAuthentication(configuration, answer, nonce, {
        expectedState: state
      });
      return { ok: true, token };
    } catch (error) {
      return { ok: false, because: problemOf(error), error };
    }
  }

  /**
   * A token for a service of a platform, kept until shortly before its end.
   *
   * @throws when the platform gives none
   */
  async accessToken(platform: Platform, scope: string): Promise<string> {
    const { tokens } = this.#for(platform);
    const { id, key } = await this.#keys.current();
    const kept = tokens.get(scope);
    if (kept && kept.key === id && kept.until > this.#now()) return kept.token;
    const signed = client.PrivateKeyJwt(
      { key, kid: id },
      {
        // To the address of tokens, as platforms expect it, or to whom the administrator says.
        [client.modifyAssertion](_, payload) {
          payload['aud'] = platform.audience ?? platform.tokenUrl;
        }
      }
    );
    const configuration = this.#configure(platform, signed);
    const granted = await client.clientCredentialsGrant(configuration, { scope });
    const lasts = (granted.expires_in ?? 0) - EARLY;
    tokens.set(scope, { key: id, token: granted.access_token, until: this.#now() + lasts * 1000 });
    return granted.access_token;
  }

  /** Lets go of a token that was not taken. */
  forgetToken({ id }: Platform, scope: string): void {
    this.#known.get(id)?.tokens.delete(scope);
  }

  #for(platform: Platform): Known {
    const known = this.#known.get(platform.id);
    if (known && isSame(known.of, platform)) return known;
    const configuration = this.#configure(platform);
    client.useIdTokenResponseType(configuration);
    const made = { of: platform, configuration, tokens: new Map() };
    this.#known.set(platform.id, made);
    return made;
  }

  #configure(platform: Platform, as?: client.ClientAuth): client.Configuration {
    const { issuer, clientId, signInUrl, tokenUrl, keysUrl } = platform;
    const server = {
      issuer,
      authorization_endpoint: signInUrl,
      token_endpoint: tokenUrl,
      jwks_uri: keysUrl
    };
    const metadata = { id_token_signed_response_alg: 'RS256', [client.clockTolerance]: SKEW };
    const configuration = new client.Configuration(server, clientId, metadata, as);
    configuration.timeout = PATIENCE;
    // The settings let http pass for a platform on this machine alone.
    if ([tokenUrl, keysUrl].some((url) => url.startsWith('http:')))
      client.allowInsecureRequests(configuration);
    return configuration;
  }
}

/** Why a token was not taken. */
function problemOf(error: unknown): LaunchProblem {
  if (error instanceof client.AuthorizationResponseError) return 'denied';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // What `fetch` throws where there is no answer.
  if (error instanceof TypeError && code === undefined) return 'unreachable';
  return code === 'OAUTH_TIMEOUT' ? 'unreachable' : 'refused';
}

/** Where it leads, and as whom; its name or team change nothing of that. */
function isSame(one: Platform, other: Platform): boolean {
  return (['issuer', 'clientId', 'signInUrl', 'tokenUrl', 'audience', 'keysUrl'] as const).every(
    (field) => one[field] === other[field]
  );
}
