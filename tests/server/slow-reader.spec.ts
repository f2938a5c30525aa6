import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setResponse } from '@sveltejs/kit/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveDrill } from '../../src/lib/server/conduct/live-drill.ts';
import { drillStream } from '../../src/lib/server/stream/drill-stream.ts';
import { snapshotStream } from '../../src/lib/server/stream/snapshot-stream.ts';
import { brownWater } from './support/fixture.ts';
import { noted } from '../support/noted.ts';

const HEARTBEAT = 400;
/** More than the kernel buffers of both ends hold. */
const EVENTS = 4000;
const TEXT = 'x'.repeat(5000);

describe('a reader that reads slowly', () => {
  let server: Server;
  let live: LiveDrill;
  let opened: number;

  beforeEach(async () => {
    live = new LiveDrill({ drill: 'd' }, brownWater(), []);
    opened = 0;
    server = createServer((request, response) => {
      opened += 1;
      const abort = new AbortController();
      request.on('close', () => abort.abort());
      const { body } = drillStream({
        live,
        after: Number(request.headers['last-event-id'] ?? 0),
        signal: abort.signal,
        now: Date.now,
        heartbeat: HEARTBEAT,
        watch: (watcher) => live.watch(watcher)
      });
      void setResponse(response, new Response(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is not dropped for being slower than the drill', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    live.take(Array.from({ length: EVENTS }, (_, index) => noted(index + 1, TEXT)));
    let bytes = 0;
    let done = false;
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      done ||= chunk.includes(`id: ${EVENTS}\n`);
      socket.pause();
      setTimeout(() => socket.resume(), 1);
    });
    await vi.waitFor(() => expect(done).toBe(true), 20_000);
    expect(bytes).toBeGreaterThan(EVENTS * TEXT.length);
    expect(opened).toBe(1);
    socket.destroy();
    await vi.waitFor(() => expect(live.watchers).toBe(0));
  });
});

describe('a reader that is gone before its stream begins', () => {
  it.each(['drill', 'page'] as const)('takes nobody along: of a %s', async (of) => {
    const live = new LiveDrill({ drill: 'd' }, brownWater(), []);
    const signal = AbortSignal.abort();
    const watch = (watcher: () => void) => live.watch(watcher);
    const answered = new Promise<void>((resolve, reject) => {
      const server = createServer((_, response) => {
        response.destroy();
        const { body } =
          of === 'drill'
            ? drillStream({ live, after: 0, signal, now: Date.now, watch })
            : snapshotStream({ read: async () => ({}), signal, watch });
        setResponse(response, new Response(body)).then(resolve, reject);
        server.close();
      });
      server.listen(0, '127.0.0.1', () => {
        connect((server.address() as AddressInfo).port, '127.0.0.1')
          .on('error', () => {})
          .write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      });
    });
    await answered;
    // What nobody catches would fail the run by now.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(live.watchers).toBe(0);
  });
});
