import { expect, inject, it } from 'vitest';
import { DatabaseAway } from '../../src/lib/server/store/postgres/away.ts';
import { Pool } from '../../src/lib/server/store/postgres/pool.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

it('a connection that is cut within a transaction fails it, ends no process, and is replaced', async () => {
  const [pool, other] = [new Pool(inject('postgres'), log), new Pool(inject('postgres'), log)];
  const cutOff = pool.transaction(async (statement) => {
    const [row] = await statement('select pg_backend_pid() as pid');
    await other.again('select pg_terminate_backend($1)', [row?.['pid']]);
    // Nothing is asked at the moment at which it is cut.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await statement('select 1');
  });
  await expect(cutOff).rejects.toBeInstanceOf(DatabaseAway);
  expect(await pool.again('select 1 as one')).toEqual([{ one: 1 }]);
  await pool.close();
  await other.close();
});
