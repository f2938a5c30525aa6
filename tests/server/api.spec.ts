import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { tokenBy } from './support/token.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let press: string;
let token: string;
const drills: string[] = [];

const tokenFor = (form: Record<string, string | string[]>) => tokenBy(house, form);

const ask = (path: string, by: string | null = token, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    headers: { ...(by !== null && { authorization: `Bearer ${by}` }), ...headers }
  });

interface Page {
  data: { drill: string; name: string; person: string; people?: string[] }[];
  next: string | null;
  last: string | null;
}
const pageOf = async (path: string, by = token) => (await (await ask(path, by)).json()) as Page;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  press = await house.team('Press');
  const care = await house.team('Care');
  for (const [name, teams] of [
    ['Ana Ferreira', [press]],
    ['Ben Hale', [press]],
    ['Cy Other', [care]],
    ['Dee Alone', []]
  ] as const) {
    const person = await house.person(name, { teams: [...teams] });
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    drills.push(drill);
  }
  token = await tokenFor({ scopes: ['results:read', 'drills:read'], teams: [press] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

describe('the API', () => {
  it('gives results of the people of the token’s teams, and nobody else’s', async () => {
    const { data: results, next } = await pageOf('/results');
    expect(results.map(({ name }) => name)).toEqual(['Ana Ferreira', 'Ben Hale']);
    expect(next).toBeNull();
    const all = await tokenFor({ scopes: 'results:read', reach: 'all' });
    expect((await pageOf('/results', all)).data.map(({ name }) => name)).toEqual([
      'Ana Ferreira',
      'Ben Hale',
      'Cy Other'
    ]);
    const found = await pageOf('/drills');
    expect(found.data.map(({ drill }) => drill)).toEqual(drills.slice(0, 2));
    expect(found.data[0]?.people).toEqual([results[0]?.person]);
  });

  it('goes on from a cursor, and finds only what is new', async () => {
    const first = await pageOf('/results?limit=1');
    expect(first.data).toHaveLength(1);
    const second = await pageOf(`/results?limit=1&cursor=${first.next ?? ''}`);
    expect(second.data.map(({ name }) => name)).toEqual(['Ben Hale']);
    expect(second.next).toBeNull();
    const later = await pageOf(`/results?cursor=${second.last ?? ''}`);
    expect(later).toEqual({ data: [], next: null, last: second.last });
    expect((await pageOf('/results?since=2999-01-01T00:00:00Z')).data).toEqual([]);
    expect((await pageOf('/results?scenario=other')).data).toEqual([]);
  });

  it('need not send again what has not changed', async () => {
    const answer = await ask('/results');
    const tag = answer.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await ask('/results', token, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/results', token, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('says in problem+json what is wrong', async () => {
    const problems = [
      [await ask('/results', null), 401],
      [await ask('/results', `hotseat_${'a'.repeat(43)}`), 401],
      [await ask('/results', 'anything'), 401],
      [await ask('/results?limit=0'), 400],
      [await ask('/results?cursor=bm9uZQ'), 400],
      [await ask('/results?since=yesterday'), 400],
      [await ask('/nothing'), 404],
      [await ask('/results', await tokenFor({ scopes: 'drills:read', teams: press })), 403]
    ] as const;
    for (const [answer, status] of problems) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ status, type: 'about:blank' });
    }
    expect(problems[0][0].headers.get('www-authenticate')).toBe('Bearer');
  });

  it('cannot be read by who is signed in, nor a page by a token', async () => {
    expect((await house.administrator.fetch('/api/v1/results')).status).toBe(403);
    const page = await fetch(`${server.url}/people`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
      redirect: 'manual'
    });
    expect(page.headers.get('location')).toContain('/signin');
  });

  it('answers as its document says, and the document is OpenAPI 3.1', async () => {
    const document = (await (await ask('/openapi.json', null)).json()) as Record<string, unknown>;
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(Object.keys(document['paths'] as object)).toEqual([
      '/results',
      '/drills',
      '/reports',
      '/actions',
      '/assignments'
    ]);
    const {
      pageOf: page,
      resultSchema,
      drillSchema
    } = await import('../../src/lib/server/api/schemas.ts');
    expect(
      page(resultSchema)
        .strict()
        .safeParse(await pageOf('/results')).error
    ).toBeUndefined();
    expect(
      page(drillSchema)
        .strict()
        .safeParse(await pageOf('/drills')).error
    ).toBeUndefined();
  });
});

describe('a token', () => {
  it('is kept as a hash, listed with its use, and of no use once revoked', async () => {
    const made = await tokenFor({ name: 'Short lived', scopes: 'results:read', teams: press });
    expect((await ask('/results', made)).status).toBe(200);
    const page = await (await house.administrator.open('/settings')).text();
    expect(page).not.toContain(made);
    expect(page).toMatch(/Short lived[^]*?used today/);
    const id = /Revoke the token of Short lived[^]*?name="id" value="([0-9a-f]{64})"/.exec(
      page
    )?.[1];
    await house.administrator.post('/settings?/revokeToken', { id: id ?? '' });
    expect((await ask('/results', made)).status).toBe(401);
    const audit = await (await house.administrator.open('/people/audit')).text();
    expect(audit).toContain('made a token for a program');
    expect(audit).toContain('revoked the token of a program');
    expect(audit).not.toContain(made);
  });

  it('has to say what it reads, of whom, and for how long', async () => {
    for (const [form, said] of [
      [{ scopes: [] as string[], teams: press }, 'Choose what it may read.'],
      [{ scopes: 'results:read' }, 'Choose at least one team, or all.'],
      [{ scopes: 'results:read', teams: press, name: ' ' }, 'Please say what it is for.'],
      [{ scopes: 'people:write', teams: press }, 'Choose what it may read.'],
      [{ scopes: 'results:read', teams: press, lasts: '9999' }, 'Choose how long it is good.']
    ] as const) {
      const answer = await house.administrator.post('/settings?/addToken', {
        name: 'BI',
        reach: 'some',
        lasts: '30',
        ...(form as Record<string, string>)
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(said);
    }
  });

  it('is for administrators to make', async () => {
    const ana = await house.person('Ana Trainer', { roles: ['trainer'], teams: [press] });
    expect((await ana.open('/settings')).status).toBe(403);
    expect((await ana.post('/settings?/addToken', { name: 'mine' })).status).toBe(403);
    expect((await new Person(server.url).post('/settings?/addToken')).status).toBe(303);
  });

  it('has to wait when it asks too often', async () => {
    const busy = await tokenFor({ scopes: 'results:read', teams: press });
    let answer = await ask('/results', busy);
    for (let asked = 0; asked < 310 && answer.status === 200; asked += 1)
      answer = await ask('/results', busy);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('/results')).status).toBe(200);
  });
});
