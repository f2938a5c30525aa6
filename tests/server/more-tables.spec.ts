import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign, inDays } from './support/assignment.ts';
import { exerciseBy, join, seat } from './support/exercise.ts';
import { emailOf, House } from './support/house.ts';
import { serveOverdue } from './support/overdue.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines trains and Max manages the press team, in which Ana plays; Ruth trains elsewhere, where Cy plays. */
let ines: Person;
let max: Person;
let ruth: Person;
let ana: Person;
let anaId: string;
let press: string;
let drill: string;
let assignment: string;

type Row = Record<string, string | number | boolean | null>;
async function rows(person: Person, address: string): Promise<Row[]> {
  const answer = await person.fetch(address);
  expect(answer.status, address).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return ((await answer.json()) as { rows: Row[] }).rows;
}
const status = async (person: Person, address: string) => (await person.fetch(address)).status;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  press = await house.team('Press');
  const care = await house.team('Care');
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  max = await house.person('Max Verhoeven', { roles: ['manager'], teams: [press] });
  ruth = await house.person('Ruth Adeyemi', { roles: ['trainer'], teams: [care] });
  ana = await house.person('Ana Ferreira', { teams: [press] });
  await house.person('Cy Other', { teams: [care] });
  anaId = await house.idOf('Ana Ferreira');
  assignment = await assign(ines, { teams: press, note: 'Before the audit' });
  await assign(ruth, { teams: care });
  drill = await ana.start('brown-water');
  await ana.command(drill, {
    type: 'PostStatement',
    text: 'We are sorry if anybody felt that the water was brown. It was the contractor, not us.',
    update: false,
    nextUpdateIn: null
  });
  await ana.playOut(drill);
  await ines.post(`/drills/${drill}/report?/add`, {
    title: '=Print the map',
    owner: anaId,
    ownerName: '',
    due: '',
    area: ''
  });
  const overdue = { drill, title: '=Print the map', due: '2026-01-05' };
  server = await serveOverdue(server, { HOTSEAT_DATA: data.path }, overdue);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

describe('the improvement plan as a table', () => {
  it('is what the page of this reader shows, with its filter', async () => {
    const [action, ...others] = await rows(max, '/actions.json');
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      title: '=Print the map',
      drill,
      owner: 'Ana Ferreira',
      owner_id: anaId,
      owner_teams: 'Press',
      owner_email: emailOf('Ana Ferreira'),
      due: '2026-01-05',
      overdue: true,
      state: 'open',
      changed_by: 'Ines Halloran'
    });
    // Ana sees no list of people, and so nobody's address.
    expect(await rows(ana, '/actions.json')).toMatchObject([{ owner_email: null }]);
    expect(await rows(max, '/actions.json?show=closed')).toEqual([]);
    expect(await rows(max, '/actions.json?owner=nobody')).toEqual([]);
    expect(await rows(ruth, '/actions.json?show=all')).toEqual([]);
    expect(await (await max.fetch('/actions.csv')).text()).toContain(`"'=Print the map"`);
    expect(await (await max.open('/actions?show=all')).text()).toContain(
      'href="/actions.xlsx?show=all"'
    );
  });

  it('stands in the report of its drill too, beside the report’s other tables', async () => {
    const at = (table: string) => `/drills/${drill}/report/${table}.json`;
    expect(await rows(max, at('actions'))).toMatchObject([
      { title: '=Print the map', scenario: 'Brown water, Mill Lane' }
    ]);
    const objectives = await rows(ines, at('objectives'));
    expect(objectives.length).toBeGreaterThan(0);
    expect(objectives[0]).toHaveProperty('grade');
    const kinds = (await rows(ines, at('findings'))).map(({ list }) => list);
    expect(kinds).toContain('area for improvement');
    expect((await rows(ines, at('events')))[0]).toMatchObject({ at: 0 });
    expect(Array.isArray(await rows(ines, at('turning-points')))).toBe(true);
    expect(await status(ruth, at('findings'))).toBe(404);
    expect(await status(ana, at('findings'))).toBe(403);
    expect(await status(ines, at('secrets'))).toBe(404);
    const runs = await ana.start('brown-water');
    expect(await status(ines, `/drills/${runs}/report/findings.csv`)).toBe(409);
    await ana.command(runs, { type: 'EndDrill' });
  });
});

describe('assignments as tables', () => {
  it('say who has done what, to who gives drills', async () => {
    expect(await rows(max, '/assignments/given.json')).toMatchObject([
      { assignment, teams: 'Press', due: inDays(14), every: 'once', of: 1, done: 1, overdue: 0 }
    ]);
    expect(await rows(max, '/assignments/overdue.json')).toEqual([]);
    const roll = await rows(max, `/assignments/${assignment}/roll.json`);
    expect(roll.map(({ name, state }) => [name, state])).toEqual([['Ana Ferreira', 'done']]);
    expect(roll[0]).toMatchObject({
      teams: 'Press',
      email: emailOf('Ana Ferreira'),
      drill,
      late: 0
    });
    expect(await status(ruth, `/assignments/${assignment}/roll.csv`)).toBe(404);
    expect(await status(ana, '/assignments/given.csv')).toBe(403);
  });

  it('give everybody their own', async () => {
    expect(await rows(ana, '/assignments/mine.json')).toMatchObject([
      { assignment, by: 'Ines Halloran', note: 'Before the audit', state: 'done' }
    ]);
  });
});

describe('people as tables', () => {
  it('are those whom the page shows, without anything of a password', async () => {
    const all = await rows(house.administrator, '/people.json');
    expect(all.map(({ name }) => name)).toContain('Cy Other');
    const one = all.find(({ name }) => name === 'Ana Ferreira') ?? {};
    expect(one).toMatchObject({ person: anaId, roles: 'trainee', teams: 'Press', active: true });
    expect(Object.keys(one)).toEqual([
      'name',
      'email',
      'roles',
      'teams',
      'active',
      'since',
      'seen',
      'person'
    ]);
    const seen = await rows(max, '/people.json');
    expect(seen.map(({ name }) => name)).not.toContain('Cy Other');
    expect(seen[0]).not.toHaveProperty('seen');
    expect(await status(ana, '/people.csv')).toBe(403);
  });

  it('include the audit log for the administrator alone, all of it', async () => {
    const log = await rows(house.administrator, '/people/audit.json');
    expect(log.at(-1)).toMatchObject({ entry: 1, did: 'HouseSetUp', by: 'Helen Marsh' });
    expect(log.map(({ did }) => did)).toContain('DrillAssigned');
    expect(await status(ines, '/people/audit.csv')).toBe(403);
  });
});

describe('one person over time', () => {
  it('leaves as tables for them and for who trains or manages them', async () => {
    const own = await rows(ana, '/scorecards/dimensions.json');
    expect(own[0]).toMatchObject({ drill, title: 'Brown water, Mill Lane', in_team: false });
    expect(await rows(max, `/readiness/people/${anaId}/dimensions.json`)).toEqual(own);
    const faults = await rows(ana, '/scorecards/faults.json');
    expect(faults).toEqual(await rows(max, `/readiness/people/${anaId}/faults.json`));
    expect(faults[0]).toMatchObject({ of: own.length });
    expect(
      (await rows(max, `/people/${anaId}/scorecards.json`)).map((row) => row['drill'])
    ).toContain(drill);
    expect(await status(house.administrator, `/people/${anaId}/scorecards.csv`)).toBe(403);
    for (const address of [
      `/readiness/people/${anaId}/dimensions.csv`,
      `/people/${anaId}/scorecards.csv`
    ])
      expect(await status(ruth, address), address).toBe(404);
  });
});

describe('readiness', () => {
  it('says nothing of a team of one in figures, and names who drilled when', async () => {
    expect(await rows(max, '/readiness/teams.json')).toMatchObject([
      { name: 'Press', standing: 'too-few', people: 1, speed: null, speed_n: null, slipping: null }
    ]);
    expect(await rows(max, '/readiness/improvement.json')).toEqual([]);
    expect(await rows(max, '/readiness/scenarios.json')).toEqual([]);
    expect(await rows(max, '/readiness/objectives.json')).toEqual([]);
    expect(await rows(max, '/readiness/attendance.json')).toMatchObject([
      { team: 'Press', name: 'Ana Ferreira', due: false }
    ]);
    expect(await rows(ruth, `/readiness/attendance.json?team=${press}`)).toEqual([]);
    const page = await (await max.open(`/readiness/${press}`)).text();
    expect(page).toMatch(new RegExp(`href="/readiness/attendance\\.xlsx\\?[^"]*team=${press}`));
  });
});

describe('an exercise', () => {
  it('has a table of who joined for who conducts it, and is compared by who debriefs it', async () => {
    const { id, code } = await exerciseBy(ines);
    await seat(server.url, code, ['Gus Thorne', null]);
    await join(ana, code);
    const people = await rows(ines, `/exercises/${id}/people.json`);
    expect(people).toMatchObject([
      { person: null, name: 'Gus Thorne', guest: true, room: 'Room 1', taken_out: false },
      { person: anaId, name: 'Ana Ferreira', guest: false, room: 'Room 1' }
    ]);
    expect(await status(ruth, `/exercises/${id}/people.csv`)).toBe(404);
    await ines.post(`/exercises/${id}?/start`, {});
    expect(await rows(ines, `/exercises/${id}/compare.json`)).toMatchObject([
      { name: 'Room 1', people: 2, ended: false, mean: null, trust_end: null }
    ]);
    await ines.post(`/exercises/${id}?/end`, { sure: 'yes' });
    expect(await rows(ines, `/exercises/${id}/compare.json`)).toMatchObject([
      { name: 'Room 1', ended: true, mean: null }
    ]);
    expect(await (await ines.open(`/exercises/${id}`)).text()).toContain(
      `href="/exercises/${id}/people.xlsx"`
    );
    expect(await status(ruth, `/exercises/${id}/compare.csv`)).toBe(404);
    expect(await status(house.administrator, `/exercises/${id}/compare.csv`)).toBe(403);
  });
});
