import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Person } from '../server/support/person.ts';
import { DidNotStart, startServer } from '../server/support/server.ts';
import { hold, pause, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';
import { has, mount, unmount } from './support/disk.ts';
import { keptInFolder } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';
import { Writer } from './support/writer.ts';

const SERVER = [process.execPath, 'build/cli/start.js'] as const;
const REFUSED =
  /^HOTSEAT_DATA is ".*"; expected a folder that this process may write to \((?:EACCES|EROFS|EPERM)\)\.\n$/;
const isRoot = () => process.getuid?.() === 0;

export const readOnly: Fault = {
  name: 'read-only',
  title: 'The data folder is read-only, at the start and in mid-drill',
  people:
    'The start stops with a sentence that names the folder. In mid-drill it is as with a full disk.',
  on: ['folder'],
  lacks: () =>
    process.platform === 'win32' || (isRoot() && !has('setpriv'))
      ? 'modes of files that bind who runs it (as root, setpriv)'
      : null,
  bring
};

async function bring(_: Store, form: Form): Promise<Outcome> {
  const ledger = new Ledger();
  const place = mkdtempSync(path.join(tmpdir(), 'hotseat-read-only-'));
  const data = path.join(place, 'data');
  const kept = keptInFolder(data, async () => rmSync(place, { recursive: true, force: true }));
  // Root may write where nobody may, unless that power is taken away before the start.
  const by: [string, ...string[]] = isRoot()
    ? ['setpriv', '--bounding-set', '-dac_override', ...SERVER]
    : [...SERVER];
  let starts = 0;
  const refused = async (folder: string) => {
    starts += 1;
    const said: unknown = await startServer({ HOTSEAT_DATA: folder }, by).then(
      async (server) => {
        await server.end('SIGKILL');
        return null;
      },
      (reason: unknown) => reason
    );
    hold(said instanceof DidNotStart, 'expected the start to be refused');
    hold(REFUSED.test(said.said), `expected one sentence on the folder, found ${said.said}`);
  };
  const server = await startServer(kept.env, by);
  let stop = new AbortController();
  try {
    const person = new Person(server.url);
    const writer = new Writer(person, await person.start('brown-water'), ledger);
    for (let round = 0; round < form.rounds; round += 1) {
      stop = new AbortController();
      const writing = writer.write(stop.signal);
      await pause(60);
      setWritable(data, false);
      await pause(200);
      const answer = await person.command(writer.drill, {
        type: 'Reply',
        to: 'first-sign',
        text: 'Read-only.'
      });
      const { message } = (await answer.json()) as { message?: string };
      hold(
        answer.status === 500 && message?.includes('may not be written to') === true,
        `expected 500 with the reason, found ${answer.status} ${message ?? ''}`
      );
      hold((await fetch(`${server.url}/health`)).ok, 'expected the server to stay up');
      setWritable(data, true);
      stop.abort();
      await writing;
      await until(() => writer.settle(), 'expected the reply to be taken at last');
    }
    await server.end('SIGTERM');
    setWritable(data, false);
    await refused(data);
    setWritable(data, true);
    if (mount(data, 'ro')) {
      await refused(data);
      unmount(data);
    }
  } finally {
    stop.abort();
    await server.end('SIGKILL');
    setWritable(data, true);
  }
  ledger.audit(await kept.logs());
  const wrong = await kept.check();
  await kept.remove();
  hold(wrong === '', `hotseat check found: ${wrong}`);
  return {
    tried: ledger.confirmed,
    of: `confirmed replies, read-only ${form.rounds} times`,
    lost: ledger.lost,
    twice: ledger.twice,
    note: `${starts} starts refused with a sentence, ${ledger.answers.get('500') ?? 0} replies refused`
  };
}

function setWritable(folder: string, writable: boolean): void {
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  for (const one of [folder, ...folders]) chmodSync(one, writable ? 0o700 : 0o500);
  const lock = path.join(folder, '.lock');
  if (readdirSync(folder).includes('.lock')) chmodSync(lock, writable ? 0o600 : 0o400);
}
