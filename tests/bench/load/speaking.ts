import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Child, memoryOf } from './child.ts';
import type { Arrival, Heard, Told } from './listeners.ts';
import type { BenchRoom } from './rooms.ts';

const ROUNDS = 10;
/** Ms for a round: each room says one thing in it. */
const ROUND = 1_000;
/** Ms for which the last messages are waited for. */
const LONGEST = 20_000;
const TEXT = 'The kettles of March are recalled; who has the line of the helpdesk at hand?';

/** How rooms speak: one after the other, as people do, or all in one moment, as scripts do. */
export const SHAPES = ['one by one', 'at once'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a server is spoken to. */
export interface Way {
  rooms: readonly BenchRoom[];
  streamOf: (drill: string) => string;
  send: (room: BenchRoom) => { path: string; headers: Record<string, string> };
}

export interface Heed {
  arrivals: Record<Shape, Arrival[]>;
  /** Bytes of the server's memory a stream, once they have been spoken to. */
  memory: number;
}

/** The body of a command that says something to a team. */
export const message = () =>
  JSON.stringify({ id: randomUUID(), command: { type: 'SendTeamMessage', text: TEXT } });

/**
 * Opens a stream for each trainee of each room and has the rooms speak.
 *
 * @throws unless each message came to each stream of its room
 */
export async function speakTo(
  server: { process: Child['process']; port: number },
  { rooms, streamOf, send }: Way
): Promise<Heed> {
  const listeners = new Child('listeners.ts');
  const agent = new Agent({ keepAlive: true, maxSockets: rooms.length });
  const tell = (told: Told) => listeners.ask<Heard>(told);
  const speak = (room: BenchRoom) => post(agent, { port: server.port, ...send(room) });
  const round = async (shape: Shape) => {
    const begun = performance.now();
    await Promise.all(
      rooms.map(async (room, nth) => {
        if (shape === 'one by one') await rest((nth * ROUND) / rooms.length);
        await speak(room);
      })
    );
    await rest(Math.max(0, begun + ROUND - performance.now()));
  };
  const allOf = async (expected: number) => {
    const until = performance.now() + LONGEST;
    for (;;) {
      const { arrivals } = await tell({ is: 'report' });
      if (arrivals.length === expected) return arrivals;
      if (performance.now() > until)
        throw new Error(`expected ${String(expected)} messages, found ${String(arrivals.length)}`);
      await rest(ROUND);
    }
  };
  try {
    const before = memoryOf(server.process);
    const requests = rooms.flatMap(({ drill, cookies }) =>
      cookies.map((cookie) => ({
        room: drill,
        text: `GET ${streamOf(drill)} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`
      }))
    );
    const { streams } = await tell({ is: 'open', port: server.port, requests });
    if (streams !== requests.length)
      throw new Error(`expected ${String(requests.length)} streams, found ${String(streams)}`);
    for (const shape of SHAPES) await round(shape);
    const arrivals: Partial<Heed['arrivals']> = {};
    for (const shape of SHAPES) {
      await tell({ is: 'forget' });
      for (let nth = 0; nth < ROUNDS; nth += 1) await round(shape);
      arrivals[shape] = await allOf(ROUNDS * requests.length);
    }
    const memory = (memoryOf(server.process) - before) / requests.length;
    return { arrivals: arrivals as Heed['arrivals'], memory };
  } finally {
    agent.destroy();
    await listeners.end();
  }
}

function post(
  agent: Agent,
  { port, path, headers }: { port: number; path: string; headers: Record<string, string> }
): Promise<void> {
  const body = message();
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        timeout: 20_000,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length }
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`a message was answered with ${String(response.statusCode)}`));
        });
      }
    );
    asked.once('error', reject);
    asked.once('timeout', () => asked.destroy(new Error('a message was not answered in time')));
    asked.end(body);
  });
}

const rest = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));
