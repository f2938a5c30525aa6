import { Agent, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { listen } from './http-server.ts';

const MEGABYTE = 1024 * 1024;

describe('a connection', () => {
  let server: Server;
  /** Of one connection, as long as that is open. */
  let agent: Agent;

  beforeEach(async () => {
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
    server = await listen(
      readSettings({ PORT: '0', HOST: '127.0.0.1' }),
      Promise.resolve((incoming, response) => {
        // As the framework does: it takes the first of a body, and waits for somebody to want more.
        incoming.on('data', () => incoming.pause());
        response.end('here');
      })
    );
  });
  afterEach(async () => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (body: Buffer = Buffer.alloc(0)) =>
    new Promise<{ again: boolean; idle: string | undefined }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const asked = request({ port, host: '127.0.0.1', method: 'POST', agent }, (answer) => {
        answer.resume();
        const idle = answer.headers['keep-alive'];
        answer.once('end', () => resolve({ again: asked.reusedSocket, idle }));
      });
      asked.once('error', reject);
      asked.end(body);
    });

  it('stays open longer without a request than the two minutes for which proxies keep theirs', async () => {
    const { idle } = await ask();
    expect(Number(/^timeout=(\d+)$/.exec(idle ?? '')?.[1])).toBeGreaterThan(120);
  });

  it('goes on after an answer to a body that was not read', async () => {
    expect((await ask(Buffer.alloc(MEGABYTE / 2))).again).toBe(false);
    expect((await ask()).again).toBe(true);
  });

  it('ends where much of a body is left', async () => {
    const closed = new Promise<number>((resolve) =>
      server.once('connection', (socket) => socket.once('close', () => resolve(socket.bytesRead)))
    );
    // It may be cut off before the answer is read.
    await ask(Buffer.alloc(64 * MEGABYTE)).catch(() => null);
    expect(await closed).toBeLessThan(8 * MEGABYTE);
    expect((await ask()).again).toBe(false);
  });
});
