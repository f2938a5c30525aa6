import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseBy, join } from './support/exercise.ts';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

const SURE = { sure: 'yes' };
const OFFER = 'Delete this drill';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_PRACTICE: 'on' });
  house = await House.setUp(server);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const somebody = () => new Person(server.url);
const remove = (person: Person, drill: string, form: Record<string, string> = SURE) =>
  person.post(`/drills/${drill}/scorecard?/delete`, form);
const scorecard = async (person: Person, drill: string) => {
  const answer = await person.open(`/drills/${drill}/scorecard`);
  return { status: answer.status, text: await answer.text() };
};
/** A drill in which something was written, to its end. */
const played = async (person: Person, words: string) => {
  const drill = await person.start('brown-water');
  await person.command(drill, { type: 'Reply', to: 'first-sign', text: words });
  await person.command(drill, { type: 'EndDrill' });
  return drill;
};
/** What is worked out from the drills follows them within minutes. */
const DERIVED = 'derived';
/** Files below the data folder that hold some words. */
const filesWith = async (words: string) => {
  const files = await readdir(data.path, { recursive: true, withFileTypes: true });
  const found = files
    .filter((file) => file.isFile() && path.basename(file.parentPath) !== DERIVED)
    .map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return (await readFile(file, 'utf8')).includes(words) ? [file] : [];
    });
  return (await Promise.all(found)).flat();
};

describe('a drill that was practised without an account', () => {
  it('is deleted by who practised, with everything that was written in it', async () => {
    const dana = somebody();
    const words = 'Ada, the quince-coloured water comes from our burst main.';
    const drill = await played(dana, words);
    const kept = await played(dana, 'Ada, this one is to stay.');
    expect((await scorecard(dana, drill)).text).toContain(OFFER);
    expect(await filesWith(words)).not.toEqual([]);

    const answer = await remove(dana, drill);

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/scorecards']);
    expect((await scorecard(dana, drill)).status).toBe(404);
    const list = await (await dana.open('/scorecards')).text();
    expect(list).not.toContain(drill);
    expect(list).toContain(kept);
    expect(await filesWith(words)).toEqual([]);
  });

  it('is deleted by nobody else, and by no form that went astray', async () => {
    const dana = somebody();
    const drill = await played(dana, 'Ada, one moment.');
    const stranger = somebody();
    await played(stranger, 'Mine.');

    expect((await remove(stranger, drill)).status).toBe(404);
    expect((await remove(house.administrator, drill)).status).toBe(403);
    expect((await remove(dana, drill, {})).status).toBe(400);

    expect((await scorecard(dana, drill)).status).toBe(200);
  });
});

describe('a drill that is a record of somebody else as well', () => {
  it('stays where it was played in an exercise', async () => {
    const coach = await house.person('Coach', {
      roles: ['trainer'],
      teams: [await house.team('Press')]
    });
    const { id, code } = await exerciseBy(coach, { mode: 'each' });
    const guest = somebody();
    const waiting = await join(guest, code);
    await coach.post(`/exercises/${id}?/start`);
    const place = (await guest.open(waiting)).headers.get('location') ?? '';
    const drill = place.split('/').at(-1) ?? '';
    await coach.post(`/exercises/${id}?/end`);
    const before = await scorecard(guest, drill);
    expect(before.status).toBe(200);
    expect(before.text).not.toContain(OFFER);

    expect((await remove(guest, drill)).status).toBe(409);

    expect((await scorecard(guest, drill)).status).toBe(200);
  });

  it('stays where it was played with an account', async () => {
    const ada = await house.person('Ada Quist');
    const drill = await played(ada, 'Ada, one moment.');
    expect((await scorecard(ada, drill)).text).not.toContain(OFFER);

    expect((await remove(ada, drill)).status).toBe(403);

    expect((await scorecard(ada, drill)).status).toBe(200);
  });
});
