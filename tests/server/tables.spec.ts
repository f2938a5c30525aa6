import { readXlsx } from 'hucre/xlsx';
import { problemsOf } from '../support/xapi-rules.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './support/house.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let ana: Person;
let drill: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  ana = await house.person('Ana Ferreira');
  drill = await ana.start('brown-water');
  await ana.command(drill, {
    type: 'PostStatement',
    text: '=1+1 We are sorry. Do not drink the water.',
    update: false,
    nextUpdateIn: null
  });
  await ana.command(drill, { type: 'EndDrill' });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

it('the statements of a drill leave as a file that a learning record store takes', async () => {
  const answer = await ana.fetch(`/drills/${drill}/xapi.json`);
  const statements = (await answer.json()) as { actor: { account: unknown } }[];
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(problemsOf(statement)).toEqual([]);
    expect(statement.actor.account).toEqual({
      homePage: server.url,
      name: await house.idOf('Ana Ferreira')
    });
  }
  const ben = await house.person('Benno Quist');
  expect((await ben.fetch(`/drills/${drill}/xapi.json`)).status).toBe(404);
});

describe('the tables of a drill', () => {
  it('leave as CSV, a workbook and JSON, as files that no cache keeps', async () => {
    const csv = await ana.fetch(`/drills/${drill}/replies.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('cache-control')).toBe('private, no-store');
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="hotseat-replies-${drill}.csv"`
    );
    expect(await csv.text()).toContain(`"'=1+1 We are sorry. Do not drink the water."`);

    const xlsx = await ana.fetch(`/drills/${drill}/measures.xlsx`);
    const { sheets } = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()));
    expect(sheets[0]?.rows.map(([part]) => part)).toContain('Coverage');

    const json = (await (await ana.fetch(`/drills/${drill}/replies.json`)).json()) as {
      rows: { kind: string; text: string }[];
    };
    expect(json.rows).toMatchObject([
      { kind: 'statement', text: '=1+1 We are sorry. Do not drink the water.' }
    ]);
  });

  it('come with the whole scorecard, and with one’s own record', async () => {
    const card = (await (await ana.fetch(`/drills/${drill}/scorecard.json`)).json()) as {
      scorecard: { drill: string; statements: unknown[] };
    };
    expect(card.scorecard.drill).toBe(drill);
    expect(card.scorecard.statements).toHaveLength(1);
    const record = (await (await ana.fetch('/scorecards.json')).json()) as {
      rows: { drill: string; ended: string }[];
    };
    expect(record.rows.map((row) => row.drill)).toEqual([drill]);
    expect(Date.parse(record.rows[0]?.ended ?? '')).toBeGreaterThan(Date.now() - 600_000);
  });

  it('are nobody else’s, have no other ending, and wait for ENDEX', async () => {
    const ben = await house.person('Ben Hale');
    expect((await ben.fetch(`/drills/${drill}/replies.csv`)).status).toBe(404);
    expect((await ana.fetch(`/drills/${drill}/replies.pdf`)).status).toBe(404);
    expect((await ana.fetch(`/drills/${drill}/secrets.csv`)).status).toBe(404);
    const runs = await ana.start('brown-water');
    const early = await ana.fetch(`/drills/${runs}/replies.csv`, {
      headers: { accept: 'application/json' }
    });
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('after ENDEX');
  });

  it('stand on the scorecard as links', async () => {
    const page = await (await ana.open(`/drills/${drill}/scorecard`)).text();
    expect(page).toContain(`href="/drills/${drill}/replies.xlsx"`);
    expect(await (await ana.open('/scorecards')).text()).toContain('href="/scorecards.csv"');
  });
});

it('the tables of readiness are of a manager’s own teams, and of what their page looks at', async () => {
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  const mate = await house.person('Mate Hollis', { teams: [press] });
  const stranger = await house.person('Cy Other', { teams: [care] });
  for (const person of [mate, stranger]) {
    const played = await person.start('brown-water');
    await person.command(played, { type: 'EndDrill' });
  }
  const manager = await house.person('Mo Manager', { roles: ['manager'], teams: [press] });
  const rows = async (query = '') => {
    const answer = await manager.fetch(`/readiness/results.json${query}`);
    return ((await answer.json()) as { rows: { name: string; teams: string }[] }).rows;
  };
  expect(await rows()).toMatchObject([{ name: 'Mate Hollis', teams: 'Press' }]);
  expect(await rows('?from=2001-01&to=2001-02')).toEqual([]);
  expect(await rows(`?team=${care}`)).toEqual([]);
  const page = await (await manager.open('/readiness')).text();
  expect(page).toMatch(/href="\/readiness\/results\.xlsx\?from=/);
  for (const table of ['months', 'faults']) {
    const answer = await manager.fetch(`/readiness/${table}.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    // One person is no group: no figure of theirs stands here.
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(1);
  }
  expect((await mate.fetch('/readiness/results.csv')).status).toBe(403);
});
