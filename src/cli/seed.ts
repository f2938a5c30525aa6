import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { afterActionReport } from '../lib/core/debrief/report/index.ts';
import type { DrillEvent } from '../lib/core/drill/index.ts';
import type { Scenario } from '../lib/core/scenario/index.ts';
import { hashPassword } from '../lib/server/access/password.ts';
import type { Exercise } from '../lib/server/store/exercise-store.ts';
import { openLowdb } from '../lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../lib/server/store/open-store.ts';
import type { Person, Role } from '../lib/server/store/people-store.ts';
import { dayInCalendar, readOptions, wholeNumber } from './options.ts';
import type { Output } from './output.ts';
import { readScenarioFile } from './scenario-file.ts';
import { assignmentsOf } from './seed/assigned.ts';
import { hex } from './seed/chance.ts';
import { houseOf, type SeededTeam } from './seed/house.ts';
import { improvementOf } from './seed/improvement.ts';
import { planOf, type DrillPlan } from './seed/plan.ts';
import { playAll, type Keep } from './seed/players.ts';
import type { Kept } from './seed/played.ts';

/** The options as they are typed. */
export interface SeedWords {
  people: string;
  drills: string;
  months: string;
  seed: string;
  until?: string;
  data: string;
  scenarios: string;
  add: boolean;
}

const optionsSchema = z.object({
  people: wholeNumber(8, 20_000),
  drills: wholeNumber(0, 100_000),
  months: wholeNumber(1, 60),
  seed: wholeNumber(0, 2 ** 31 - 1),
  until: dayInCalendar.optional(),
  data: z.string(),
  scenarios: z.string(),
  add: z.boolean()
});
/** `until` is the wall time in ms before which all drills have ended. */
type SeedOptions = z.output<typeof optionsSchema> & { until: number };

/** Somebody whose password is known, to sign in with. */
export interface DemoAccount {
  role: Role;
  email: string;
  password: string;
}

const DAY = 24 * 60 * 60_000;
/** A drill's people are let in so long before it starts. */
const BEFORE = 5 * 60_000;

/**
 * Fills a data folder with history, by the engine and the robots: people and teams with accounts, and the
 * drills that they played. The same options give the same history; passwords alone are drawn anew.
 *
 * @param words the options as they are typed; and `now`, wall time in ms
 * @returns the exit code, and whom one can sign in as; nobody where it was refused
 */
export async function runSeed(
  words: SeedWords & { now: number; threads?: number } & Output
): Promise<{ code: number; demo: DemoAccount[] }> {
  const { data, add, now, threads, stdout, stderr } = words;
  const refuse = (message: string) => {
    stderr.write(`${message}\n`);
    return { code: 1, demo: [] };
  };
  const read = readOptions(optionsSchema, { ...words });
  if (!read.ok) return refuse(read.wrong);
  const options = { ...read.options, until: read.options.until ?? now };
  if (!add && (await isInUse(data)))
    return refuse(
      `"${data}" is not empty; expected an empty folder or none. Made-up history among real drills cannot be told apart: name another folder, or say --add.`
    );
  const scenarios = await scenariosIn(options.scenarios);
  if (scenarios.length === 0)
    return refuse(`"${options.scenarios}" has no scenario that can be played.`);
  const store = await openLowdb(data, quiet(stderr));
  try {
    const since = options.until - Math.round((options.months / 12) * 365) * DAY - 30 * DAY;
    const teams = houseOf(options.seed, options.people, since);
    const demo = await fillHouse(store, teams, since, options.seed);
    const kept: Kept[] = [];
    for (const scenario of scenarios)
      kept.push({ scenario, digest: await store.shelf.keep(scenario) });
    const plans = planOf(options.seed, teams, scenarios, options);
    const tell = progress(stdout, plans.length);
    await playAll(
      kept,
      plans,
      threads ?? availableParallelism(),
      keeper(store, kept, options, tell)
    );
    for (const one of assignmentsOf(options.seed, teams, scenarios, options.until))
      await store.assignments.add(one);
    stdout.write(report(options, teams, plans, demo));
    return { code: 0, demo };
  } finally {
    await store.close();
  }
}

async function isInUse(folder: string): Promise<boolean> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return found.length > 0;
}

async function scenariosIn(folder: string): Promise<Scenario[]> {
  const scenarios: Scenario[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1
  )) {
    if (!entry.isDirectory()) continue;
    const { scenario, problems } = await readScenarioFile(
      path.join(folder, entry.name, 'scenario.yaml')
    );
    if (scenario && problems.every(({ severity }) => severity !== 'error'))
      scenarios.push(scenario);
  }
  return scenarios;
}

/** Adds teams and people; who are there already, as with --add, stay as they are. */
async function fillHouse(
  { people, audit }: OpenStore,
  teams: readonly SeededTeam[],
  since: number,
  seed: number
): Promise<DemoAccount[]> {
  for (const { team } of teams)
    if (!(await people.addTeam(team)))
      throw new Error(`There is a team "${team.name}" already; seed another folder.`);
  const all = teams.map(({ team }) => team.id);
  const demo: DemoAccount[] = [];
  const account = async (role: Role, own: Partial<Person>) => {
    const password = randomBytes(9).toString('base64url');
    const person: Person = {
      id: hex(seed, `demo:${role}`, 32),
      email: `${role}@hotseat.example`,
      name: `Demo ${role}`,
      roles: [role],
      teams: [],
      password: await hashPassword(password),
      identity: null,
      active: true,
      since,
      ...own
    };
    if ((await people.add(person)).ok) demo.push({ role, email: person.email, password });
  };
  await account('administrator', { name: 'Nadia Orr' });
  await account('manager', { name: 'Helen Marsh', teams: all });
  await account('trainer', { name: 'Tom Ridley', teams: all });
  const [example] = teams[0]?.people.toSorted((a, b) => b.keen - a.keen) ?? [];
  for (const { person } of teams.flatMap((team) => team.people)) {
    if (person === example?.person) {
      const { roles: _, password: _none, ...own } = person;
      await account('trainee', own);
    } else await people.add(person);
  }
  await audit.append({
    at: since,
    did: 'HouseSetUp',
    by: hex(seed, 'demo:administrator', 32),
    about: null,
    note: ''
  });
  return demo;
}

/** Keeps a drill that was played, with the exercise that it belongs to and what was made of its report. */
function keeper(
  { drills, exercises, reports }: OpenStore,
  kept: readonly Kept[],
  { seed, until }: Pick<SeedOptions, 'seed' | 'until'>,
  tell: () => void
): Keep {
  const byId = new Map(kept.map((one) => [one.scenario.id, one]));
  return async (plan, events) => {
    const { drill, exercise, players, wall } = plan;
    await drills.create(exercise?.by.id ?? players[0]?.person ?? '', events);
    drills.rest(drill);
    const one = byId.get(plan.scenario);
    if (exercise && one) {
      const held: Exercise = {
        id: exercise.id,
        by: exercise.by.id,
        teams: exercise.teams,
        scenario: { id: one.scenario.id, title: one.scenario.title, digest: one.digest },
        mode: 'team',
        speed: 1,
        guests: false,
        planned: null,
        code: null,
        expires: wall,
        rooms: [{ name: exercise.room, drill }],
        members: players.map(({ person, name }) => ({
          person,
          name,
          guest: false,
          room: drill,
          joined: wall,
          removed: null
        })),
        since: wall - BEFORE,
        started: wall,
        ended: events.at(-1)?.wall ?? wall
      };
      await exercises.add(held);
      const report = improvementOf(seed, debriefed(one.scenario, held, events), until);
      if (report) await reports.change(drill, () => report);
    }
    tell();
  };
}

function debriefed(
  scenario: Scenario,
  { by, rooms, members, ended }: Exercise,
  events: readonly DrillEvent[]
) {
  return {
    drill: rooms[0]?.drill ?? '',
    trainer: by,
    members: members.map(({ person }) => person),
    endedAt: ended ?? 0,
    areas: afterActionReport(scenario, events).areas
  };
}

/** Says how far it is: on one line of a terminal, else ten times. */
function progress(stdout: Output['stdout'], of: number): () => void {
  const isTerminal = 'isTTY' in stdout && stdout.isTTY === true;
  const every = Math.max(1, isTerminal ? Math.floor(of / 200) : Math.ceil(of / 10));
  let done = 0;
  return () => {
    done += 1;
    if (done % every !== 0 && done !== of) return;
    const line = `${String(done)} of ${String(of)} drills played`;
    stdout.write(isTerminal ? `\r${line}${done === of ? '\n' : ''}` : `${line}\n`);
  };
}

function report(
  { data, people }: SeedOptions,
  teams: readonly SeededTeam[],
  plans: readonly DrillPlan[],
  demo: readonly DemoAccount[]
): string {
  const together = plans.filter(({ exercise }) => exercise).length;
  const lines = [
    `${data} has ${String(people)} people in ${String(teams.length)} teams, and ${String(plans.length)} drills, ${String(together)} of them by teams.`,
    ...demo.map(
      ({ role, email, password }) => `  sign in as ${role}: ${email}  password ${password}`
    ),
    `Serve it: HOTSEAT_DATA=${data} npm start`
  ];
  return `${lines.join('\n')}\n`;
}

function quiet(stderr: Output['stderr']) {
  const say = (_: unknown, message: string) => void stderr.write(`${message}\n`);
  return { debug() {}, info() {}, warn: say, error: say };
}
