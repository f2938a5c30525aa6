import { createServer, type ServerResponse } from 'node:http';
import type { Arrival } from './listeners.ts';

/**
 * The least that can send server-sent events: a bare `node:http` server without log, rules, people or
 * disk. Whatever is posted to a path goes to all who listen there, as the bytes that ours sends. Asked,
 * it says when it had each message.
 *
 * Its one argument is such a message, as ours was seen to send it.
 */
const [, , sample = ''] = process.argv;
const [before = '', seqThere = '', after = ''] = sample.split(/(?<="seq":)(\d+)/);
const rooms = new Map<string, { heard: number; listeners: Set<ServerResponse> }>();
const appended: Arrival[] = [];

const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  const room = rooms.get(name) ?? { heard: 0, listeners: new Set() };
  rooms.set(name, room);
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write('retry: 1000\n\n');
    room.listeners.add(response);
    response.once('close', () => room.listeners.delete(response));
    return;
  }
  request.resume();
  request.once('end', () => {
    room.heard += 1;
    const seq = 10 ** (seqThere.length - 1) + room.heard;
    appended.push([name, seq, performance.timeOrigin + performance.now()]);
    const message = Buffer.from(`${before}${String(seq)}${after}`);
    for (const listener of room.listeners) listener.write(message);
    response.end('{}');
  });
});

process.on('message', () => process.send?.(appended));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(address.port);
});
