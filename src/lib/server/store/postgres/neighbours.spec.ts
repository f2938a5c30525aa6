import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { PostgresNeighbours } from './neighbours.ts';
import type { Pool } from './pool.ts';

/** A connection that, as those of the pool do, throws when it is let go of twice. */
class Connection extends EventEmitter {
  released = 0;
  query = async () => ({ rows: [] });
  release(): void {
    this.released += 1;
    if (this.released > 1) throw new Error('let go of twice');
  }
}

/** @param arrives waited for before each connection is there */
async function listening(arrives = () => Promise.resolve()) {
  const connections: Connection[] = [];
  const pool = {
    again: async () => [{ now: '0', others: '0' }],
    own: async () => {
      const connection = new Connection();
      connections.push(connection);
      await arrives();
      return connection;
    }
  } as unknown as Pool;
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const neighbours = new PostgresNeighbours(pool, log);
  await neighbours.open();
  return { neighbours, connections };
}

it('takes leave of a database that goes down meanwhile', async () => {
  const { neighbours, connections } = await listening();
  await neighbours.close();
  connections[0]?.emit('error', new Error('terminating connection'));
  expect(connections.map(({ released }) => released)).toEqual([1]);
});

it('listens again when the connection was cut', async () => {
  const { neighbours, connections } = await listening();
  connections[0]?.emit('error', new Error('terminating connection'));
  await vi.waitFor(() => expect(connections).toHaveLength(2), 3_000);
  expect(connections.map(({ released }) => released)).toEqual([1, 0]);
  await neighbours.close();
});

it('gives back a connection that comes when it has taken leave', async () => {
  let arrive = () => {};
  const waits = [Promise.resolve(), new Promise<void>((resolve) => (arrive = resolve))];
  const { neighbours, connections } = await listening(() => waits.shift() ?? Promise.resolve());
  connections[0]?.emit('error', new Error('terminating connection'));
  await vi.waitFor(() => expect(connections).toHaveLength(2), 3_000);
  await neighbours.close();
  arrive();
  await vi.waitFor(() => expect(connections.map(({ released }) => released)).toEqual([1, 1]));
});
