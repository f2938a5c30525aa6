import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { assignmentSchema } from '../../src/lib/server/api/assignment-schemas.ts';
import { actionSchema, reportSchema } from '../../src/lib/server/api/plan-schemas.ts';
import { pageOf } from '../../src/lib/server/api/schemas.ts';
import { assign, inDays } from './support/assignment.ts';
import { House } from './support/house.ts';
import { serveOverdue } from './support/overdue.ts';
import type { Person } from './support/person.ts';
import { tokenBy } from './support/token.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let ines: Person;
let press: string;
let anaId: string;
/** Of the token's team: a drill of Ana's, an assignment that she and Ben have. */
let drill: string;
let assignment: string;
/** Tokens of both scopes, of the team and of another one; and one of the team without these scopes. */
let token: string;
let elsewhere: string;
let without: string;

const ask = (path: string, by = token, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${by}`, ...headers } });

/** An answer, which has to be as its schema says, to the last key. */
async function read<T extends z.ZodType>(schema: T, path: string, by = token) {
  const body: unknown = await (await ask(path, by)).json();
  const parsed = pageOf(schema).parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}
const reports = (query = '', by = token) => read(reportSchema, `/reports${query}`, by);
const actions = (query = '', by = token) => read(actionSchema, `/actions${query}`, by);
const assignments = (query = '', by = token) => read(assignmentSchema, `/assignments${query}`, by);

async function played(person: Person): Promise<string> {
  const one = await person.start('brown-water');
  await person.playOut(one);
  return one;
}

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  press = await house.team('Press');
  const care = await house.team('Care');
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  const ruth = await house.person('Ruth Adeyemi', { roles: ['trainer'], teams: [care] });
  const ana = await house.person('Ana Ferreira', { teams: [press] });
  await house.person('Ben Hale', { teams: [press] });
  const cy = await house.person('Cy Other', { teams: [care] });
  anaId = await house.idOf('Ana Ferreira');
  assignment = await assign(ines, { teams: press });
  const theirs = await assign(ruth, { teams: care });
  drill = await played(ana);
  const other = await played(cy);
  // Nobody's team: it stands in no answer.
  await played(await house.person('Dee Alone'));
  const add = (by: Person, of: string, form: Record<string, string>) =>
    by.post(`/drills/${of}/report?/add`, { ownerName: '', owner: '', due: '', area: '', ...form });
  await add(ines, drill, { title: 'Print the map', owner: anaId });
  await add(ines, drill, { title: 'Ring the supplier', ownerName: 'Mr Okoro' });
  await add(ruth, other, { title: 'Theirs alone' });
  const both = ['reports:read', 'assignments:read'];
  token = await tokenBy(house, { scopes: both, teams: [press] });
  elsewhere = await tokenBy(house, { scopes: both, teams: [await house.team('North')] });
  without = await tokenBy(house, { scopes: ['results:read', 'drills:read'], teams: [press] });
  expect(theirs).not.toBe(assignment);
  const overdue = { drill, title: 'Print the map', due: '2026-01-05' };
  server = await serveOverdue(server, { HOTSEAT_DATA: data.path }, overdue);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

describe('reports by the API', () => {
  it('are those of drills of the token’s teams, ready or not', async () => {
    const before = await reports();
    expect(before.data).toMatchObject([
      { drill, state: 'draft', stateSince: null, actions: { open: 2, closed: 0 } }
    ]);
    await ines.post(`/drills/${drill}/report?/state`, { state: 'ready' });
    expect((await reports('?state=draft')).data).toEqual([]);
    const [ready] = (await reports('?state=ready')).data;
    expect(ready).toMatchObject({
      drill,
      scenario: { id: 'brown-water' },
      team: false,
      report: `/drills/${drill}/report`
    });
    expect(Date.parse(ready?.stateSince ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect((await reports('?since=2999-01-01T00:00:00Z')).data).toEqual([]);
  });

  it('have actions with owner, day and state, the one that was changed last at the end', async () => {
    const { data: found } = await actions();
    expect(found).toMatchObject([
      {
        drill,
        title: 'Print the map',
        owner: { name: 'Ana Ferreira', person: anaId },
        due: '2026-01-05',
        overdue: true,
        state: 'open',
        report: `/drills/${drill}/report`
      },
      {
        title: 'Ring the supplier',
        owner: { name: 'Mr Okoro', person: null },
        due: null,
        overdue: false
      }
    ]);
    const [first] = found;
    const last = await actions('?limit=1');
    const { next } = last;
    expect(next).not.toBeNull();
    const changed = await ines.post('/actions?/change', {
      drill,
      action: first?.id ?? '',
      revision: '1',
      title: 'Print the map',
      owner: anaId,
      ownerName: '',
      due: '2026-01-05',
      state: 'done',
      note: 'On the wall'
    });
    expect(changed.status).toBe(303);
    // Whoever reads on finds what was changed since.
    expect(
      (await actions(`?cursor=${next ?? ''}`)).data.map(({ title, state }) => [title, state])
    ).toEqual([
      ['Ring the supplier', 'open'],
      ['Print the map', 'done']
    ]);
    expect((await actions('?state=done')).data).toMatchObject([{ id: first?.id, overdue: false }]);
    expect((await reports()).data).toMatchObject([{ actions: { open: 1, closed: 1 } }]);
    expect(await (await ask('/actions')).text()).not.toContain('On the wall');
  });
});

describe('assignments by the API', () => {
  it('say who of the token’s teams has done them and who is overdue', async () => {
    const { data: found } = await assignments();
    expect(found).toMatchObject([
      {
        id: assignment,
        scenario: { id: 'brown-water' },
        teams: [{ id: press, name: 'Press' }],
        due: inDays(14),
        every: null,
        assignment: `/assignments/${assignment}`
      }
    ]);
    const people = new Map(found[0]?.people.map((one) => [one.name, one]));
    expect([...people.keys()]).toEqual(['Ana Ferreira', 'Ben Hale']);
    expect(people.get('Ana Ferreira')).toMatchObject({ state: 'done', drill, lateBy: 0 });
    expect(people.get('Ben Hale')).toMatchObject({ state: 'due', doneOn: null, overdueBy: null });
    expect((await assignments('?scenario=other')).data).toEqual([]);
    expect((await assignments('?since=2999-01-01T00:00:00Z')).data).toEqual([]);
  });
});

describe('both', () => {
  it('are nothing to a token of another team, and all to one of all teams', async () => {
    for (const list of [reports, actions, assignments])
      expect(await list('', elsewhere)).toEqual({ data: [], next: null, last: null });
    const all = await tokenBy(house, {
      scopes: ['reports:read', 'assignments:read'],
      reach: 'all'
    });
    expect((await reports('', all)).data).toHaveLength(2);
    expect((await actions('', all)).data.map(({ title }) => title)).toContain('Theirs alone');
    expect((await assignments('', all)).data).toHaveLength(2);
  });

  it('go page by page, each once', async () => {
    const all = await tokenBy(house, {
      scopes: ['reports:read', 'assignments:read'],
      reach: 'all'
    });
    for (const list of [reports, assignments] as const) {
      const first = await list('?limit=1', all);
      const second = await list(`?limit=1&cursor=${first.next ?? ''}`, all);
      expect(first.data).toHaveLength(1);
      expect(second.data).toHaveLength(1);
      expect(second.data).not.toEqual(first.data);
      expect(second.next).toBeNull();
    }
  });

  it('are refused without their scope and where a parameter is wrong, in problem+json', async () => {
    for (const [path, by, status, says] of [
      ['/reports', without, 403, 'scope'],
      ['/actions', without, 403, 'scope'],
      ['/assignments', without, 403, 'scope'],
      ['/reports?state=final', token, 400, 'expected draft or ready'],
      ['/actions?state=final', token, 400, 'expected open, in-progress, done or dropped'],
      ['/assignments?cursor=bm9uZQ', token, 400, 'cursor']
    ] as const) {
      const answer = await ask(path, by);
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([
        status,
        'application/problem+json'
      ]);
      const body = (await answer.json()) as { status: number; detail: string };
      expect(body.status).toBe(status);
      expect(body.detail).toContain(says);
    }
    const results = await ask('/results');
    expect(results.status).toBe(403);
  });

  it('need not be sent again while they are the same', async () => {
    for (const path of ['/reports', '/actions', '/assignments']) {
      const tag = (await ask(path)).headers.get('etag') ?? '';
      expect((await ask(path, token, { 'if-none-match': tag })).status, path).toBe(304);
    }
  });

  it('are offered under Settings, in words', async () => {
    const page = await (await house.administrator.open('/settings')).text();
    expect(page).toContain('value="reports:read"');
    expect(page).toContain('Assignments (assignments:read)');
  });
});
