import { Person } from '../server/support/person.ts';
import { startServer } from '../server/support/server.ts';
import { hold, pause, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';
import { Chance } from './support/chance.ts';
import { noSmallDisk, smallDisk } from './support/disk.ts';
import { keptInFolder } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { Writer } from './support/writer.ts';

/** Bytes that are left at most: less than a drill's file, so that some writes are cut off. */
const LEFT = 12_000;
/** Ms for which the disk is full each time. */
const FULL_FOR = 250;

export const diskFull: Fault = {
  name: 'disk-full',
  title: 'The disk is full, again and again',
  people:
    'Nothing is confirmed meanwhile: the composer keeps the text, says that the disk of the server is full, and sends it again.',
  on: ['folder'],
  lacks: noSmallDisk,
  bring
};

async function bring(_: Store, form: Form): Promise<Outcome> {
  const chance = new Chance(form.seed);
  const ledger = new Ledger();
  const disk = smallDisk();
  const kept = keptInFolder(disk.data, async () => disk.remove());
  const server = await startServer(kept.env, disk.by);
  let stop = new AbortController();
  try {
    const writers = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const person = new Person(server.url);
        return new Writer(person, await person.start('brown-water'), ledger);
      })
    );
    const [{ person, drill } = expected()] = writers;
    for (let round = 0; round < form.rounds; round += 1) {
      stop = new AbortController();
      const writing = Promise.all(writers.map((writer) => writer.write(stop.signal)));
      await pause(chance.between(20, 200));
      disk.fill(server.process, chance.between(0, LEFT));
      await pause(FULL_FOR);
      // Nothing is left at all: whatever is asked now is refused, with the reason. A write that was under
      // way gives its room back when it fails, so that one or two may still be taken.
      let answer: Response;
      let tries = 0;
      do {
        disk.fill(server.process, 0);
        const text = `Full for the ${String(round)}th time, try ${String(tries)}.`;
        answer = await person.command(drill, { type: 'Reply', to: 'first-sign', text });
        if (answer.status === 200) ledger.confirm(text, drill);
        tries += 1;
      } while (answer.status === 200 && tries < 5);
      const said = (await answer.json()) as { message?: string };
      hold(answer.status === 500, `expected 500 while the disk is full, found ${answer.status}`);
      hold(
        said.message?.includes('its disk is full') === true,
        `expected the answer to say that the disk is full, found ${JSON.stringify(said)}`
      );
      const health = await fetch(`${server.url}/health`);
      hold(health.ok, `expected the server to stay up, found ${health.status}`);
      disk.makeRoom(server.process);
      stop.abort();
      await writing;
      await until(async () => {
        const settled = await Promise.all(writers.map((writer) => writer.settle()));
        return settled.every(Boolean);
      }, 'expected every reply to be taken once there is room');
      ledger.audit(await kept.logs());
    }
    const refused = ledger.answers.get('500') ?? 0;
    hold(refused > 0, 'expected some replies to be refused');
    await server.end('SIGTERM');
    // What is read after a restart is what was confirmed.
    const again = await startServer(kept.env);
    await again.end('SIGTERM');
    hold(!again.errors().includes('could not be read'), `a file was torn: ${again.errors()}`);
    ledger.audit(await kept.logs());
    const wrong = await kept.check();
    hold(wrong === '', `hotseat check found: ${wrong}`);
    return {
      tried: ledger.confirmed,
      of: `confirmed replies, full ${form.rounds} times`,
      lost: [...new Set(ledger.lost)],
      twice: [...new Set(ledger.twice)],
      note: `${refused} replies refused while full, each taken later; ${disk.is}`
    };
  } finally {
    stop.abort();
    await server.end('SIGKILL');
    await kept.remove();
  }
}

function expected(): never {
  throw new Error('expected a writer');
}
