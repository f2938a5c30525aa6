import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A plain reverse proxy: each request goes to the next server in turn, and to another one when that
 * does not take it. It passes bodies on as they come, and keeps nothing.
 */
export class Proxy {
  readonly #server: Server;
  readonly #ports: number[];
  #turn = 0;

  private constructor(ports: readonly number[]) {
    this.#ports = [...ports];
    this.#server = createServer((asked, answer) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => this.#pass(asked, Buffer.concat(chunks), answer, this.#ports.length));
    });
  }

  static async start(ports: readonly number[]): Promise<Proxy> {
    const proxy = new Proxy(ports);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(asked: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number): void {
    const port = this.#ports[(this.#turn += 1) % this.#ports.length];
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
      found.once('error', () => answer.destroy());
    });
    answer.once('close', () => passed.destroy());
    passed.once('error', (error: NodeJS.ErrnoException) => {
      // Only what was certainly not taken may go to another one.
      if (error.code === 'ECONNREFUSED' && tries > 1) {
        this.#pass(asked, body, answer, tries - 1);
        return;
      }
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    passed.end(body);
  }
}
