import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'hotseat', secret: 'a-secret-of-the-tests' };

/** What the provider says of somebody, beside their subject. */
export type Claims = Record<string, unknown>;

/**
 * A certified OpenID provider on this machine. Whoever signs in types their subject and any
 * password; what it says of them is set beforehand.
 */
export class OidcProvider {
  /** By subject. */
  readonly people = new Map<string, Claims>();
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** Answers in the place of the provider, where it is set. */
  instead: RequestListener | null = null;
  issuer = '';
  #answer: RequestListener = (_, response) => response.writeHead(503).end();
  #close = async () => {};

  /** Listens; it answers as a provider once it knows its client. */
  static async start(host = '127.0.0.1'): Promise<OidcProvider> {
    const made = new OidcProvider();
    const server = createServer((request, response) => {
      made.asked.push(request.url ?? '');
      (made.instead ?? made.#answer)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    made.issuer = `http://${host}:${String((server.address() as AddressInfo).port)}`;
    made.#close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return made;
  }

  /**
   * Lets one Hotseat use it.
   *
   * @param origin the address under which it is open
   */
  knows(origin: string): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${origin}/signin/oidc/callback`]
        }
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] },
      cookies: { keys: [randomBytes(32).toString('hex')] },
      claims: {
        email: ['email', 'email_verified'],
        profile: ['name', 'given_name', 'family_name', 'groups', 'department']
      },
      pkce: { required: () => true },
      ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
      findAccount: (_, subject) => ({
        accountId: subject,
        claims: () => ({ ...this.people.get(subject), sub: subject })
      })
    });
    // Errors are answers that the tests read.
    provider.on('server_error', (_, error) => process.stderr.write(`${error.stack ?? ''}\n`));
    const answer = provider.callback();
    this.#answer = (request, response) => void answer(request, response);
  }

  close(): Promise<void> {
    return this.#close();
  }
}
