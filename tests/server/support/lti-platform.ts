import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload
} from 'jose';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
export const AGS = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
export const SCORE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
export const INSTRUCTOR = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';
const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';

/** A score as it was posted, with who was let do it. */
export interface Posted {
  lineItem: string;
  score: Record<string, unknown>;
  type: string | undefined;
}

/** What is done otherwise than a good platform does it. */
export interface Otherwise {
  /** Claims over those that are right. */
  claims?: JWTPayload & Record<string, unknown>;
  key?: CryptoKey;
  unsigned?: boolean;
  /** Signed by what everybody can read, as if it were a shared secret. */
  shared?: boolean;
  expires?: number;
}

/**
 * A learning platform that speaks LTI 1.3 over a socket: OpenID Connect third-party login, ID tokens, a
 * key set, tokens by signed assertions, line items with scores. Written from the specifications.
 */
export class LtiPlatform {
  readonly clientId = 'hotseat-at-platform';
  readonly deployment = 'course-7';
  readonly posted: Posted[] = [];
  /** Requests for tokens that were granted. */
  granted = 0;
  /** Statuses that the next scores are answered with. */
  readonly next: number[] = [];
  /** Where Hotseat is, once it is there. */
  tool = '';
  readonly #server: Server;
  readonly #key: { privateKey: CryptoKey; publicKey: CryptoKey };
  readonly #tokens = new Set<string>();

  private constructor(server: Server, key: { privateKey: CryptoKey; publicKey: CryptoKey }) {
    this.#server = server;
    this.#key = key;
  }

  static async start(): Promise<LtiPlatform> {
    const server = createServer();
    const key = await generateKeyPair('RS256', { extractable: true });
    const platform = new LtiPlatform(server, key);
    server.on('request', (request, response) => {
      platform.#answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get issuer(): string {
    return this.url;
  }

  /** What the administrator writes down of it. */
  get form(): Record<string, string> {
    return {
      name: 'Lopewell Moodle',
      issuer: this.issuer,
      clientId: this.clientId,
      deployments: this.deployment,
      signInUrl: `${this.url}/auth`,
      tokenUrl: `${this.url}/token`,
      keysUrl: `${this.url}/keys`,
      audience: '',
      frames: '',
      team: ''
    };
  }

  /** As Moodle writes it, with a question. */
  get lineItem(): string {
    return `${this.url}/items/5/lineitem?type_id=3`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The form that it posts to begin. */
  begins(subject: string): Record<string, string> {
    return {
      iss: this.issuer,
      login_hint: subject,
      client_id: this.clientId,
      lti_deployment_id: this.deployment,
      lti_message_hint: 'resource-5',
      target_link_uri: `${this.tool}/lti/launch`
    };
  }

  /** The form that it posts to answer. @param asked where Hotseat sent the browser */
  async answer(
    asked: string,
    more: Record<string, unknown> = {},
    otherwise: Otherwise = {}
  ): Promise<Record<string, string>> {
    const { origin, pathname, searchParams } = new URL(asked);
    if (origin !== this.url || pathname !== '/auth') throw new Error(`was asked at ${asked}`);
    const said = Object.fromEntries(searchParams);
    const right: Record<string, string> = {
      response_type: 'id_token',
      response_mode: 'form_post',
      scope: 'openid',
      prompt: 'none',
      client_id: this.clientId,
      redirect_uri: `${this.tool}/lti/launch`
    };
    for (const [name, value] of Object.entries(right))
      if (said[name] !== value) throw new Error(`${name} is ${said[name]}, expected ${value}`);
    const claims: JWTPayload = {
      iss: this.issuer,
      aud: this.clientId,
      sub: said['login_hint'] ?? '',
      nonce: said['nonce'],
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + (otherwise.expires ?? 300),
      [`${LTI}message_type`]: 'LtiResourceLinkRequest',
      [`${LTI}version`]: '1.3.0',
      [`${LTI}deployment_id`]: this.deployment,
      [`${LTI}target_link_uri`]: `${this.tool}/lti/launch`,
      [`${LTI}resource_link`]: { id: 'resource-5' },
      [`${LTI}roles`]: [LEARNER],
      [`${LTI}custom`]: { scenario: 'brown-water' },
      [AGS]: { scope: [SCORE], lineitem: this.lineItem },
      ...more,
      ...otherwise.claims
    };
    return { state: said['state'] ?? '', id_token: await this.#token(claims, otherwise) };
  }

  async #token(claims: JWTPayload, { key, unsigned, shared }: Otherwise): Promise<string> {
    if (unsigned) return new UnsecuredJWT(claims).encode();
    if (shared) {
      const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(this.#key.publicKey)));
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(key ?? this.#key.privateKey);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', this.url);
    if (pathname === '/keys') {
      const jwk = await exportJWK(this.#key.publicKey);
      send(response, 200, { keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] });
    } else if (pathname === '/token') {
      await this.#grant(new URLSearchParams(await text(request)), response);
    } else if (pathname.endsWith('/lineitem/scores') && search === '?type_id=3') {
      await this.#take(request, response);
    } else {
      send(response, 404, {});
    }
  }

  /** By client credentials and an assertion that the tool has signed (RFC 7523). */
  async #grant(asked: URLSearchParams, response: ServerResponse): Promise<void> {
    const assertion = asked.get('client_assertion') ?? '';
    try {
      const keys = createRemoteJWKSet(new URL(`${this.tool}/lti/jwks`));
      if (decodeProtectedHeader(assertion).kid === undefined) throw new Error('no kid');
      await jwtVerify(assertion, keys, {
        algorithms: ['RS256'],
        issuer: this.clientId,
        subject: this.clientId,
        audience: `${this.url}/token`,
        requiredClaims: ['iat', 'exp', 'jti']
      });
    } catch {
      send(response, 401, { error: 'invalid_client' });
      return;
    }
    if (asked.get('grant_type') !== 'client_credentials' || asked.get('scope') !== SCORE) {
      send(response, 400, { error: 'invalid_scope' });
      return;
    }
    this.granted += 1;
    const token = `token-${this.granted}`;
    this.#tokens.add(token);
    send(response, 200, {
      access_token: token,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: SCORE
    });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (request.method !== 'POST' || !this.#tokens.has(token)) {
      send(response, 401, {});
      return;
    }
    const score = JSON.parse(await text(request)) as Record<string, unknown>;
    const status = this.next.shift() ?? 200;
    if (status === 401) this.#tokens.delete(token);
    if (status < 300)
      this.posted.push({ lineItem: this.lineItem, score, type: request.headers['content-type'] });
    response.writeHead(status, { 'retry-after': '1' }).end();
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
