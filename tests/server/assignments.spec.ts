import { createServer, type AddressInfo } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Assignment } from '../../src/lib/core/readiness/assignments/index.ts';
import { assign as give, inDays } from './support/assignment.ts';
import { emailOf, House, signIn } from './support/house.ts';
import { MailServer } from './support/mail-server.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { write } from './support/studio.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let mail: MailServer;
let server: TestServer;
let house: House;
let env: Record<string, string>;
let teams: { press: string; care: string };
let helen: Person;
let ana: Person;
let ben: Person;
let outsider: Person;
let ids: Record<'ana' | 'ben' | 'cleo', string>;

/** Links in mails name the origin, which has to be known before the server runs. */
async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return String(port);
}

beforeAll(async () => {
  data = await temporaryFolder();
  mail = await MailServer.start();
  const port = await freePort();
  env = {
    PORT: port,
    HOTSEAT_DATA: data.path,
    HOTSEAT_ORIGIN: `http://127.0.0.1:${port}`,
    HOTSEAT_TIME_ZONE: 'UTC',
    HOTSEAT_SMTP_URL: mail.url,
    HOTSEAT_SMTP_FROM: 'Hotseat <hotseat@lopewell.example>'
  };
  server = await startServer(env);
  house = await House.setUp(server);
  teams = { press: await house.team('Press'), care: await house.team('Care') };
  helen = await house.person('Manager Helen', { roles: ['manager'], teams: [teams.press] });
  ana = await house.person('Ana Ferreira', { teams: [teams.press] });
  ben = await house.person('Ben Okoro', { teams: [teams.press] });
  outsider = await house.person('Cleo Ash', { roles: ['manager', 'trainee'], teams: [teams.care] });
  ids = {
    ana: await house.idOf('Ana Ferreira'),
    ben: await house.idOf('Ben Okoro'),
    cleo: await house.idOf('Cleo Ash')
  };
});
afterAll(async () => {
  await server.end('SIGTERM');
  await mail.close();
  await data.remove();
});
afterEach(async () => {
  mail.mails.length = 0;
  for (const [by, id] of given.splice(0)) await by.post(`/assignments/${id}?/withdraw`);
});

/** What a test gave, and who: it is withdrawn after it. */
const given: [by: Person, id: string][] = [];
async function assign(by: Person, form: Parameters<typeof give>[1]): Promise<string> {
  const id = await give(by, form);
  given.push([by, id]);
  return id;
}

const text = async (answer: Promise<Response>) => (await answer).text();
/** What stands on a page, without its marks. */
const words = async (person: Person, address: string) =>
  (await text(person.open(address)))
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Changes what the house keeps of assignments while it is stopped, as if time had passed since. */
async function edit(change: (assignments: Assignment[]) => Assignment[]): Promise<void> {
  await server.end('SIGTERM');
  const file = path.join(data.path, 'house/assignments.json');
  const kept = await readFile(file, 'utf8').catch(() => '{"version":1,"assignments":[]}');
  const { assignments } = JSON.parse(kept) as { assignments: Assignment[] };
  await writeFile(file, JSON.stringify({ version: 1, assignments: change(assignments) }));
  server = await startServer(env);
}

/** Given some days ago, and due a day ago. */
const older = (assignments: Assignment[]) =>
  assignments.map((one) => ({
    ...one,
    due: inDays(-1),
    since: one.since - 9 * 86_400_000,
    people: one.people.map((each) => ({ ...each, since: each.since - 9 * 86_400_000 })),
    teams: one.teams.map((each) => ({ ...each, since: each.since - 9 * 86_400_000 }))
  }));

describe('an assignment', () => {
  it('reaches the trainees of a team, not who leads it, and is done by an ended drill that began afterwards', async () => {
    // Helen leads the team: she is not counted in the form, as she is not asked to play.
    const form = await words(helen, `/assignments/new?team=${teams.press}`);
    expect(form).toContain('Press 2 trainees, and who joins later');
    expect(form).toContain('Chosen: Press.');
    expect(await words(helen, `/assignments/new?person=${ids.ben}`)).toMatch(
      /Chosen: Ben Okoro\..*Ben Okoro Press.*Ana Ferreira Press/
    );
    expect(await text(helen.open(`/readiness/${teams.press}`))).toContain(
      `href="/assignments/new?team=${teams.press}"`
    );
    // Before it was given: it does not count.
    const early = await ana.start('brown-water');
    await ana.playOut(early);
    const id = await assign(helen, { teams: teams.press, note: 'Before the winter.' });
    expect(await words(ana, '/')).toContain('My assignments Brown water, Mill Lane Due');
    expect(await words(ana, '/assignments')).toContain('Before the winter.');
    expect(await words(helen, `/assignments/${id}`)).toContain('0 of 2 done');
    expect(await words(outsider, '/assignments')).not.toContain('Brown water');

    const drill = await ana.start('brown-water');
    expect(await text(ana.open('/assignments'))).toContain(`/drills/${drill}"`);
    expect(await words(helen, `/assignments/${id}`)).toContain('0 of 2 done');
    await ana.playOut(drill);
    expect(await words(helen, `/assignments/${id}`)).toContain('1 of 2 done');
    expect(await text(helen.open(`/assignments/${id}`))).toContain(`/drills/${drill}/scorecard`);
    expect(await words(ana, '/')).not.toContain('My assignments');
    expect(await words(ben, '/')).toContain('My assignments');
  });

  it('is not done by a drill that its trainee ended before its end, and says so', async () => {
    const id = await assign(helen, { people: ids.ana });
    const drill = await ana.start('brown-water');
    await ana.command(drill, { type: 'EndDrill' });
    expect(await words(helen, `/assignments/${id}`)).toContain('0 of 1 done');
    for (const page of ['/', '/assignments'])
      expect(await words(ana, page)).toMatch(
        /You ended it at 0:0\d , before its end: it does not count yet\./
      );
    await ana.playOut(await ana.start('brown-water'));
    expect(await words(helen, `/assignments/${id}`)).toContain('1 of 1 done');
    expect(await words(ana, '/assignments')).not.toContain('does not count yet');
  });

  it('follows who comes into a team and who leaves it', async () => {
    const id = await assign(helen, { teams: teams.press });
    const dan = await house.person('Dan Wills', { teams: [teams.press] });
    expect(await words(dan, '/assignments')).toContain('Brown water');
    expect(await words(helen, `/assignments/${id}`)).toContain('of 3 done');
    const account = `/people/${await house.idOf('Dan Wills')}`;
    await house.administrator.post(`${account}?/roles`, { roles: ['trainee'], teams: [] });
    expect(await words(dan, '/assignments')).not.toContain('Brown water');
    await house.administrator.post(`${account}?/delete`);
    expect(await words(helen, `/assignments/${id}`)).toContain('of 2 done');
  });

  it('is refused for people out of reach, days that have passed, and drills that they may not start', async () => {
    const refusal = async (form: Record<string, string | string[]>) => {
      const base = { scenario: 'brown-water', due: inDays(3), every: '' };
      const answer = await helen.post('/assignments/new', { ...base, ...form });
      expect(answer.status).toBe(400);
      return /role="alert"[^>]*>([^<]*)/.exec(await answer.text())?.[1];
    };
    expect(await refusal({ people: ids.cleo })).toMatch(/^Choose people and teams that are yours/);
    expect(await refusal({ teams: teams.care })).toMatch(/^Choose people and teams that are yours/);
    expect(await refusal({})).toBe('Choose at least one person or team.');
    expect(await refusal({ people: ids.ana, due: inDays(-2) })).toMatch(/^This day has passed/);
    expect(await refusal({ people: ids.ana, due: 'soon' })).toMatch(/^Please give a day/);
    expect(await refusal({ people: ids.ana, scenario: 'none' })).toMatch(/not in the library/);
  });

  it('is changed and withdrawn by a colleague in whose teams all are who have it, and by no other', async () => {
    const coach = await house.person('Coach Both', {
      roles: ['trainer'],
      teams: [teams.press, teams.care]
    });
    // Nobody is left to withdraw what a colleague gave who has gone.
    onTestFinished(() => edit(() => []));
    const mine = await assign(helen, { teams: teams.press });
    const wide = await assign(coach, { teams: [teams.press, teams.care] });
    const change = { due: inDays(20), every: 'month', teams: [teams.press], note: 'Monthly.' };
    const changed = await coach.post(`/assignments/${mine}?/change`, change);
    expect(changed.headers.get('location')).toBe(`/assignments/${mine}`);
    expect(await words(ana, '/assignments')).toContain('every month');
    // She sees her people of it, and no others; it is not hers to change.
    expect(await words(helen, `/assignments/${wide}`)).toContain('Ana Ferreira');
    expect(await words(helen, `/assignments/${wide}`)).not.toContain('Cleo Ash');
    // Nor the name of a team that is not hers, on its page or in the list and its table.
    expect(await words(coach, `/assignments/${wide}`)).toContain('Care');
    for (const address of [`/assignments/${wide}`, '/assignments', '/assignments/given.csv'])
      expect(await text(helen.open(address)), address).not.toMatch(/\bCare\b/);
    // Nor does the page bring, unseen, the ids of the others and their team.
    const named = await assign(coach, { people: [ids.ana, ids.cleo], teams: teams.care });
    const [hers, his] = await Promise.all(
      [helen, coach].map((person) => text(person.open(`/assignments/${named}`)))
    );
    for (const id of [ids.cleo, teams.care]) {
      expect(hers).not.toContain(id);
      expect(his).toContain(id);
    }
    expect((await helen.post(`/assignments/${wide}?/change`, change)).status).toBe(404);
    expect((await helen.post(`/assignments/${wide}?/withdraw`)).status).toBe(404);
    expect((await coach.post(`/assignments/${mine}?/withdraw`)).status).toBe(303);
    expect(await words(ana, '/assignments')).not.toContain('Monthly.');
    await house.administrator.post(`/people/${await house.idOf('Coach Both')}?/delete`);
    expect(await words(helen, `/assignments/${wide}`)).toContain('somebody who has gone');
  });

  it('of a written scenario is given only to those who may start it', async () => {
    const coach = await house.person('Coach Care', { roles: ['trainer'], teams: [teams.care] });
    const scenario = await write(coach, 'nobody');
    const form = { scenario, due: inDays(3), every: '', people: ids.cleo };
    expect((await coach.post('/assignments/new', form)).status).toBe(400);
  });
});

describe('who is overdue', () => {
  it('is named, and reminded by mail once a day, only when asked', async () => {
    const fay = await house.person('Fay Adler', { teams: [teams.press] });
    await assign(helen, { people: [await house.idOf('Fay Adler'), ids.ben] });
    await edit(older);
    expect(await words(helen, '/assignments')).toMatch(
      /Overdue Remind both .*Who Drill Due Ben Okoro .* 1 day ago Fay Adler .* 1 day ago/
    );
    expect(await words(helen, '/assignments')).toContain('2 drills overdue, of 2 people.');
    expect(await words(helen, `/assignments?team=${teams.care}`)).toContain(
      'Nobody of this team is overdue.'
    );
    const table = async (query: string): Promise<unknown> =>
      (await helen.open(`/assignments/overdue.json${query}`)).json();
    expect(await table(`?team=${teams.care}`)).toMatchObject({ rows: [] });
    expect(await table(`?team=${teams.press}`)).toMatchObject({
      rows: [
        { name: 'Ben Okoro', teams: 'Press', email: emailOf('Ben Okoro') },
        { name: 'Fay Adler' }
      ]
    });
    expect(mail.mails).toEqual([]);
    expect(await text(helen.post('/assignments?/remind', { team: teams.care }))).toContain(
      'Nobody was reminded.'
    );
    expect((await helen.post('/assignments?/remind', { team: 'the press' })).status).toBe(400);
    expect(await text(helen.post('/assignments?/remind'))).toContain('2 reminders are on the way.');
    const { text: letter } = await mail.to(emailOf('Fay Adler'));
    expect(letter).toContain('Hello Fay Adler,');
    expect(letter).toContain('Manager Helen reminds you of a drill that is overdue:');
    expect(letter).toContain('- Brown water, Mill Lane: due on');
    expect(letter).toContain('/assignments');
    const again = await text(helen.post('/assignments?/remind'));
    expect(again).toContain('Nobody was reminded. 2 had one today already');
    const drill = await fay.start('brown-water');
    await fay.playOut(drill);
    expect(await words(helen, '/assignments')).not.toContain('Fay Adler Brown water');
    expect(await words(fay, '/assignments')).toContain('1 day late');
  });
});

describe('the calendar', () => {
  const address = async (person: Person) =>
    /value="http[^"]*?(\/assignments\/feed\/[\w-]{43}\.ics)"/.exec(
      await text(person.post('/assignments?/address'))
    )?.[1] ?? '';

  it('is a file for who signed in', async () => {
    await assign(helen, { people: ids.ana });
    const answer = await ana.open('/assignments/mine.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await answer.text()).toContain('SUMMARY:Drill due: Brown water');
    expect((await new Person(server.url).open('/assignments/mine.ics')).status).toBe(401);
  });

  it('has an address that is read without signing in, and can be renewed and closed', async () => {
    await assign(helen, { people: ids.ana });
    const reads = async (place: string) => new Person(server.url).open(place);
    const first = await address(ana);
    const feed = await reads(first);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('cache-control')).toBe('private, no-store');
    expect(await feed.text()).toContain('SUMMARY:Drill due: Brown water');
    const second = await address(ana);
    expect(second).not.toBe(first);
    expect((await reads(first)).status).toBe(410);
    expect((await reads(second)).status).toBe(200);
    await ana.post('/assignments?/stop');
    expect((await reads(second)).status).toBe(410);
    // Our files let nobody in.
    expect(await readFile(path.join(data.path, 'house/feeds.json'), 'utf8')).not.toContain(
      /feed\/([\w-]{43})/.exec(second)?.[1]
    );
  });

  it('is closed to who is deactivated', async () => {
    const place = await address(ben);
    const account = `/people/${ids.ben}`;
    await house.administrator.post(`${account}?/active`, { active: 'false' });
    expect((await new Person(server.url).open(place)).status).toBe(410);
    await house.administrator.post(`${account}?/active`, { active: 'true' });
    ben = new Person(server.url);
    await signIn(ben, emailOf('Ben Okoro'));
    expect((await new Person(server.url).open(place)).status).toBe(200);
  });
});

describe('what is kept of a person', () => {
  it('leaves with them, and is forgotten with them', async () => {
    const eve = await house.person('Eve Lund', { teams: [teams.press] });
    const id = await house.idOf('Eve Lund');
    const yearly = await assign(helen, { people: [id, ids.ana], every: 'year' });
    await eve.post('/assignments?/address');
    const exported = (await (await eve.open('/account/export')).json()) as Record<string, unknown>;
    expect(exported['assignments']).toMatchObject([
      { scenario: { id: 'brown-water' }, every: 'year', givenByMe: null, reminded: [] }
    ]);
    expect(exported['calendarAddress']).toMatchObject({ since: expect.any(String) as string });
    await house.administrator.post(`/people/${id}?/delete`);
    expect(await words(helen, `/assignments/${yearly}`)).toContain('of 1 done');
    for (const file of ['assignments.json', 'feeds.json'])
      expect(await readFile(path.join(data.path, 'house', file), 'utf8')).not.toContain(id);
  });
});
