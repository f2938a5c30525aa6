import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { House } from '../server/support/house.ts';
import { ROOT, startServer } from '../server/support/server.ts';
import { StreamReader } from '../server/support/stream.ts';
import { hold, pause, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';
import { keptIn } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { Writer } from './support/writer.ts';

const HOUR = 3_600_000;
const PRELOAD = path.join(ROOT, 'tests/faults/support/set-clock.js');
/** Has a database tell another time than its machine's: its function stands before the system's. */
const MOVABLE = `
  create table clock_set (by interval not null);
  insert into clock_set values ('0');
  create function public.clock_timestamp() returns timestamptz language sql volatile
    as 'select pg_catalog.clock_timestamp() + (select by from public.clock_set)';
  do $$ begin
    execute format('alter database %I set search_path = public, pg_catalog', current_database());
  end $$;
`;
/** A minute of the drill in a second, so that what is due comes soon. */
const SPEED = '60';

export const clockBack: Fault = {
  name: 'clock-back',
  title: "The machine's clock is set back an hour, in mid-drill and before a restart",
  people: 'Nothing: the drill goes on, what is due comes, nobody is signed out.',
  on: ['folder', 'database'],
  bring
};

async function bring(store: Store, form: Form): Promise<Outcome> {
  const kept = await keptIn(store, form);
  const clock = path.join(kept.env['HOTSEAT_DATA'] ?? '', 'clock');
  const database = kept.env['DATABASE_URL'];
  if (database !== undefined) await ask(database, MOVABLE);
  const set = async (off: number) => {
    await writeFile(clock, String(off));
    if (database !== undefined)
      await ask(database, `update clock_set set by = interval '${String(off)} ms'`);
  };
  await set(0);
  const env = { ...kept.env, FAULT_CLOCK: clock };
  const by: [string, ...string[]] = [process.execPath, '--import', PRELOAD, 'build/cli/start.js'];
  const ledger = new Ledger();
  let server = await startServer(env, by);
  try {
    const house = await House.setUp(server);
    const dana = await house.person('Dana Whitlock');
    const [running, slow] = [
      await dana.start('brown-water', { speed: SPEED }),
      await dana.start('brown-water')
    ];
    const writer = new Writer(dana, slow, ledger, 20);
    const reader = await StreamReader.open(dana, running, { after: 0 });
    const stop = new AbortController();
    const writing = writer.write(stop.signal);
    await pause(500);
    await set(-HOUR);
    server.process.kill('SIGUSR2');
    // Ten minutes of the script are ten seconds: none of it may wait for an hour.
    const began = performance.now();
    await reader.until(() => reader.events.some(({ type }) => type === 'DrillEnded'), 20_000);
    const took = performance.now() - began;
    const before = ledger.confirmed;
    await until(() => ledger.confirmed > before, 'expected replies to be taken after it was set');
    const health = (await (await fetch(`${server.url}/health`)).json()) as { uptime: number };
    hold(health.uptime >= 0, `expected an uptime, found ${health.uptime} s`);
    await server.end('SIGKILL');
    stop.abort();
    await writing;
    // The next process knows nothing of the time before it was set.
    server = await startServer(env, by);
    dana.url = server.url;
    await until(() => writer.settle(), 'expected the last reply to be answered');
    const page = await dana.open(`/drills/${slow}`);
    hold(page.status === 200, `expected to be signed in still, found ${page.status}`);
    const again = await StreamReader.open(dana, slow, { after: 0 });
    await again.until(() => again.events.some(({ type }) => type === 'Replied'));
    const last = () => again.events.at(-1)?.at ?? 0;
    const stood = last();
    const goOn = new AbortController();
    const more = writer.write(goOn.signal);
    await until(
      () => last() > stood + 1000,
      "expected the drill's clock to go on after the restart"
    );
    goOn.abort();
    await more;
    await until(() => writer.settle(), 'expected the last reply to be answered');
    again.cut();
    await server.end('SIGTERM');
    ledger.audit(await kept.logs());
    const wrong = await kept.check();
    hold(wrong === '', `hotseat check found: ${wrong}`);
    return {
      tried: ledger.confirmed,
      of: 'confirmed replies, 2 settings',
      lost: ledger.lost,
      twice: ledger.twice,
      note: `a script of 10 minutes at ${SPEED}x went on to its end in ${(took / 1000).toFixed(1)} s`
    };
  } finally {
    await server.end('SIGKILL');
    await kept.remove();
  }
}

async function ask(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}
