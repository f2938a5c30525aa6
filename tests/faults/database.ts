import { Person } from '../server/support/person.ts';
import { Screen } from '../server/support/screen.ts';
import { newDatabase } from '../server/support/database.ts';
import { startServer, temporaryFolder } from '../server/support/server.ts';
import { TestPostgres } from '../support/postgres.ts';
import { closed, hold, pause, until, type Fault, type Form, type Outcome } from './fault.ts';
import { Chance } from './support/chance.ts';
import { keptInDatabase } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { TcpProxy } from './support/tcp-proxy.ts';
import { Writer } from './support/writer.ts';

/** Writers, each in a drill of their own, and ms between two of their replies. */
const WRITERS = 4;
const APART = 30;
/** Ms by which each piece comes later while the database is slow. */
const SLOW = 400;
/** Rounds for each ten that are asked for: each takes seconds. */
const A_TENTH = 10;

interface Scene {
  /** A server of its own, where the fault asks for one. */
  postgres: TestPostgres | null;
  wire: TcpProxy;
  chance: Chance;
  form: Form;
}

const databaseRestarts: Fault = {
  name: 'database-restart',
  title: 'The database crashes and comes back, under load',
  people: 'Sending takes as long as the database is away; then all goes on by itself.',
  on: ['database'],
  bring: async (_, form) =>
    during(
      form,
      async ({ postgres, chance }) => {
        await postgres?.halt('SIGQUIT');
        await pause(chance.between(0, 800));
        await postgres?.run();
      },
      await TestPostgres.start()
    )
};

const databaseSlow: Fault = {
  name: 'database-slow',
  title: `The database answers ${SLOW * 2} ms later`,
  people: 'Sending takes a second or more; nothing else is seen.',
  on: ['database'],
  bring: (_, form) =>
    during(form, async ({ wire }) => {
      wire.delay = SLOW;
      await pause(form.long ? 10_000 : 2_500);
      wire.delay = 0;
    })
};

const databaseRefuses: Fault = {
  name: 'database-refuses',
  title: 'The database cuts connections and refuses new ones',
  people:
    'As when it restarts; after ten seconds the composer says that the database does not answer.',
  on: ['database'],
  bring: (_, form) =>
    during(form, async ({ wire, chance }) => {
      wire.refuse();
      // Longer than the server waits, now and then.
      await pause(form.long && chance.between(0, 2) === 0 ? 12_000 : chance.between(200, 1500));
      wire.pass();
    })
};

const databaseSilent: Fault = {
  name: 'database-silent',
  title: 'The database falls silent without closing anything',
  people:
    'Sending takes up to 20 s, until the server gives the line up; then all goes on by itself.',
  on: ['database'],
  bring: (_, form) =>
    during(form, async ({ wire }) => {
      wire.fallSilent();
      await pause(form.long ? 8_000 : 1_000);
      wire.pass();
    })
};

export const databaseFaults = [databaseRestarts, databaseSlow, databaseRefuses, databaseSilent];

/** Brings something about again and again while people write, and waits each time until all is well. */
async function during(
  form: Form,
  fault: (scene: Scene) => Promise<void>,
  postgres: TestPostgres | null = null
): Promise<Outcome> {
  const url = postgres ? await newDatabase(postgres.url()) : await form.database();
  const wire = await TcpProxy.start(Number(new URL(url).port));
  const through = new URL(url);
  through.port = String(wire.ownPort);
  const folder = await temporaryFolder();
  const kept = keptInDatabase(url, folder, String(through));
  const ledger = new Ledger();
  const server = await startServer(kept.env);
  const stop = new AbortController();
  const screens: Screen[] = [];
  const took: number[] = [];
  try {
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const person = new Person(server.url);
        return new Writer(person, await person.start('brown-water'), ledger, APART);
      })
    );
    for (const { person, drill } of writers) screens.push(new Screen(person, drill));
    const shown = screens.map((screen) => screen.show());
    const writing = writers.map((writer) => writer.write(stop.signal));
    const rounds = Math.max(1, Math.round(form.rounds / A_TENTH));
    const scene = { postgres, wire, form, chance: new Chance(form.seed) };
    for (let round = 0; round < rounds; round += 1) {
      await pause(300);
      await fault(scene);
      const began = performance.now();
      const before = ledger.confirmed;
      await until(
        () => ledger.confirmed > before + WRITERS,
        'expected replies to be taken again',
        60_000
      );
      took.push(performance.now() - began);
      form.say(`${round + 1} of ${rounds}, ${ledger.confirmed} replies confirmed`);
    }
    stop.abort();
    await Promise.all(writing);
    await until(async () => {
      const settled = await Promise.all(writers.map((writer) => writer.settle()));
      return settled.every(Boolean);
    }, 'expected every reply to be answered');
    const logs = await kept.logs();
    ledger.audit(logs);
    const replies = (events: readonly { type: string }[]) =>
      events.filter(({ type }) => type === 'Replied').length;
    await until(
      () =>
        screens.every(({ events, drill }) => replies(events) === replies(logs.get(drill) ?? [])),
      'expected every screen to show all replies'
    );
    for (const screen of screens) screen.close();
    await closed(shown);
    for (const { twice } of screens) hold(twice === 0, `a screen was shown ${twice} events twice`);
    await server.end('SIGTERM');
    const wrong = await kept.check();
    hold(wrong === '', `hotseat check found: ${wrong}`);
    const failed = ledger.answers.get('500') ?? 0;
    return {
      tried: ledger.confirmed,
      of: `confirmed replies, ${rounds} times`,
      lost: ledger.lost,
      twice: ledger.twice,
      note: `taken again after ${seconds(Math.max(...took))} at most; ${failed} replies refused, each taken later`
    };
  } catch (error) {
    throw new Error(
      `${(error as Error).message}; the server said: ${server.errors().slice(-2000)}`,
      {
        cause: error
      }
    );
  } finally {
    stop.abort();
    for (const screen of screens) screen.close();
    await server.end('SIGKILL');
    await wire.stop();
    await postgres?.stop();
    await folder.remove();
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
