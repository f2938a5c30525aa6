import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { runSeed } from '../../src/cli/seed.ts';
import { hashPassword } from '../../src/lib/server/access/password.ts';
import { Results } from '../../src/lib/server/readiness/results.ts';
import { resultsFile } from '../../src/lib/server/readiness/kept.ts';
import { areasFile } from '../../src/lib/server/reports/areas-kept.ts';
import { ReportAreas } from '../../src/lib/server/reports/areas.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { signIn } from '../server/support/house.ts';
import { Person } from '../server/support/person.ts';
import { ROOT, startServer, temporaryFolder } from '../server/support/server.ts';
import build from '../setup/build.ts';
import { MANAGER_PAGES } from './manager-pages.ts';

/** What a manager waits for at most, at p95, in ms. */
const AIM = 200;
const WARM_UP = 5;
const EMAIL = 'measuring@hotseat.example';
const log = { debug() {}, info() {}, warn() {}, error() {} };

interface Measured {
  p50: number;
  p95: number;
}

const { data, requests, people, drills } = new Command('bench:pages')
  .description("measure managers' pages over HTTP, against /health")
  .option('--data <folder>', 'a folder that npm run seed has filled; else one is made')
  .option('--people <number>', 'people of the one that is made', '200')
  .option('--drills <number>', 'drills of the one that is made', '400')
  .option('--requests <number>', 'requests of each page', '40')
  .parse()
  .opts<{ data?: string; requests: string; people: string; drills: string }>();

await build();
const made = data === undefined ? await temporaryFolder() : null;
const folder = data ?? made?.path ?? '';
try {
  if (made) await fill(folder);
  process.exitCode = await measureAll(folder, Number(requests));
} finally {
  await made?.remove();
}

async function fill(into: string): Promise<void> {
  await runSeed({
    people,
    drills,
    seed: '1',
    months: '12',
    data: into,
    scenarios: `${ROOT}/scenarios`,
    add: false,
    now: Date.now(),
    stdout: process.stdout,
    stderr: process.stderr
  });
}

/** @returns the exit code: 1 where a page takes longer than it may */
async function measureAll(folder: string, times: number): Promise<number> {
  const password = randomBytes(12).toString('base64url');
  const names = await withStore(folder, async (store) => {
    await addManager(store, password);
    await count(store, folder);
    return namesIn(store);
  });
  const server = await startServer({
    HOTSEAT_DATA: folder,
    HOTSEAT_SCENARIOS: `${ROOT}/scenarios`
  });
  let slow = 0;
  try {
    const manager = new Person(server.url);
    const answer = await signIn(manager, EMAIL, password);
    if (answer.status !== 303) throw new Error(`the sign-in was answered with ${answer.status}`);
    const baseline = await measure(manager, '/health', times);
    say('/health (baseline)', baseline, baseline);
    for (const page of MANAGER_PAGES) {
      const address = page.replaceAll(/\[(\w+)\]/g, (_, name: string) => names[name] ?? '');
      const { status } = await manager.open(address);
      if (status !== 200) {
        process.stdout.write(`${page}: skipped, since this build answers it with ${status}\n`);
        continue;
      }
      const measured = await measure(manager, address, times);
      say(page, measured, baseline);
      if (measured.p95 > AIM) slow += 1;
    }
  } finally {
    await server.end('SIGTERM');
    await withStore(folder, removeManager);
  }
  process.stdout.write(
    slow === 0
      ? `All that answer do so within ${AIM} ms at p95.\n`
      : `${slow} took longer than ${AIM} ms at p95.\n`
  );
  return slow === 0 ? 0 : 1;
}

async function withStore<T>(folder: string, use: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await openLowdb(folder, log);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function addManager({ people }: OpenStore, password: string): Promise<void> {
  await people.add({
    id: randomBytes(16).toString('hex'),
    email: EMAIL,
    name: 'Measuring',
    roles: ['manager'],
    teams: (await people.teams()).map(({ id }) => id),
    password: await hashPassword(password),
    identity: null,
    active: true,
    since: Date.now()
  });
}

async function removeManager({ people, sessions }: OpenStore): Promise<void> {
  const manager = await people.byEmail(EMAIL);
  if (!manager) return;
  await sessions.remove(({ person }) => person === manager.id);
  await people.remove(manager.id);
}

/** Of the largest team: its id, somebody of it who has drilled, and a drill of it. */
async function namesIn({ people, drills }: OpenStore): Promise<Record<string, string>> {
  const everybody = (await people.list()).filter(({ email }) => email !== EMAIL);
  const size = (team: string) => everybody.filter(({ teams }) => teams.includes(team)).length;
  const [team] = (await people.teams()).toSorted((a, b) => size(b.id) - size(a.id));
  if (!team) throw new Error('expected a folder with teams in it');
  const theirs = everybody.filter(({ teams }) => teams.length === 1 && teams[0] === team.id);
  const ended = (await drills.ended()).filter((drill) => drill.team);
  const drill = ended.find(({ members }) => theirs.some(({ id }) => members.includes(id)));
  const person = drill?.members.find((id) => theirs.some((one) => one.id === id));
  return { team: team.id, person: person ?? theirs[0]?.id ?? '', drill: drill?.drill ?? '' };
}

/** Counts drills and reports before the server starts, so that it is not measured while it counts. */
async function count(store: OpenStore, folder: string): Promise<void> {
  const results = new Results({ ...store, log, file: resultsFile(folder) });
  results.start();
  await results.settled();
  const { counted } = await results.progress();
  await results.close();
  const areas = new ReportAreas({ ...store, log, file: areasFile(folder) });
  areas.start();
  await areas.settled();
  await areas.close();
  process.stdout.write(`${String(counted)} drills are counted.\n`);
}

async function measure(manager: Person, address: string, times: number): Promise<Measured> {
  const took: number[] = [];
  for (let nth = -WARM_UP; nth < times; nth += 1) {
    const begun = performance.now();
    await (await manager.open(address)).text();
    if (nth >= 0) took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function say(page: string, { p50, p95 }: Measured, baseline: Measured): void {
  const times = (p50 / baseline.p50).toFixed(1);
  const over = p95 > AIM ? `  over ${String(AIM)} ms` : '';
  process.stdout.write(
    `${page}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${times} times /health${over}\n`
  );
}
