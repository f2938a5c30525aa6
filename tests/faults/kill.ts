import { Person } from '../server/support/person.ts';
import { Screen } from '../server/support/screen.ts';
import { startServer } from '../server/support/server.ts';
import {
  closed,
  hold,
  pause,
  until,
  type Fault,
  type Form,
  type Outcome,
  type Store
} from './fault.ts';
import { Chance } from './support/chance.ts';
import { keptIn } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { Writer } from './support/writer.ts';

/** Drills that are written to at once, writers in each, and rounds after which there are new ones. */
const DRILLS = 3;
const WRITERS = 3;
const FRESH = 20;
/** Ms between the first reply after a start and the kill, the shortest and the longest. */
const MOMENT = [0, 800] as const;

export const kill: Fault = {
  name: 'kill',
  title: '`kill -9` at random moments under load',
  people:
    'The screen says that it reconnects; what was being sent is sent again by itself, and is there once.',
  on: ['folder', 'database'],
  bring
};

async function bring(store: Store, form: Form): Promise<Outcome> {
  const chance = new Chance(form.seed);
  const ledger = new Ledger();
  const kept = await keptIn(store, form);
  const shown: Promise<void>[] = [];
  const screens: Screen[] = [];
  let writers: Writer[] = [];
  let torn = 0;
  try {
    for (let round = 0; round <= form.rounds; round += 1) {
      const server = await startServer(kept.env);
      for (const { person } of writers) person.url = server.url;
      // The last server ends in order; before that it takes what was not yet confirmed.
      if (round === form.rounds) {
        await until(() => settled(writers), 'expected every reply to be answered');
        await until(() => allShown(screens, kept), 'expected the screens to show all that is kept');
        for (const screen of screens) screen.close();
        await closed(shown);
        await server.end('SIGTERM');
        break;
      }
      if (round % FRESH === 0) {
        await until(() => settled(writers), 'expected every reply to be answered');
        for (const screen of screens.splice(0)) {
          hold(screen.twice === 0, `a screen was shown ${screen.twice} events twice`);
          screen.close();
        }
        const begun = await begin(server.url, ledger);
        writers = begun.flatMap(({ team }) => team);
        for (const { screen } of begun) {
          screens.push(screen);
          shown.push(screen.show());
        }
      }
      const stop = new AbortController();
      const writing = Promise.all(writers.map((writer) => writer.write(stop.signal)));
      // Only what is under load is killed at a bad moment, however slow the machine.
      const before = ledger.confirmed;
      await until(() => ledger.confirmed > before, 'expected a reply to be taken after the start');
      await pause(chance.between(...MOMENT));
      await server.end('SIGKILL');
      stop.abort();
      await writing;
      if (writers.some(({ waits }) => waits)) torn += 1;
      ledger.audit(await kept.logs());
      if (ledger.lost.length + ledger.twice.length > 0) break;
      if (round % 10 === 9) form.say(`${round + 1} kills, ${ledger.confirmed} replies confirmed`);
    }
    const logs = await kept.logs();
    ledger.audit(logs);
    const wrong = await kept.check();
    hold(wrong === '', `hotseat check found: ${wrong}`);
    for (const screen of screens) {
      hold(screen.twice === 0, `a screen was shown ${screen.twice} events twice`);
      for (const { seq, type } of screen.events)
        hold(
          logs.get(screen.drill)?.[seq - 1]?.type === type,
          `a screen was shown event ${seq}, ${type}, which is not kept`
        );
    }
    return {
      tried: ledger.confirmed,
      of: `confirmed replies, ${form.rounds} kills`,
      lost: [...new Set(ledger.lost)],
      twice: [...new Set(ledger.twice)],
      note: `${torn} kills met a reply that was under way`
    };
  } finally {
    for (const screen of screens) screen.close();
    await kept.remove();
  }
}

/** Begins drills, each with writers and a screen of one person. */
function begin(url: string, ledger: Ledger): Promise<{ team: Writer[]; screen: Screen }[]> {
  return Promise.all(
    Array.from({ length: DRILLS }, async () => {
      const person = new Person(url);
      const drill = await person.start('brown-water');
      const team = Array.from({ length: WRITERS }, () => new Writer(person, drill, ledger));
      return { team, screen: new Screen(person, drill) };
    })
  );
}

async function settled(writers: readonly Writer[]): Promise<boolean> {
  const done = await Promise.all(writers.map((writer) => writer.settle()));
  return done.every(Boolean);
}

async function allShown(
  screens: readonly Screen[],
  kept: Awaited<ReturnType<typeof keptIn>>
): Promise<boolean> {
  const logs = await kept.logs();
  const replies = (events: Iterable<{ type: string }>) =>
    [...events].filter(({ type }) => type === 'Replied').length;
  return screens.every(
    (screen) => replies(screen.events) === replies(logs.get(screen.drill) ?? [])
  );
}
