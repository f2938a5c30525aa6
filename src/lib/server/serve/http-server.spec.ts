import { Agent, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { listen } from './http-server.ts';

const MEGABYTE = 1024 * 1024;

describe('a connection', () => {
  let server: Server;
  /** Of one connection, as long as that is open. */
  let agent: Agent;
  let opened: number;

  beforeEach(async () => {
    opened = 0;
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
    server = await listen(
      readSettings({ PORT: '0', HOST: '127.0.0.1' }),
      Promise.resolve((incoming, response) => {
        // As the framework does: it takes the first of a body, and waits for somebody to want more.
        incoming.on('data', () => incoming.pause());
        response.end('here');
      })
    );
    server.on('connection', () => (opened += 1));
  });
  afterEach(async () => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (body: Buffer = Buffer.alloc(0)) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const asked = request({ port, host: '127.0.0.1', method: 'POST', agent }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer));
      });
      asked.once('error', reject);
      asked.end(body);
    });

  it('stays open longer without a request than the two minutes for which proxies keep theirs', async () => {
    const { headers } = await ask();
    const idle = /^timeout=(\d+)$/.exec(String(headers['keep-alive']))?.[1];
    expect(Number(idle)).toBeGreaterThan(120);
  });

  it('goes on after an answer to a body that was not read', async () => {
    await ask(Buffer.alloc(48 * MEGABYTE));
    await ask();
    expect(opened).toBe(1);
  });

  it('ends where more is left than any body may have', async () => {
    const closed = new Promise<number>((resolve) =>
      server.once('connection', (socket) => socket.once('close', () => resolve(socket.bytesRead)))
    );
    const { port } = server.address() as AddressInfo;
    const sending = connect(port, '127.0.0.1', () => {
      sending.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 1000000000\r\n\r\n');
      sending.write(Buffer.alloc(100 * MEGABYTE));
    });
    // It is cut off while it sends.
    sending.on('error', () => {});
    sending.resume();
    const taken = await closed;
    expect(taken).toBeGreaterThan(60 * MEGABYTE);
    expect(taken).toBeLessThan(80 * MEGABYTE);
  });
});
