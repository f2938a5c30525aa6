import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import stringify from 'safe-stable-stringify';
import { problemsOf } from './xapi-rules.ts';

type Answer = { status: number; headers?: Record<string, string> };

/**
 * A learning record store of one test. It keeps what is valid, refuses a whole batch for one statement
 * that is not, and answers 409 to an id that it has with something else under it.
 */
export class Lrs {
  readonly kept = new Map<string, string>();
  /** How many statements each request brought. */
  readonly batches: number[] = [];
  readonly auth = 'Basic ' + Buffer.from('key:pass word').toString('base64');
  /** How the next requests are answered instead, in order; 0 breaks the connection. */
  readonly next: Answer[] = [];
  /** Ids that it refuses, valid or not. */
  readonly refuses = new Set<string>();
  /** Ms before it answers. */
  slow = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(port = 0): Promise<Lrs> {
    const lrs = new Lrs();
    await new Promise<void>((resolve) => lrs.#server.listen(port, '127.0.0.1', resolve));
    return lrs;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/xapi`;
  }

  close(): Promise<unknown> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
    const end = (status: number, said = '', headers = {}) =>
      response.writeHead(status, headers).end(said);
    const told = this.next.shift();
    if (told?.status === 0) return void request.socket.destroy();
    if (told) return void end(told.status, '', told.headers);
    if (request.method === 'GET' && request.url === '/xapi/statements?limit=1')
      return void end(request.headers.authorization === this.auth ? 200 : 401);
    if (request.method !== 'POST' || request.url !== '/xapi/statements') return void end(404);
    if (request.headers.authorization !== this.auth) return void end(401);
    if (request.headers['x-experience-api-version'] !== '1.0.3') return void end(400, 'no version');
    const statements = JSON.parse(body) as { id: string }[];
    this.batches.push(statements.length);
    const wrong = statements.flatMap((one) =>
      this.refuses.has(one.id) ? ['refused here'] : problemsOf(one)
    );
    if (wrong.length > 0) return void end(400, wrong.join('; '));
    const texts = statements.map((one) => [one.id, stringify(one)] as const);
    if (texts.some(([id, said]) => this.kept.has(id) && this.kept.get(id) !== said))
      return void end(409);
    for (const [id, said] of texts) this.kept.set(id, said);
    return void end(200, JSON.stringify(statements.map(({ id }) => id)));
  }
}
