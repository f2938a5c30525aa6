import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setResponse } from '@sveltejs/kit/node';
import { LiveDrill } from '../../src/lib/server/conduct/live-drill.ts';
import { drillStream } from '../../src/lib/server/stream/drill-stream.ts';
import { brownWater } from '../server/support/fixture.ts';
import { noted } from '../support/noted.ts';
import { hold, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';

/** More than the kernel buffers of both ends hold, for each reader. */
const EVENTS = 4000;
const TEXT = 'x'.repeat(5000);
/** Bytes of memory that a reader may cost while it does not read, the log itself left out. */
const A_READER = 1_000_000;

export const neverReads: Fault = {
  name: 'never-reads',
  title: 'A screen that never reads its stream',
  people: 'Nothing, for all others; who reads again comes back to all that happened.',
  on: ['folder'],
  bring
};

async function bring(_: Store, form: Form): Promise<Outcome> {
  // Several in the short form too: what else the process allocates meanwhile is parted among them.
  const readers = form.long ? 20 : 5;
  // As the app has it, in the long form.
  const heartbeat = form.long ? 15_000 : 400;
  const live = new LiveDrill({ drill: 'd' }, brownWater(), []);
  const server = createServer((request, response) => {
    const abort = new AbortController();
    request.on('close', () => abort.abort());
    const { body } = drillStream({
      live,
      after: Number(request.headers['last-event-id'] ?? 0),
      signal: abort.signal,
      now: Date.now,
      heartbeat,
      watch: (watcher) => live.watch(watcher)
    });
    void setResponse(response, new Response(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];
  try {
    for (let reader = 0; reader < readers; reader += 1) sockets.push(openUnread(port));
    await until(() => live.watchers === readers, 'expected all readers to be there');
    const events = Array.from({ length: EVENTS }, (_, index) => noted(index + 1, TEXT));
    const before = memory();
    live.take(events);
    await until(
      () => live.watchers === 0,
      'expected readers that do not read to be dropped',
      4 * heartbeat + 5_000
    );
    const cost = (memory() - before) / readers;
    hold(cost < 4 * A_READER, `a reader that does not read cost ${Math.round(cost)} bytes`);
    const lost: string[] = [];
    const twice: string[] = [];
    for (const [reader, socket] of sockets.entries()) {
      const seen = await readOut(socket);
      hold(seen.length < EVENTS, 'expected a reader that was dropped not to have got all');
      const all = [...seen, ...(await readFrom(port, seen.at(-1) ?? 0))];
      const once = new Set(all);
      if (once.size !== EVENTS) lost.push(`${EVENTS - once.size} events of reader ${reader}`);
      if (all.length !== once.size) twice.push(`${all.length - once.size} events of ${reader}`);
    }
    return {
      tried: EVENTS * readers,
      of: `events for ${readers} readers that did not read`,
      lost,
      twice,
      note: `${(cost / 1e6).toFixed(1)} MB a reader of ${Math.round((EVENTS * TEXT.length) / 1e6)} MB on the wire, until it was dropped`
    };
  } finally {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
  }
}

function memory(): number {
  return process.memoryUsage().arrayBuffers;
}

/** Asks for the stream, and reads nothing of what comes. */
function openUnread(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  return socket;
}

/** What still lay in the buffers of a connection that was dropped. */
async function readOut(socket: Socket): Promise<number[]> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  socket.on('error', () => {});
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  return idsIn(text.slice(0, text.lastIndexOf('\n\n') + 1));
}

/** The rest, from an id on; a machine that is busy may have it dropped on the way, and it comes back. */
async function readFrom(port: number, last: number): Promise<number[]> {
  const ids: number[] = [];
  while (ids.at(-1) !== EVENTS) {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { 'last-event-id': String(ids.at(-1) ?? last) }
    });
    let text = '';
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('latin1');
        const whole = text.lastIndexOf('\n\n') + 1;
        ids.push(...idsIn(text.slice(0, whole)));
        text = text.slice(whole);
        if (ids.at(-1) === EVENTS) break;
      }
    } catch {
      // Dropped.
    }
  }
  return ids;
}

function idsIn(text: string): number[] {
  return [...text.matchAll(/\nid: (\d+)\n/g)].map(([, id]) => Number(id));
}
