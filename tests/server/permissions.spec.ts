import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allows,
  reachOf,
  type Actor,
  type Standing
} from '../../src/lib/server/access/permissions.ts';
import { RULES, type Rule } from '../../src/lib/server/access/routes.ts';
import { assign } from './support/assignment.ts';
import { routesIn } from './support/routes-in.ts';
import { drillsOf, exerciseBy, join } from './support/exercise.ts';
import { emailOf, House, signIn } from './support/house.ts';
import { write } from './support/studio.ts';
import { Person } from './support/person.ts';
import { ROOT, startServer, temporaryFolder, type TestServer } from './support/server.ts';

/** Every route of the app with its methods and form actions, as the files under `src/routes` say. */
function discover(): string[] {
  return filesUnder(path.join(ROOT, 'src/routes')).flatMap(([file, folder]) =>
    routesIn(file, folder, readFileSync(path.join(ROOT, 'src/routes', folder, file), 'utf8'))
  );
}

function filesUnder(folder: string, route = ''): [file: string, folder: string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(path.join(folder, entry.name), `${route}/${entry.name}`)
      : [[entry.name, route] satisfies [string, string]]
  );
}

const DROPS = ['POST /new?/save', 'POST /new?/drop'];

describe('the routes', () => {
  it.each([
    ['+page.svelte', '', ['GET /new']],
    ['+page@.svelte', '', ['GET /new']],
    ['+page.server.ts', 'export const load = () => ({});', []],
    ['+page.server.ts', 'export const actions = { default: save };', ['POST /new']],
    ['+page.server.ts', 'export const actions = { save, async drop() {} };', DROPS],
    ['+page.server.ts', 'export const actions: Actions = { save: make(), "drop": two };', DROPS],
    ['+page.server.ts', 'export const actions = { save, drop } satisfies Actions;', DROPS],
    ['+server.ts', 'export const GET: RequestHandler = ({ url }) => stream(url);', ['GET /new']],
    ['+server.ts', 'export async function PUT() {}', ['PUT /new']],
    ['+server.ts', 'const handle = () => {}; export { handle as DELETE };', ['DELETE /new']],
    ['+server.ts', 'export { POST } from "../other.ts";', ['POST /new']],
    ['+server.ts', 'export const GET = one, PATCH = two;', ['GET /new', 'PATCH /new']],
    ['+server.ts', 'export const fallback = () => {};', ['fallback /new']],
    ['+layout.svelte', '', []]
  ])('are found in %s: %s', (file, text, found) => {
    expect(routesIn(file, '/new', text)).toEqual(found);
  });

  it.each([
    ['+page.server.ts', 'export const actions = actionsOf(here);'],
    ['+page.server.ts', 'export const actions = { ...others };'],
    ['+page.server.ts', 'export const actions = { [name]: save };'],
    ['+page.server.ts', 'export * from "../other.ts";'],
    ['+page.server.ts', 'export { actions } from "../other.ts";'],
    ['+server.ts', 'export * from "../other.ts";'],
    ['+server.js', 'export const GET = () => {};'],
    ['+page.ts', 'export const load = () => {};']
  ])('cannot hide in %s: %s', (file, text) => {
    expect(() => routesIn(file, '/new', text)).toThrow(/expected/);
  });

  it('have each a rule, and each rule has its route', () => {
    expect(discover().sort()).toEqual(Object.keys(RULES).sort());
  });

  it('that name a drill, an exercise, a person, a team or a scenario of the studio are asked for whose it is', () => {
    for (const [name, { of }] of Object.entries(RULES)) {
      const named = /\/(drill|control|exercise|people|studio|readiness|assignment)s?\/\[id\]/.exec(
        name
      )?.[1];
      const subjects = {
        people: 'person',
        control: 'drill',
        drill: 'drill',
        exercise: 'exercise',
        studio: 'scenario',
        readiness: 'team',
        assignment: 'assignment'
      };
      expect(of?.replace('whole ', ''), name).toBe(
        named && subjects[named as keyof typeof subjects]
      );
    }
  });

  it('that are pages ask before they load', () => {
    for (const name of discover().filter((one) => one.startsWith('GET '))) {
      if (RULES[name]?.endpoint) continue;
      const file = path.join(ROOT, 'src/routes', name.slice('GET /'.length), '+page.server.ts');
      expect(readFileSync(file, 'utf8'), name).toMatch(/await enter\((?:event\.)?locals\)/);
    }
  });
});

/** Whoever shows this one is told the figures of the process, and nothing else. */
const METRICS = 'the-token-of-these-figures-of-the-process';

/** Who asks, and whose the thing is that they ask for. */
const WHO = ['practice', 'trainee', 'trainer', 'manager', 'administrator'] as const;
const NOBODY: Actor = { id: '', standings: ['nobody'], teams: [] };
// One's own comes last: who deletes themselves asks for nothing after it.
const WHOSE = ['of my team', 'of another team', 'of who practises', 'that is none', 'own'] as const;
type Whose = (typeof WHOSE)[number];

describe('over HTTP', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  let house: House;
  const people = new Map<Standing, { person: Person; actor: Actor }>();
  /** Ids of drills that have ended, of drills that run, and of people: by who asks, by whose. */
  const drills = { ended: new Map<string, string>(), running: new Map<string, string>() };
  const ids = new Map<string, string>();
  /** Ids of teams, that are nobody's own. */
  const teamIds = new Map<string, string>();
  /** Ids of exercises that somebody conducts, and of those in which somebody waits. */
  const exercises = { conducted: new Map<string, string>(), joined: new Map<string, string>() };
  /** Ids of scenarios, shared with the teams of who wrote them. */
  const scenarios = new Map<string, string>();
  /** Ids of assignments that somebody gave to one team. */
  const assignments = new Map<string, string>();
  let invitation = '';
  let code = '';
  /** Somebody without an account who has joined nothing. */
  let practises: Person;

  const played = async (person: Person) => {
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    return { ended: drill, running: await person.start('brown-water') };
  };
  const note = (key: string, drill: { ended: string; running: string }) => {
    drills.ended.set(key, drill.ended);
    drills.running.set(key, drill.running);
  };

  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_METRICS_TOKEN: METRICS });
    house = await House.setUp(server);
    const [press, care] = [await house.team('Press'), await house.team('Care')];
    const mate = await house.person('Team Mate', { teams: [press] });
    const stranger = await house.person('Other Team', { teams: [care] });
    teamIds.set('of my team', press);
    teamIds.set('of another team', care);
    note('of my team', await played(mate));
    note('of another team', await played(stranger));
    ids.set('of my team', await house.idOf('Team Mate'));
    ids.set('of another team', await house.idOf('Other Team'));
    for (const role of ['trainee', 'trainer', 'manager', 'administrator'] as const) {
      const name = `The ${role}`;
      const person = await house.person(name, { roles: [role], teams: [press] });
      const id = await house.idOf(name);
      people.set(role, { person, actor: { id, standings: ['nobody', role], teams: [press] } });
      note(`own ${role}`, await played(person));
      ids.set(`own ${role}`, id);
    }
    const practice = new Person(server.url);
    note('own practice', await played(practice));
    practises = new Person(server.url);
    note('of who practises', await played(practises));
    people.set('practice', {
      person: practice,
      actor: { id: 'practice', standings: ['nobody', 'practice'], teams: [] }
    });
    invitation = await house.invitation();

    const coach = await house.person('Team Coach', { roles: ['trainer'], teams: [press] });
    const other = await house.person('Other Coach', { roles: ['trainer'], teams: [care] });
    const conducted = exercises.conducted;
    conducted.set('of my team', (await exerciseBy(coach)).id);
    conducted.set('of another team', (await exerciseBy(other)).id);
    for (const role of ['trainer', 'administrator'] as const) {
      const by = people.get(role)?.person ?? coach;
      conducted.set(`own ${role}`, (await exerciseBy(by)).id);
    }
    scenarios.set('of my team', await write(coach, 'teams'));
    scenarios.set('of another team', await write(other, 'teams'));
    for (const role of ['trainer', 'administrator'] as const)
      scenarios.set(`own ${role}`, await write(people.get(role)?.person ?? coach, 'nobody'));
    assignments.set('of my team', await assign(coach, { teams: press }));
    assignments.set('of another team', await assign(other, { teams: care }));
    for (const role of ['trainer', 'manager'] as const)
      assignments.set(
        `own ${role}`,
        await assign(people.get(role)?.person ?? coach, { teams: press })
      );
    const joining = async (key: string, person: Person) => {
      const open = await exerciseBy(other);
      await join(person, open.code);
      exercises.joined.set(key, open.id);
    };
    await joining('of my team', mate);
    await joining('of another team', stranger);
    for (const [role, { person }] of people) await joining(`own ${role}`, person);
    ({ code } = await exerciseBy(other));
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  const idFor = (name: string, rule: Rule, who: Standing, whose: Whose): string | undefined => {
    const key = whose === 'own' ? `own ${who}` : whose;
    if (whose === 'that is none') return '0123456789abcdef';
    if (rule.of === 'person') return ids.get(key);
    if (rule.of === 'team') return teamIds.get(key);
    if (rule.of === 'scenario') return scenarios.get(key);
    if (rule.of === 'assignment' || rule.of === 'whole assignment') return assignments.get(key);
    if (rule.of === 'exercise')
      return exercises[rule.action === 'wait for a drill' ? 'joined' : 'conducted'].get(key);
    return (
      /scorecard|replay|hotwash|report|drilltable|xapi/.test(name) ? drills.ended : drills.running
    ).get(key);
  };

  /** Asks for a route as its page would; what would change something comes with a form that is refused. */
  const ask = async (person: Person, name: string, id: string): Promise<Response> => {
    const [method = '', route = ''] = name.split(' ');
    const address = route
      .replace('[id]', route.startsWith('/scenarios') ? 'brown-water' : id)
      .replace('[kind]', 'person')
      .replace('[table=drilltable]', 'replies')
      .replace('[table=readinesstable]', 'results')
      .replace('[table=persontable]', 'dimensions')
      .replace('[table=reporttable]', 'findings')
      .replace('[table=giventable]', 'given')
      .replace('[table=roundtable]', 'ratings')
      .replace('[format=sheet]', 'csv')
      .replace('[seed]', 'ada')
      .replace('[round]', 'practice')
      .replace('[scenario]', 'brown-water')
      .replace('[file]', 'tap.svg')
      .replace('/invitation/[token]', invitation)
      .replace('[token]', 'a'.repeat(43))
      .replace('[code]', code);
    if (name === 'POST /control/[id]/commands')
      return person.conduct(id, { type: 'Bookmark', note: 'seen' });
    if (name.endsWith('/commands'))
      return person.command(id, { type: 'OpenDocument', document: 'plan' });
    if (/\/(?:text|drafts|answers|edits)$/.test(name) && method !== 'GET')
      return person.fetch(address, {
        method,
        headers: { 'content-type': 'application/json', origin: server.url },
        body: '{}'
      });
    const abort = new AbortController();
    const answer = await person.fetch(address, {
      method,
      headers: {
        accept: name.endsWith('/stream') ? 'text/event-stream' : 'text/html',
        ...(name === 'GET /metrics' && { authorization: `Bearer ${METRICS}` })
      },
      signal: abort.signal,
      ...(method === 'POST' && { body: new URLSearchParams(FORMS[name] ?? {}) })
    });
    if (name.endsWith('/stream')) abort.abort();
    return answer;
  };

  /** What the answer is to be: in the words of the table. */
  const expected = (rule: Rule, actor: Actor, whose: Whose): string => {
    const actions = rule.or ? [rule.action, rule.or] : [rule.action];
    if (actions.every((action) => reachOf(actor, action) === 'none')) {
      const signedIn = actor.standings.some(
        (one) => !['nobody', 'guest', 'practice'].includes(one)
      );
      if (signedIn) return '403';
      return rule.endpoint ? '401' : 'sign in';
    }
    if (!rule.of) return 'let in';
    if (whose === 'that is none') return '404';
    const owner = whose === 'own' ? actor.id : `somebody ${whose}`;
    const team = people.get('trainee')?.actor.teams ?? [];
    const teams = whose === 'of my team' ? team : [];
    const conductors = rule.of === 'exercise' ? { people: [owner], teams } : undefined;
    const subject = { owner, teams, ...(conductors && { conductors }) };
    return actions.some((action) => allows(actor, action, subject)) ? 'let in' : '404';
  };

  const found = async (name: string, answer: Response): Promise<string> => {
    const place = answer.headers.get('location') ?? '';
    await answer.body?.cancel().catch(() => {});
    const sent = place.startsWith('/signin?next=') || (place === '/signin' && name === 'GET /');
    if (answer.status === 303 && sent) return 'sign in';
    if ([401, 403, 404].includes(answer.status)) return String(answer.status);
    return 'let in';
  };

  /** What was found, a line a route and who asks, so that a change of it is seen in review. */
  const matrix: string[] = [];

  const compare = (table: Record<string, [found: string, expected: string]>) =>
    expect(
      Object.entries(table).filter(([, [is, should]]) => is !== should),
      'cells that differ: [found, expected]'
    ).toEqual([]);

  it.each(Object.entries(RULES))('%s is answered as the table says', async (name, rule) => {
    const table: Record<string, [found: string, expected: string]> = {};
    for (const who of WHO) {
      const { person, actor } = people.get(who) ?? {
        person: new Person(server.url),
        actor: NOBODY
      };
      for (const whose of rule.of ? WHOSE : (['own'] as const)) {
        const id = rule.of ? idFor(name, rule, who, whose) : '';
        // Who has none of their own has nothing to ask for.
        if (id === undefined) continue;
        const tab = name === 'POST /signout' ? new Person(server.url) : person.tab();
        // What ends a session gets one of its own.
        if (name === 'POST /signout') await signIn(tab, emailOf(`The ${who}`));
        const answer = await ask(tab, name, id);
        table[`${who}, ${whose}`] = [await found(name, answer), expected(rule, actor, whose)];
      }
      const cells = Object.entries(table).filter(([cell]) => cell.startsWith(`${who}, `));
      const said = cells.map(([cell, [is]]) => `${cell.slice(who.length + 2)}: ${is}`);
      matrix.push(`${name} | ${who} | ${rule.of ? said.join(', ') : (cells[0]?.[1][0] ?? '')}`);
    }
    expect(Object.keys(table).length).toBeGreaterThanOrEqual(WHO.length);
    compare(table);
  });

  it('is, all in all, this', () => {
    expect(['', ...matrix, ''].join('\n')).toMatchSnapshot();
  });

  it('opens the drill of a team to nobody more when somebody is taken out of it', async () => {
    const [press, care] = [teamIds.get('of my team') ?? '', teamIds.get('of another team') ?? ''];
    const coach = await house.person('Room Coach', { roles: ['trainer'], teams: [care] });
    const ana = await house.person('Ana Ferreira', { teams: [press] });
    const ben = await house.person('Ben Hale', { teams: [care] });
    const { id: exercise, code: open } = await exerciseBy(coach);
    for (const person of [ana, ben]) await join(person, open);
    const [drill = ''] = await drillsOf(coach, exercise);
    await coach.conduct(drill, { type: 'StartDrill', speed: 1 });
    await ben.command(drill, { type: 'Reply', to: 'first-sign', text: 'Ada, we are sorry.' });
    const remove = async (name: string) =>
      (await coach.post(`/exercises/${exercise}?/remove`, { person: await house.idOf(name) }))
        .status;
    expect(await remove('Ben Hale')).toBe(200);
    await coach.conduct(drill, { type: 'EndDrill' });
    const readers = {
      trainer: people.get('trainer')?.person ?? ana,
      manager: people.get('manager')?.person ?? ana,
      ana,
      ben,
      coach
    };
    const answers = async () => {
      const found: string[] = [];
      for (const [who, person] of Object.entries(readers))
        for (const page of ['scorecard', 'replies.csv', 'replay', 'report'])
          found.push(`${who} ${page} ${(await person.open(`/drills/${drill}/${page}`)).status}`);
      return found;
    };
    const of = (who: string, status: number, reads = status) =>
      [`scorecard ${status}`, `replies.csv ${status}`, `replay ${status}`, `report ${reads}`].map(
        (page) => `${who} ${page}`
      );
    const closed = [...of('trainer', 404), ...of('manager', 404)];
    const opened = [...of('ana', 200, 403), ...of('ben', 404, 403), ...of('coach', 200)];
    expect(await answers()).toEqual([...closed, ...opened]);
    // What was played stays with who played it to its end.
    expect(await remove('Ana Ferreira')).toBe(409);
    expect(await answers()).toEqual([...closed, ...opened]);
  });

  it('is closed to who has not signed in when the administrator closes practice, but for guests of an exercise', async () => {
    await house.administrator.post('/people?/practice', {});
    const guest: Actor = { id: 'practice', standings: ['nobody', 'guest'], teams: [] };
    const joined = people.get('practice')?.person.tab() ?? new Person(server.url);
    for (const [practice, actor] of [
      [practises, NOBODY],
      [joined, guest]
    ] as const) {
      const table: Record<string, [found: string, expected: string]> = {};
      for (const [name, rule] of Object.entries(RULES)) {
        for (const whose of rule.of ? WHOSE : (['own'] as const)) {
          const id = rule.of ? (idFor(name, rule, 'practice', whose) ?? 'none') : '';
          // Nobody without an account conducts an exercise, writes a scenario or assigns a drill.
          if (id === 'none' && NOT_OF_GUESTS.has(rule.of)) continue;
          const answer = await ask(practice, name, id);
          if (name !== 'POST /signout') expect(answer.headers.get('set-cookie'), name).toBeNull();
          table[`${name}, ${whose}`] = [await found(name, answer), expected(rule, actor, whose)];
        }
      }
      compare(table);
    }
    await house.administrator.post('/people?/practice', { practice: 'on' });
    expect((await practises.open('/')).status).toBe(200);
  });

  it('answers nothing that has no rule', async () => {
    const { administrator } = house;
    for (const [method, address] of [
      ['PUT', '/people'],
      ['DELETE', '/account'],
      ['POST', '/rubric'],
      ['POST', '/people?/nothing'],
      ['POST', '/people?/nothing&/invite'],
      ['POST', '/signout?/nothing'],
      ['GET', '/drills/%2e%2e%2f/stream'],
      ['PATCH', '/health']
    ] as const) {
      const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await administrator.fetch(address, { method, headers });
      expect(answer.status, `${method} ${address}`).toBe(404);
    }
  });
});

/** What nobody without an account has of their own. */
const NOT_OF_GUESTS: ReadonlySet<Rule['of']> = new Set<Rule['of']>([
  'exercise',
  'scenario',
  'assignment',
  'whole assignment'
]);

/** Forms that are not as they should be where they would change something, so that nothing changes. */
const FORMS: Record<string, Record<string, string>> = {
  'POST /scenarios/[id]?/start': { speed: '7' },
  'POST /people?/renameTeam': { id: 'none', team: 'Another' },
  'POST /people?/removeTeam': { id: 'none' },
  'POST /settings?/removeLrs': {},
  'POST /settings?/setLrs': { endpoint: 'none' },
  'POST /people?/practice': { practice: 'on' },
  'POST /studio/new': { title: '' },
  'POST /studio/[id]?/rename': { title: '' },
  'POST /studio/[id]?/tag': { tags: 'a'.repeat(99) },
  'POST /studio/[id]?/archive': { archived: 'perhaps' },
  'POST /studio/[id]?/share': { sharedWith: 'the world' },
  'POST /studio/[id]/versions?/restore': { version: '0' },
  'POST /drills/[id]/report?/state': { state: 'perhaps' },
  'POST /drills/[id]/report?/add': { title: '' },
  // Reset links change nothing until they are used.
  'POST /people/[id]?/roles': { roles: 'none' },
  'POST /people/[id]?/active': { active: 'true' },
  // No such room: nobody comes in.
  'POST /join/[code]': { room: 'none' }
};
