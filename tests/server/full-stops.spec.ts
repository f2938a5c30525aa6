import { afterAll, beforeAll, expect, it } from 'vitest';
import { exerciseBy, join } from './support/exercise.ts';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** In a team whose name ends with a full stop, as theirs does. */
let sam: Person;
let invitation: string;
let samId: string;
let coach: Person;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const teams = [await house.team('Acme Inc.')];
  coach = await house.person('Coach Bell', { roles: ['trainer'], teams });
  invitation = await house.invitation({ teams });
  sam = await house.person('Sam Reed', { teams });
  samId = await house.idOf('Sam Reed');
  await sam.post('/account?/rename', { name: 'Sam Reed Jr.' });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

/** The words of a page, without its marks and scripts. */
async function wordsOf(person: Person, path: string): Promise<string> {
  const text = await (await person.open(path)).text();
  return text.replaceAll(/<script[^]*?<\/script>|<!--.*?-->|<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

it('a sentence that ends with a name has one full stop', async () => {
  const { code } = await exerciseBy(coach);
  const pages = [
    [await wordsOf(new Person(server.url), invitation), 'invites you into Acme Inc.'],
    [await wordsOf(sam, '/account'), 'In Acme Inc.'],
    [await wordsOf(house.administrator, `/people/${samId}`), 'In Acme Inc. Since'],
    [await wordsOf(sam, `/join/${code}`), 'You join as Sam Reed Jr.'],
    [await wordsOf(sam, await join(sam, code)), 'You are in, Sam Reed Jr. Waiting for STARTEX.']
  ] as const;
  for (const [words, said] of pages) {
    expect(words).toContain(said);
    expect(words).not.toContain('..');
  }
});
