import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newDatabase } from './support/database.ts';
import { House, PASSWORD } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { write } from './support/studio.ts';

/** What every other spec of the server asks of the one that keeps its data in files. */
describe('a server on PostgreSQL', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let database: string;
  let server: TestServer;
  const start = () => startServer({ DATABASE_URL: database, HOTSEAT_DATA: data.path });

  beforeAll(async () => {
    data = await temporaryFolder();
    database = await newDatabase(inject('postgres'));
    server = await start();
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  it('answers others while somebody asks for what can be no drill', async () => {
    const [dana, stranger] = [new Person(server.url), new Person(server.url)];
    const drill = await dana.start('brown-water');
    const asked = Array.from({ length: 10 }, async () => {
      const [strange, page, own] = await Promise.all([
        stranger.command('%00', { type: 'OpenDocument', document: 'plan' }),
        stranger.open('/drills/%00/scorecard'),
        dana.command(drill, { type: 'OpenDocument', document: 'plan' })
      ]);
      return [strange.status, page.status, own.status];
    });
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 10 }, () => [404, 404, 200]));
  });

  it('deletes a scenario, and an account with one of its own, and starts again', async () => {
    const house = await House.setUp(server);
    const ana = await house.person('Ana Ward', { roles: ['trainer'] });
    const deleted = await write(ana);
    const kept = await write(ana, 'house');
    await write(ana);
    await ana.post(`/studio/${deleted}?/archive`, { archived: 'true' });
    expect((await ana.post(`/studio/${deleted}?/delete`, { sure: 'on' })).status).toBe(303);
    expect((await ana.open(`/studio/${deleted}`)).status).toBe(404);
    expect((await ana.post('/account?/delete', { current: PASSWORD })).status).toBe(303);

    expect(await server.end('SIGTERM')).toBe(0);
    expect(await processesIn(database)).toBe(0);
    server = await start();
    house.administrator.url = server.url;
    expect((await house.administrator.open(`/studio/${kept}`)).status).toBe(200);
    expect(await (await house.administrator.open('/people')).text()).not.toContain('Ana Ward');
    expect(server.errors()).not.toContain('"level":"error"');
  });
});

/** How many processes are on a database, as far as they have not taken leave of it. */
async function processesIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select 1 from processes')).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
