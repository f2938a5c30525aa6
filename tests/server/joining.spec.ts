import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exerciseBy, join } from './support/exercise.ts';
import { emailOf, House, signIn } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let coach: Person;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_PRACTICE: 'off' });
  house = await House.setUp(server);
  const press = await house.team('Press');
  coach = await house.person('Coach', { roles: ['trainer'], teams: [press] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const somebody = () => new Person(server.url);
const status = async (person: Person, path: string) => (await person.open(path)).status;
/** Where a waiting room leads once its drill has begun. */
const drillOf = async (person: Person, waiting: string) => {
  const place = (await person.open(waiting)).headers.get('location') ?? '';
  return /^\/drills\/([0-9a-f]+)$/.exec(place)?.[1] ?? '';
};

describe('a guest, where practice is closed', () => {
  it('joins by the code, plays, and reads the scorecard of this drill alone', async () => {
    const { id, code } = await exerciseBy(coach);
    const guest = somebody();
    expect((await guest.open('/')).headers.get('location')).toBe('/signin');
    // Looking at the page makes nobody of them yet.
    await guest.open(`/join/${code}`);
    expect(guest.cookie).toBe('');
    const waiting = await join(guest, code.toLowerCase(), { name: 'Gus' });
    const room = await (await guest.open(waiting)).text();
    expect(room).toContain('You are in, Gus');
    expect(room).toContain('Waiting for STARTEX');

    expect((await coach.post(`/exercises/${id}?/start`)).status).toBe(200);
    const drill = await drillOf(guest, waiting);
    expect(await status(guest, `/drills/${drill}`)).toBe(200);
    expect(await status(guest, '/scorecards')).toBe(303);
    expect(await status(guest, `/exercises/${id}`)).toBe(303);
    expect((await guest.open('/')).headers.get('location')).toBe('/signin');

    expect((await coach.post(`/exercises/${id}?/end`)).status).toBe(200);
    expect(await status(guest, `/drills/${drill}/scorecard`)).toBe(200);
    expect(await status(somebody(), `/drills/${drill}/scorecard`)).toBe(303);
    expect(await status(coach, `/drills/${drill}/scorecard`)).toBe(200);
    const compared = await (await coach.open(`/exercises/${id}/compare`)).text();
    expect(compared).toContain(`/drills/${drill}/scorecard`);
    expect(compared).toContain('Room 1');
  });

  it('takes a role in the waiting room, and gives it back', async () => {
    const { code } = await exerciseBy(coach);
    const guest = somebody();
    const waiting = await join(guest, code, { name: 'Gus' });
    const room = async () => (await guest.open(waiting)).text();
    const [, role = '', name = ''] =
      /<option value="([a-z-]+)"[^>]*>([^<]+)<\/option>/.exec(await room()) ?? [];
    const held = () =>
      room().then((text) => /<dt[^>]*>Your role<\/dt>\s*<dd[^>]*>([^<]*)/.exec(text)?.[1]);
    expect(await held()).toBe('any');
    expect((await guest.post(`${waiting}?/role`, { role })).status).toBe(303);
    expect(await held()).toBe(name);
    expect((await guest.post(`${waiting}?/role`, { role: 'astronaut' })).status).toBe(409);
    await guest.post(`${waiting}?/role`, { role: '' });
    expect(await held()).toBe('any');
    expect((await somebody().post(`${waiting}?/role`, { role })).status).toBe(303);
  });

  it('who is taken out in mid-drill is out at once', async () => {
    const { id, code } = await exerciseBy(coach, { mode: 'each' });
    const [gus, mate] = [somebody(), somebody()];
    const waiting = await join(gus, code);
    await join(mate, code, { name: 'Mia' });
    await coach.post(`/exercises/${id}?/start`);
    const drill = await drillOf(gus, waiting);
    const stream = await StreamReader.open(gus, drill);
    await stream.until(() => stream.events.length > 0);
    const page = await (await coach.open(`/exercises/${id}`)).text();
    const person = /name="person" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    expect((await coach.post(`/exercises/${id}?/remove`, { person })).status).toBe(200);
    await stream.until(() => stream.ended);
    // Also to who loads it anew: it is no slip of the address.
    for (const path of [`/drills/${drill}`, waiting]) {
      const told = await (await gus.open(path)).text();
      expect(told).toMatch(/<h1[^>]*>\s*You no longer take part\.\s*<\/h1>/);
      expect(told).toContain('Your trainer has taken you out of this exercise.');
      expect(told).not.toContain('There is nothing at this address.');
    }
    const answer = await gus.command(drill, { type: 'OpenDocument', document: 'plan' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ person: null, because: 'taken-out' });
    // By the code they are asked nothing that would be refused, but told whom to ask.
    const told = await (await gus.open(`/join/${code}`)).text();
    expect(told).toContain('Your trainer has taken you out of “Brown water');
    expect(told).toContain('ask Coach: they can let you back in');
    expect(told).not.toContain('name="name"');
    // To anybody else it is as if it were not there.
    const other = await mate.command(drill, { type: 'OpenDocument', document: 'plan' });
    expect(await other.json()).toMatchObject({ person: null, because: null });
    expect((await gus.post(`/join/${code}`, { name: 'Gus' })).status).toBe(409);
    const back = await coach.post(`/exercises/${id}?/readmit`, { person });
    expect(await back.text()).toMatch(
      /role="status"[^>]*>Gus may come in again, and goes on where they were\./
    );
    expect(await status(gus, `/drills/${drill}`)).toBe(200);
  });

  it('is told at the name that somebody of that name is there', async () => {
    const { code } = await exerciseBy(coach);
    await join(await house.person('Lena Brook'), code);
    const lena = somebody();
    const answer = await lena.post(`/join/${code}`, { name: 'lena  brook' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(
      /name="name"[^>]*aria-invalid="true"[^]*Somebody called lena {2}brook is in this exercise already\./
    );
    await join(lena, code, { name: 'Lena Brook, Press' });
  });

  it('needs an account where the exercise says so', async () => {
    const { code } = await exerciseBy(coach, { guests: null });
    const guest = somebody();
    const page = await (await guest.open(`/join/${code}`)).text();
    expect(page).toContain(`/signin?next=/join/${code}`);
    expect((await guest.post(`/join/${code}`, { name: 'Gus' })).status).toBe(403);
    expect(await join(await house.person('Ana'), code)).toMatch(/waiting$/);
  });
});

describe('a guest who signs in with an account in mid-drill', () => {
  const answerOf = async (person: Person, drill: string) =>
    (await person.command(drill, { type: 'OpenDocument', document: 'plan' })).status;
  const board = async (id: string) => (await coach.open(`/exercises/${id}`)).text();
  const people = async (id: string) => (await board(id)).match(/name="person" value/g)?.length;

  it('takes a drill of their own along when they say so, and it goes on', async () => {
    await house.person('Uma Guest');
    const { id, code } = await exerciseBy(coach, { mode: 'each' });
    const uma = somebody();
    const waiting = await join(uma, code, { name: 'Uma' });
    await coach.post(`/exercises/${id}?/start`);
    const drill = await drillOf(uma, waiting);
    const before = uma.tab();
    const reply = {
      type: 'Reply',
      to: 'first-sign',
      text: 'Ada, do not drink it. Sorry.'
    } as const;
    expect((await uma.command(drill, reply)).status).toBe(200);
    expect(await (await uma.open('/signin')).text()).toContain('The drill played in this browser');
    await signIn(uma, emailOf('Uma Guest'), undefined, { bring: 'on' });
    expect(await answerOf(uma, drill)).toBe(200);
    expect((await uma.open(`/join/${code}`)).headers.get('location')).toBe(waiting);
    expect(await people(id)).toBe(1);
    const stream = await StreamReader.open(uma, drill);
    await vi.waitFor(async () => expect(await board(id)).toContain('all are here'));
    stream.cut();
    await coach.post(`/exercises/${id}?/end`);
    // It is theirs to the end: they ask for a second look at what they wrote as a guest.
    const scorecard = await (await uma.open(`/drills/${drill}/scorecard`)).text();
    expect(scorecard).toContain('Ask for a second look');
    // Whoever uses the browser next, without the account, has nothing of it.
    expect(await answerOf(before, drill)).not.toBe(200);
  });

  it('is told that a place in a team stays the browser’s, keeps it, and is not in twice', async () => {
    await house.person('Ugo Guest');
    const { id, code } = await exerciseBy(coach);
    const ugo = somebody();
    const waiting = await join(ugo, code, { name: 'Ugo' });
    await coach.post(`/exercises/${id}?/start`);
    const drill = await drillOf(ugo, waiting);
    expect(await (await ugo.open('/signin')).text()).toMatch(/Ugo takes part in/);
    await signIn(ugo, emailOf('Ugo Guest'));

    const refused = await ugo.command(drill, { type: 'OpenDocument', document: 'plan' });
    expect(await refused.json()).toMatchObject({ because: 'as-guest' });
    expect(await (await ugo.open(`/drills/${drill}`)).text()).toContain(
      'Sign out to go on with it'
    );
    const again = await ugo.post(`/join/${code}`);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('takes part in this exercise in this browser already');
    expect(await people(id)).toBe(1);

    const out = await ugo.post(`/signout?next=/drills/${drill}`);
    expect(out.headers.get('location')).toBe(`/drills/${drill}`);
    expect(await answerOf(ugo, drill)).toBe(200);
  });

  it('may say that the guest was somebody else', async () => {
    await house.person('Udo Next');
    const { id, code } = await exerciseBy(coach);
    const shared = somebody();
    await join(shared, code, { name: 'Una' });
    await signIn(shared, emailOf('Udo Next'));
    expect(await join(shared, code, { other: 'on' })).toMatch(/waiting$/);
    expect(await people(id)).toBe(2);
  });
});

describe('who conducts', () => {
  it('loses it with the role, in mid-drill', async () => {
    const other = await house.person('Short Term', { roles: ['trainer'] });
    const { id, code } = await exerciseBy(other);
    await join(somebody(), code);
    const abort = new AbortController();
    const board = await other.fetch(`/exercises/${id}/stream`, {
      headers: { accept: 'text/event-stream' },
      signal: abort.signal
    });
    expect(board.status).toBe(200);
    const ended = (async () => {
      for await (const _ of board.body as unknown as AsyncIterable<Uint8Array>);
      return true;
    })();
    const person = await house.idOf('Short Term');
    await house.administrator.post(`/people/${person}?/roles`, { roles: ['trainee'] });
    expect(await ended).toBe(true);
    expect((await other.post(`/exercises/${id}?/start`)).status).toBe(403);
  });
});

describe('a code', () => {
  it('that is wrong, was closed or has another look gets one answer', async () => {
    const { id, code } = await exerciseBy(coach);
    await coach.post(`/exercises/${id}?/code`, { open: 'false' });
    const answers = await Promise.all(
      [code, 'ACDEFG', 'nonsense'].map(async (tried) => {
        const answer = await somebody().post(`/join/${tried}`, { name: 'Gus' });
        const problem = /role="alert"[^>]*>([^<]*)</.exec(await answer.text())?.[1];
        return `${answer.status} ${problem ?? ''}`;
      })
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 Nothing is open under this code/);
  });

  it('lets two hundred of one address in within a minute', async () => {
    const { id, code } = await exerciseBy(coach, { rooms: 'A\nB\nC\nD' });
    const began = performance.now();
    const people = Array.from({ length: 200 }, somebody);
    // As browsers come: each looks at the page, and then joins.
    await Promise.all(
      people.map(async (person, index) => {
        expect((await person.open(`/join/${code}`)).status).toBe(200);
        await join(person, code, { name: `Guest ${index}` });
      })
    );
    expect(performance.now() - began).toBeLessThan(60_000);
    const page = await (await coach.open(`/exercises/${id}`)).text();
    expect(page).toContain('200 people have joined');
    await coach.post(`/exercises/${id}?/start`);
    const drills = await Promise.all(
      people.map((person) => drillOf(person, `/exercises/${id}/waiting`))
    );
    expect(new Set(drills).size).toBe(4);
  }, 120_000);

  // Last, since it bars this address for the rest.
  it('cannot be tried at will', async () => {
    const guest = somebody();
    const tried: number[] = [];
    for (let tries = 0; tries < 70; tries += 1)
      tried.push((await guest.post('/join/ACDEFG', { name: 'Gus' })).status);
    expect(tried.slice(0, 50).every((one) => one === 404)).toBe(true);
    expect(tried.at(-1)).toBe(429);
    const { code } = await exerciseBy(coach);
    const right = await guest.post(`/join/${code}`, { name: 'Gus' });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
