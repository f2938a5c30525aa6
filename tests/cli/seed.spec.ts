import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterActionReport } from '../../src/lib/core/debrief/report/index.ts';
import { resultsOf, type Result } from '../../src/lib/core/readiness/index.ts';
import { runSeed, type DemoAccount } from '../../src/cli/seed.ts';
import { isPassword } from '../../src/lib/server/access/password.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { stateOf } from '../../src/lib/server/store/report-store.ts';
import { ROOT, temporaryFolder } from '../server/support/server.ts';

const UNTIL = Date.UTC(2026, 10, 27);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const words = {
  people: '30',
  drills: '48',
  months: '6',
  seed: '3',
  until: '2026-11-27',
  scenarios: path.join(ROOT, 'scenarios'),
  add: false
};

function output() {
  const said = { out: '', err: '' };
  return {
    said,
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) }
  };
}

async function seed(data: string, change: Partial<typeof words> = {}) {
  const { said, ...streams } = output();
  const options = { ...words, ...change, data, now: Date.now(), threads: 1 };
  return { ...(await runSeed({ ...options, ...streams })), said };
}

describe('made-up history', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: OpenStore;
  let demo: DemoAccount[];
  let said: string;
  const results: Result[] = [];

  beforeAll(async () => {
    folder = await temporaryFolder();
    const seeded = await seed(folder.path);
    demo = seeded.demo;
    said = seeded.said.out;
    store = await openLowdb(folder.path, log);
    for (const { drill, scenario, owner } of await store.drills.ended()) {
      const [kept, events] = [
        await store.shelf.get(scenario.digest),
        await store.drills.read(drill)
      ];
      if (kept && events) results.push(...resultsOf(kept, events, owner));
    }
  });
  afterAll(async () => {
    await store.close();
    await folder.remove();
  });

  it('is drills that have ended, alone and in teams, each with the scenario that it played', async () => {
    const ended = await store.drills.ended();
    expect(ended).toHaveLength(48);
    expect(await store.drills.unfinished()).toEqual([]);
    const teams = ended.filter(({ team }) => team);
    expect(teams.length).toBeGreaterThan(5);
    expect(teams.length).toBeLessThan(30);
    expect(new Set(results.map(({ drill }) => drill)).size).toBe(48);
  });

  it('happened in the months before, on working days and in working hours', async () => {
    for (const { startedAt, endedAt } of await store.drills.ended()) {
      const start = new Date(startedAt ?? NaN);
      expect(start.getUTCDay() % 6).not.toBe(0);
      expect(start.getUTCHours()).toBeGreaterThanOrEqual(9);
      expect(start.getUTCHours()).toBeLessThanOrEqual(16);
      expect(endedAt).toBeLessThanOrEqual(UNTIL);
      expect(startedAt).toBeGreaterThan(UNTIL - 190 * 24 * 60 * 60_000);
    }
  });

  it('is of people with accounts and teams, nobody in two drills at a time', async () => {
    const people = await store.people.list();
    expect(people).toHaveLength(30 + 3);
    expect(await store.people.teams()).toHaveLength(4);
    const ids = new Set(people.map(({ id }) => id));
    for (const { person } of results) expect(ids).toContain(person);
    for (const id of ids) {
      const theirs = results.filter(({ person }) => person === id);
      for (const a of theirs)
        for (const b of theirs)
          if (a !== b && a.startedAt <= b.startedAt) expect(a.endedAt).toBeLessThan(b.startedAt);
    }
  });

  it('has each team’s drill as an exercise of its trainer', async () => {
    for (const { drill, team, owner, members } of await store.drills.ended()) {
      const exercise = await store.exercises.ofDrill(drill);
      expect(exercise !== null).toBe(team);
      if (!exercise) continue;
      expect(exercise.by).toBe(owner);
      expect(exercise.members.map(({ person }) => person).sort()).toEqual([...members].sort());
      expect((await store.people.find(owner))?.roles).toContain('trainer');
    }
  });

  it('spreads from bad to good, and is not the same in all', () => {
    const means = results.flatMap(
      ({
        dimensions: {
          acknowledgment: { sum, n }
        }
      }) => (n === 0 ? [] : [sum / n])
    );
    expect(Math.min(...means)).toBeLessThan(2);
    expect(Math.max(...means)).toBeGreaterThan(3.5);
    const faults = results.flatMap((result) => [...result.faults, ...result.teamFaults]);
    expect(new Set(faults.map(({ fault }) => fault)).size).toBeGreaterThan(12);
  });

  it('has reports that trainers called ready, with actions on what they found, some done by now', async () => {
    const reports = await store.reports.list();
    const actions = reports.flatMap((report) => report.actions);
    const ended = new Map((await store.drills.ended()).map((one) => [one.drill, one]));
    const states = new Set(actions.map(stateOf));
    expect(states).toContain('done');
    expect(states.size).toBeGreaterThan(1);
    for (const report of reports) {
      const { owner, endedAt, team, scenario } = ended.get(report.drill) ?? {};
      expect(team).toBe(true);
      expect(report.stated?.by).toBe(owner);
      expect(report.stated?.at).toBeGreaterThan(endedAt ?? Infinity);
      const kept = await store.shelf.get(scenario?.digest ?? '');
      const events = await store.drills.read(report.drill);
      const areas = kept && events ? afterActionReport(kept, events).areas : [];
      for (const action of report.actions) {
        expect(areas.map(({ key }) => key)).toContain(action.area);
        expect(action.title).not.toBe('');
        const times = action.history.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1)).toBeLessThan(UNTIL);
      }
    }
  });

  it('has each team given a drill by its trainer', async () => {
    const given = await store.assignments.list();
    for (const { id } of await store.people.teams())
      expect(given.some(({ teams }) => teams.some(({ team }) => team === id))).toBe(true);
    for (const { by, since } of given) {
      expect((await store.people.find(by))?.roles).toContain('trainer');
      expect(since).toBeLessThan(UNTIL);
    }
  });

  it('says whom one can sign in as', async () => {
    expect(demo.map(({ role }) => role)).toEqual([
      'administrator',
      'manager',
      'trainer',
      'trainee'
    ]);
    for (const { role, email, password } of demo) {
      const person = await store.people.byEmail(email);
      expect(person?.roles).toContain(role);
      expect(await isPassword(password, person?.password ?? null)).toBe(true);
      expect(said).toContain(password);
    }
    const trainee = await store.people.byEmail(demo.at(-1)?.email ?? '');
    expect(results.filter(({ person }) => person === trainee?.id)).not.toEqual([]);
  });
});

describe('the same seed', () => {
  it('makes the same drills and reports, byte for byte', async () => {
    const few = { people: '8', drills: '6' };
    const [a, b] = [await temporaryFolder(), await temporaryFolder()];
    try {
      for (const { path: data } of [a, b]) expect((await seed(data, few)).code).toBe(0);
      expect(await readdir(path.join(a.path, 'drills'))).toHaveLength(6);
      expect(await readdir(path.join(a.path, 'reports'))).not.toEqual([]);
      for (const folder of ['drills', 'reports']) {
        const names = await readdir(path.join(a.path, folder));
        expect(await readdir(path.join(b.path, folder))).toEqual(names);
        for (const name of names) {
          const [one, other] = await Promise.all(
            [a, b].map(({ path: data }) => readFile(path.join(data, folder, name), 'utf8'))
          );
          expect(one).toBe(other);
        }
      }
    } finally {
      await a.remove();
      await b.remove();
    }
  });
});

describe('npm run seed refuses', () => {
  it('a folder that is in use, unless it is to add to it', async () => {
    const folder = await temporaryFolder();
    try {
      await writeFile(path.join(folder.path, 'note.txt'), 'mine');
      const { code, said } = await seed(folder.path, { people: '8', drills: '1' });
      expect(code).toBe(1);
      expect(said.err).toContain('is not empty; expected an empty folder or none');
      expect(await readdir(folder.path)).toEqual(['note.txt']);
      expect((await seed(folder.path, { people: '8', drills: '1', add: true })).code).toBe(0);
    } finally {
      await folder.remove();
    }
  });

  it.each([
    [{ people: '3' }, '--people: found "3"; expected a whole number from 8 to 20000.'],
    [{ people: '1e3' }, '--people: found "1e3"; expected a whole number from 8 to 20000.'],
    [{ drills: 'many' }, '--drills: found "many"; expected a whole number from 0 to 100000.'],
    [
      { until: 'soon' },
      '--until: found "soon"; expected a day of the calendar such as 2026-11-27.'
    ],
    [
      { until: '2026-02-30' },
      '--until: found "2026-02-30"; expected a day of the calendar such as 2026-11-27.'
    ]
  ])('%j', async (change, message) => {
    const { code, said } = await seed('/nowhere/at-all', change);
    expect(code).toBe(1);
    expect(said.err).toBe(`${message}\n`);
  });
});
