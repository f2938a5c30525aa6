import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf, House, linkOn, PASSWORD, signIn } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let press: string;
let setup: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  setup = (await server.setup()) ?? '';
  house = await House.setUp(server);
  press = await house.team('Press');
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const browser = () => new Person(server.url);
const textOf = async (person: Person, address: string) => (await person.open(address)).text();
const isSignedIn = async (person: Person) => (await person.open('/account')).status === 200;
const auditLog = () => textOf(house.administrator, '/people/audit');

describe('setting up', () => {
  it('is for one, by the link on the console, once', async () => {
    const account = { name: 'Eve', email: 'eve@example.org', password: PASSWORD };
    for (const address of [setup, '/setup', `/setup?token=${'a'.repeat(43)}`]) {
      expect((await browser().post(address, account)).status, address).toBe(400);
      expect(await textOf(browser(), address)).toContain('Accounts are set up.');
    }
  });

  it('is not offered by a start that finds an administrator, and offered anew by one that does not', async () => {
    const other = await temporaryFolder();
    const first = await startServer({ HOTSEAT_DATA: other.path });
    const before = (await first.setup()) ?? '';
    // Nobody needs an account for practice until then.
    expect(await new Person(first.url).start('brown-water')).toMatch(/^[0-9a-f]{16}$/);
    await first.end('SIGTERM');
    const second = await startServer({ HOTSEAT_DATA: other.path });
    const account = { name: 'Helen', email: 'helen@example.org', password: PASSWORD };
    expect((await new Person(second.url).post(before, account)).status).toBe(400);
    await House.setUp(second);
    await second.end('SIGTERM');
    const third = await startServer({ HOTSEAT_DATA: other.path });
    expect(await third.setup()).toBeNull();
    await third.end('SIGTERM');
    await other.remove();
  });
});

describe('signing in', () => {
  it('gives a new token that scripts cannot read, and keeps its hash alone', async () => {
    await house.person('Sara Token');
    const person = browser();
    const answer = await signIn(person, emailOf('Sara Token'));
    const [set = ''] = answer.headers.getSetCookie().filter((one) => one.includes('session'));
    expect(set).toMatch(
      /^hotseat_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/
    );
    const token = /=([\w-]{43});/.exec(set)?.[1] ?? '';
    const folder = path.join(data.path, 'house');
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8'))
    );
    expect(files.join('')).not.toContain(token);
    expect(files.join('')).not.toContain(PASSWORD);
    const before = person.tab();
    await signIn(person, emailOf('Sara Token'));
    expect(person.cookie).not.toBe(before.cookie);
    expect(await isSignedIn(person)).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });

  it('ends the session that a browser had, also by an invitation', async () => {
    const person = await house.person('Shared Desk');
    const before = person.tab();
    const invitation = await house.invitation({ roles: ['trainee'] });
    const answer = await person.post(invitation, {
      name: 'Next Shift',
      email: emailOf('Next Shift'),
      password: PASSWORD
    });
    expect(answer.status).toBe(303);
    expect(await isSignedIn(person)).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });

  it('marks its cookie secure behind https, and counts by the networks that the proxy notes', async () => {
    const other = await temporaryFolder();
    const origin = 'https://drills.example';
    const proxied = await startServer({ HOTSEAT_DATA: other.path, HOTSEAT_ORIGIN: origin });
    const answer = await fetch(`${proxied.url}${await proxied.setup()}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', origin },
      body: new URLSearchParams({ name: 'Helen', email: 'h@example.org', password: PASSWORD })
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie().join('\n')).toMatch(
      /hotseat_session=[^\n]*HttpOnly; Secure; SameSite=Lax/
    );

    // From one network many drills can be begun without an account, and not any number; refused ones count.
    const begin = async (from: string, speed: string) => {
      const { status } = await fetch(`${proxied.url}/scenarios/brown-water?/start`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', origin, 'x-forwarded-for': from },
        body: new URLSearchParams({ speed })
      });
      return status;
    };
    for (let nth = 0; nth < 300; nth += 1)
      expect(await begin(`2001:db8:1:2::${nth.toString(16)}`, '7')).toBe(400);
    expect(await begin('2001:db8:1:2:ffff::1', '1')).toBe(429);
    expect(await begin('2001:db8:1:3::1', '1')).toBe(303);
    await proxied.end('SIGTERM');
    await other.remove();
  });

  it('says the same to a wrong password, an unknown address and who is deactivated', async () => {
    await house.person('Known One');
    await house.person('Out Now');
    await house.administrator.post(`/people/${await house.idOf('Out Now')}?/active`, {
      active: 'false'
    });
    const said = async (email: string, password: string) => {
      const answer = await signIn(browser(), email, password);
      const text = await answer.text();
      return [answer.status, /role="alert"[^>]*>([^<]*)</.exec(text)?.[1]];
    };
    const wrong = await said(emailOf('Known One'), 'not the password');
    expect(wrong).toEqual([400, expect.stringContaining('do not belong together')]);
    expect(await said('nobody@lopewell.example', 'not the password')).toEqual(wrong);
    expect(await said(emailOf('Out Now'), PASSWORD)).toEqual(wrong);
  });

  it('is slowed, for accounts that exist and that do not', async () => {
    await house.person('Slow Down');
    for (const email of [emailOf('Slow Down'), 'not.there@lopewell.example']) {
      const answers = [];
      for (let tries = 0; tries < 11; tries += 1)
        answers.push(await signIn(browser(), email, 'not the password'));
      expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(400), 429]);
      expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(60);
      // Not even with the right one.
      expect((await signIn(browser(), email)).status).toBe(429);
    }
    expect(await auditLog()).toContain('tried to sign in too often');
  });

  it('goes on to where somebody wanted to go, and nowhere else', async () => {
    const away = await browser().open('/account?x=1');
    expect(away.headers.get('location')).toBe('/signin?next=%2Faccount%3Fx%3D1');
    const to = async (next: string) => {
      const answer = await browser().post(`/signin?next=${encodeURIComponent(next)}`, {
        email: 'helen@lopewell.example',
        password: PASSWORD
      });
      return answer.headers.get('location');
    };
    expect(await to('/account?x=1')).toBe('/account?x=1');
    expect(await to('//evil.example/')).toBe('/');
    expect(await to('https://evil.example/')).toBe('/');
    expect(await to('/.//evil.example/')).toBe('/');
  });

  it('is refused from another site', async () => {
    const answer = await browser().fetch('/signin', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ email: 'helen@lopewell.example', password: PASSWORD })
    });
    expect(answer.status).toBe(403);
  });
});

describe('what holds at once', () => {
  const streaming = async (name: string) => {
    const person = await house.person(name);
    const drill = await person.start('brown-water');
    const reader = await StreamReader.open(person, drill);
    await reader.until(() => reader.events.length > 0);
    expect(reader.ended).toBe(false);
    return { person, drill, reader, id: await house.idOf(name) };
  };
  const isOver = async ({ reader, person, drill }: Awaited<ReturnType<typeof streaming>>) => {
    await reader.until(() => reader.ended);
    expect(reader.names).not.toContain('end');
    return (await person.fetch(`/drills/${drill}/stream`)).status;
  };

  it('is a deactivation', async () => {
    const open = await streaming('Stream One');
    await house.administrator.post(`/people/${open.id}?/active`, { active: 'false' });
    expect(await isOver(open)).toBe(404);
    expect(await isSignedIn(open.person)).toBe(false);
    await house.administrator.post(`/people/${open.id}?/active`, { active: 'true' });
    // Who was signed out stays so.
    expect(await isSignedIn(open.person)).toBe(false);
    expect((await signIn(open.person, emailOf('Stream One'))).status).toBe(303);
  });

  it('is a sign-out everywhere by an administrator, after which they can sign in', async () => {
    const open = await streaming('Stream Lost');
    const eve = await house.person('Eve Finder');
    expect((await eve.post(`/people/${open.id}?/signout`)).status).toBe(403);
    expect(await isSignedIn(open.person)).toBe(true);
    const { status } = await house.administrator.post(`/people/${open.id}?/signout`);
    expect(status).toBe(200);
    expect(await isOver(open)).toBe(404);
    expect(await isSignedIn(open.person)).toBe(false);
    expect(await auditLog()).toContain('signed somebody out everywhere');
    expect((await signIn(open.person, emailOf('Stream Lost'))).status).toBe(303);
  });

  it('is a session that is revoked in another browser', async () => {
    const open = await streaming('Stream Two');
    const other = browser();
    await signIn(other, emailOf('Stream Two'));
    const [session = ''] = [
      ...(await textOf(other, '/account')).matchAll(/name="session" value="([0-9a-f]{64})"/g)
    ].map(([, id]) => id);
    // Nobody else can do that.
    const eve = await house.person('Eve Other');
    await eve.post('/account?/revoke', { session });
    expect(await isSignedIn(open.person)).toBe(true);
    await other.post('/account?/revoke', { session });
    expect(await isOver(open)).toBe(404);
    expect(await isSignedIn(other)).toBe(true);
  });

  it('is a new password: other browsers are signed out', async () => {
    const open = await streaming('Stream Three');
    const other = browser();
    await signIn(other, emailOf('Stream Three'));
    const change = (current: string, password: string) =>
      other.post('/account?/password', { current, password });
    expect((await change('not the password', 'brown water in april')).status).toBe(400);
    expect((await change(PASSWORD, 'password1234')).status).toBe(400);
    expect((await change(PASSWORD, 'brown water in april')).status).toBe(303);
    expect(await isOver(open)).toBe(404);
    expect(await isSignedIn(other)).toBe(true);
    expect((await signIn(browser(), emailOf('Stream Three'))).status).toBe(400);
  });

  it('are new roles: streams are asked again, and pages open or close', async () => {
    const open = await streaming('Stream Four');
    expect((await open.person.open('/people')).status).toBe(403);
    await house.administrator.post(`/people/${open.id}?/roles`, {
      roles: ['trainee', 'trainer'],
      teams: [press]
    });
    expect(await isOver(open)).toBe(200);
    expect((await open.person.open('/people')).status).toBe(200);
    await house.administrator.post(`/people/${open.id}?/roles`, { roles: ['trainee'] });
    expect((await open.person.open('/people')).status).toBe(403);
  });

  it('is signing out', async () => {
    const open = await streaming('Stream Five');
    const tab = open.person.tab();
    expect((await tab.post('/signout')).headers.get('location')).toBe('/signin');
    expect(await isOver(open)).toBe(404);
    expect(tab.cookie).not.toContain('hotseat_session');
  });

  it('is practice that is closed', async () => {
    const person = browser();
    const drill = await person.start('brown-water');
    const reader = await StreamReader.open(person, drill);
    await house.administrator.post('/people?/practice', {});
    await reader.until(() => reader.ended);
    expect((await person.fetch(`/drills/${drill}/stream`)).status).toBe(401);
    expect((await person.open('/')).headers.get('location')).toBe('/signin');
    await house.administrator.post('/people?/practice', { practice: 'on' });
    expect((await person.open(`/drills/${drill}`)).status).toBe(200);
  });
});

describe('the last administrator', () => {
  it('stays one', async () => {
    const id = await house.idOf('Helen Marsh');
    const { administrator } = house;
    for (const [address, form] of [
      [`/people/${id}?/roles`, { roles: ['trainee'] }],
      [`/people/${id}?/active`, { active: 'false' }],
      [`/people/${id}?/delete`, {}],
      ['/account?/delete', { current: PASSWORD }]
    ] as const) {
      const answer = await administrator.post(address, form as Record<string, string | string[]>);
      expect(answer.status, address).toBe(400);
      expect(await answer.text()).toContain('the only active administrator');
    }
    expect(await isSignedIn(administrator)).toBe(true);
  });
});

describe('an invitation', () => {
  it('is good for one account, whoever else has it', async () => {
    const link = await house.invitation({ teams: [press] });
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        browser().post(link, {
          name: `Racer ${place}`,
          email: `racer${place}@lopewell.example`,
          password: PASSWORD
        })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400, 400, 400]);
    expect(await textOf(browser(), link)).toContain('not good any more');
  });

  it('survives what is wrong with a form, and is void when it is taken back', async () => {
    const link = await house.invitation();
    const account = { name: 'Ina', email: 'ina@lopewell.example', password: PASSWORD };
    for (const wrong of [
      { email: 'no address' },
      { name: ' ' },
      { password: 'password1234' },
      { password: 'x'.repeat(2000) },
      { email: 'helen@lopewell.example' }
    ])
      expect((await browser().post(link, { ...account, ...wrong })).status).toBe(400);
    const page = await textOf(house.administrator, '/people');
    const [, id = ''] = /withdraw[^]*?name="id" value="([0-9a-f]{64})"/.exec(page) ?? [];
    await house.administrator.post('/people?/withdraw', { id });
    expect((await browser().post(link, account)).status).toBe(400);
  });

  it('leads a manager to readiness, as signing in does', async () => {
    const link = await house.invitation({ roles: ['manager'], teams: [press] });
    const account = { name: 'Mo Manager', email: emailOf('Mo Manager'), password: PASSWORD };
    expect((await browser().post(link, account)).headers.get('location')).toBe('/readiness');
    const trainee = { name: 'Ty Trainee', email: emailOf('Ty Trainee'), password: PASSWORD };
    const other = await house.invitation();
    expect((await browser().post(other, trainee)).headers.get('location')).toBe('/');
  });

  it('of a trainer is for trainees of their own teams', async () => {
    const care = await house.team('Care');
    const trainer = await house.person('Tom Trainer', { roles: ['trainer'], teams: [press] });
    const invite = (form: Record<string, string | string[]>) =>
      trainer.post('/people?/invite', { for: '', ...form });
    for (const form of [
      { roles: ['administrator'], teams: [press] },
      { roles: ['trainee', 'trainer'], teams: [press] },
      { roles: ['trainee'], teams: [care] },
      { roles: ['trainee'], teams: [press, care] },
      { roles: ['trainee'] }
    ])
      expect((await invite(form)).status, JSON.stringify(form)).toBe(403);
    expect((await invite({ roles: ['king'], teams: [press] })).status).toBe(400);
    expect((await invite({ roles: [], teams: [press] })).status).toBe(400);
    const link = await linkOn(await invite({ roles: ['trainee'], teams: [press] }));
    const made = await browser().post(link, {
      name: 'Tina Trainee',
      email: emailOf('Tina Trainee'),
      password: PASSWORD
    });
    expect(made.status).toBe(303);
    const seen = await textOf(trainer, '/people');
    expect(seen).toContain('Tina Trainee');
    expect(seen).not.toContain('Known One');
    // Search finds among those whom one may see, and no others.
    const find = async (q: string) =>
      /<table[^]*<\/table>/.exec(await textOf(trainer, `/people?q=${q}`))?.[0];
    expect(await find('tina%20TR')).toContain('Tina Trainee');
    expect(await find('tina%20TR')).not.toContain('Tom Trainer');
    expect(await find('Known')).toBeUndefined();
    const table: unknown = await (await trainer.fetch('/people.json?q=tina')).json();
    expect(table).toMatchObject({ rows: [{ name: 'Tina Trainee' }] });
  });
});

describe('a reset link', () => {
  it('sets a password once, and signs out who was signed in', async () => {
    const person = await house.person('Rita Reset');
    const id = await house.idOf('Rita Reset');
    const make = async () => linkOn(await house.administrator.post(`/people/${id}?/reset`));
    const first = await make();
    const link = await make();
    // A newer one takes the place of an older one.
    expect((await browser().post(first, { password: 'brown water in april' })).status).toBe(400);
    expect((await browser().post(link, { password: 'password1234' })).status).toBe(400);
    const fresh = browser();
    expect((await fresh.post(link, { password: 'brown water in april' })).status).toBe(303);
    expect(await isSignedIn(fresh)).toBe(true);
    expect(await isSignedIn(person)).toBe(false);
    expect((await browser().post(link, { password: 'brown water in may' })).status).toBe(400);
    expect((await signIn(browser(), emailOf('Rita Reset'), 'brown water in april')).status).toBe(
      303
    );
  });
});

describe('drills that were played without an account', () => {
  const own = async (person: Person, drill: string) =>
    (await person.open(`/drills/${drill}`)).status;

  it('come along when somebody says that they are theirs', async () => {
    const person = browser();
    const drill = await person.start('brown-water');
    const link = await house.invitation();
    expect(await textOf(person, link)).toContain('played in this browser without an account');
    const account = { name: 'Bea', email: 'bea@lopewell.example', password: PASSWORD };
    await person.post(link, { ...account, bring: 'on' });
    expect(await own(person, drill)).toBe(200);
    const elsewhere = browser();
    await signIn(elsewhere, 'bea@lopewell.example');
    expect(await own(elsewhere, drill)).toBe(200);
    // They are the account's now: who comes to that browser next finds nothing.
    await person.post('/signout');
    expect(await own(person, drill)).toBe(404);
    expect(await textOf(person, '/signin')).not.toContain('played in this browser');
  });

  it('stay where they are when nobody says so', async () => {
    const person = browser();
    const drill = await person.start('brown-water');
    await house.person('Not Mine');
    await signIn(person, emailOf('Not Mine'));
    expect(await own(person, drill)).toBe(404);
    await person.post('/signout');
    expect(await own(person, drill)).toBe(200);
  });

  it('are never those of another account', async () => {
    const victim = await house.person('Vic Tim');
    const drill = await victim.start('brown-water');
    const id = await house.idOf('Vic Tim');
    await house.person('The Thief');
    for (const token of [id, id.padEnd(43, 'A'), drill]) {
      const answer = await fetch(`${server.url}/signin`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', origin: server.url, cookie: `hotseat_person=${token}` },
        body: new URLSearchParams({ email: emailOf('The Thief'), password: PASSWORD, bring: 'on' })
      });
      expect(answer.status).toBe(303);
    }
    expect(await own(victim, drill)).toBe(200);
  });
});

describe('removing a team', () => {
  it('says who stays before it is done, and who was in it afterwards', async () => {
    const team = await house.team('Night shift');
    await house.person('Nell Night', { teams: [team] });
    const page = await textOf(house.administrator, '/people');
    expect(page).toContain('1 person is in it: they stay');
    expect(page).toContain('Remove Night shift for good');
    expect((await house.administrator.post('/people?/removeTeam', { id: team })).status).toBe(303);
    const id = await house.idOf('Nell Night');
    expect(await auditLog()).toContain(`Night shift; in it: ${id}`);
  });
});

describe('renaming a team', () => {
  it('keeps its people, and says so in the audit log', async () => {
    const team = await house.team('Nite shift');
    await house.team('Day shift');
    const id = await house.idOf('Nell Night');
    const given = { roles: ['trainee'], teams: [team] };
    await house.administrator.post(`/people/${id}?/roles`, given);
    const rename = (name: string) =>
      house.administrator.post('/people?/renameTeam', { id: team, team: name });
    const taken = await rename('day SHIFT');
    expect(taken.status).toBe(400);
    expect(await taken.text()).toContain('There is a team of this name already.');
    const long = await rename('x'.repeat(61));
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('at most 60 characters');
    expect((await rename('Night shift, Leeds')).status).toBe(200);
    expect(await textOf(house.administrator, `/people/${id}`)).toContain('In Night shift, Leeds');
    expect(await auditLog()).toContain('Nite shift, now Night shift, Leeds');
  });
});

describe('another e-mail address', () => {
  it('is the administrator’s to give, and is what they sign in by from then on', async () => {
    await house.person('Mo Married');
    await house.person('Al Already');
    const id = await house.idOf('Mo Married');
    const link = await linkOn(await house.administrator.post(`/people/${id}?/reset`));
    const give = (email: string) => house.administrator.post(`/people/${id}?/email`, { email });
    const taken = await give(emailOf('Al Already').toUpperCase());
    expect(taken.status).toBe(400);
    expect(await taken.text()).toContain('Somebody else here has this e-mail address.');
    expect((await give('none')).status).toBe(400);
    expect((await give('mo.wed@lopewell.example')).status).toBe(200);
    expect((await signIn(browser(), emailOf('Mo Married'))).status).toBe(400);
    expect((await signIn(browser(), 'mo.wed@lopewell.example')).status).toBe(303);
    // It may have been mailed to the old address.
    expect((await browser().post(link, { password: 'brown water in june' })).status).toBe(400);
    expect(await auditLog()).toContain('gave somebody another e-mail address');
  });
});

describe('inviting several at once', () => {
  const invite = (list: string) =>
    house.administrator.post('/people?/inviteSeveral', { list, roles: ['trainee'], teams: [] });

  it('gives each a link of their own, which knows them by name', async () => {
    const answer = await invite('Ira One, ira@lopewell.example\n\nJo Two');
    expect(answer.status).toBe(200);
    const links = [
      ...(await answer.text()).matchAll(/(Ira One|Jo Two)\t\S+(\/invitation\/[\w-]+)/g)
    ];
    expect(links.map(([, name]) => name)).toEqual(['Ira One', 'Jo Two']);
    for (const [index, [, , link = '']] of links.entries()) {
      const account = {
        name: 'X',
        email: `x${String(index)}@lopewell.example`,
        password: PASSWORD
      };
      expect((await browser().post(link, account)).status).toBe(303);
    }
  });

  it('is refused as a whole, with the line that is wrong, and what was typed stays', async () => {
    const open = async () =>
      (await textOf(house.administrator, '/people')).split('good until').length;
    const before = await open();
    const known = emailOf('Al Already');
    for (const [list, says] of [
      ['Kay\nLee, lee@', 'Line 2: “lee@” is no e-mail address'],
      [`Kay\n${known}`, `Line 2: ${known} has an account here already (Al Already)`],
      [`Name\tE-mail\n${known}\nLee, lee@`, 'Line 3: “lee@” is no e-mail address'],
      ['', 'Type at least one name or address.']
    ] as const) {
      const answer = await invite(list);
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain(says);
      expect(page).toContain(`${list}</textarea>`);
    }
    expect(await open()).toBe(before);
  });
});

describe('names that would be code', () => {
  const HOSTILE = '</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)>{{7*7}}';

  it('are text on every page that shows them', async () => {
    const person = await house.person('Plain Name', {
      roles: ['trainee', 'trainer'],
      teams: [press]
    });
    const id = await house.idOf('Plain Name');
    expect((await person.post('/account?/rename', { name: HOSTILE })).status).toBe(200);
    await house.administrator.post('/people?/addTeam', { team: HOSTILE.slice(0, 60) });
    await house.administrator.post('/people?/invite', { for: HOSTILE, roles: ['trainee'] });
    for (const [who, address] of [
      [person, '/'],
      [person, '/account'],
      [person, '/people'],
      [person, '/scenarios/brown-water'],
      [house.administrator, '/people'],
      [house.administrator, '/people/audit'],
      [house.administrator, `/people/${id}`]
    ] as const) {
      const answer = await who.open(address);
      const text = await answer.text();
      expect(answer.status, address).toBe(200);
      expect(text, address).toContain('alert(1)');
      expect(text, address).not.toContain('<script>alert(1)');
      expect(text, address).not.toContain('<img src=x');
      expect(answer.headers.get('content-security-policy'), address).toContain("script-src 'self'");
      expect(answer.headers.get('cache-control'), address).toBe('private, no-store');
    }
    await person.post('/account?/rename', { name: 'Plain Name' });
  });

  it('do not come with e-mail addresses, ids or tokens', async () => {
    for (const address of [`/invitation/${'"<b>'}`, '/people/%3Cscript%3E', '/reset/..%2f..%2f'])
      expect(await textOf(house.administrator, address)).not.toMatch(/<script>(?!\s*\{)|"<b>/);
  });
});

describe('a person’s data', () => {
  it('can be taken away, without what opens doors', async () => {
    const person = await house.person('Dana Export', { teams: [press] });
    const drill = await person.start('brown-water');
    const answer = await person.fetch('/account/export');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hotseat-/);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      account: { name: 'Dana Export', email: emailOf('Dana Export'), teams: ['Press'] },
      sessions: [{ device: expect.any(String) as string }],
      audit: [{ did: 'InvitationAccepted', by: 'me' }, { did: 'SignedIn' }],
      drills: [{ drill, scenario: { id: 'brown-water' } }]
    });
    expect(text).not.toContain('argon2');
    expect(text).not.toContain('ReleaseScheduled');
    expect(text).not.toContain('helen@lopewell.example');
    expect(await auditLog()).toContain('exported their data');
  });

  it('is said to be kept for good where nobody has set a number of days', async () => {
    const person = await house.person('Kay Ping', { teams: [press] });
    expect(await textOf(person, '/account')).toContain(
      'Your drills are kept for good: whoever runs Hotseat has set no number of days'
    );
    expect(await textOf(house.administrator, '/settings')).toContain(
      'Drills are kept for good; only who practised without an account can delete theirs.'
    );
  });

  it('is gone when they delete their account, but for drills without their name', async () => {
    const person = await house.person('Gone Girl', { teams: [press] });
    const drill = await person.start('brown-water', { name: 'Gone Girl' });
    const reader = await StreamReader.open(person, drill);
    const id = await house.idOf('Gone Girl');
    expect((await person.post('/account?/delete', { current: 'not it' })).status).toBe(400);
    const gone = await person.post('/account?/delete', { current: PASSWORD });
    expect(gone.status).toBe(303);
    expect(await textOf(person, gone.headers.get('location') ?? '')).toContain(
      'Your account has been deleted.'
    );
    await reader.until(() => reader.ended);
    expect(await isSignedIn(person)).toBe(false);
    expect((await signIn(browser(), emailOf('Gone Girl'))).status).toBe(400);
    expect((await house.administrator.open(`/people/${id}`)).status).toBe(404);
    const file = await readFile(path.join(data.path, 'drills', `${drill}.json`), 'utf8');
    expect(file).toMatch(/"owner":"deleted-[0-9a-f]{8}"/);
    for (const name of ['drills', 'house', 'exercises']) {
      const folder = path.join(data.path, name);
      for (const entry of await readdir(folder)) {
        const text = await readFile(path.join(folder, entry), 'utf8');
        expect(text, entry).not.toContain('Gone Girl');
        expect(text, entry).not.toContain(emailOf('Gone Girl'));
        // The audit log still says that somebody was there, by a number that leads nowhere.
        if (entry !== 'audit.jsonl') expect(text, entry).not.toContain(id);
      }
    }
    expect(await auditLog()).toContain(`a deleted person (${id.slice(0, 6)})`);
  });
});

describe('practice that is switched off by the environment', () => {
  it('stays off, and accounts work', async () => {
    const other = await temporaryFolder();
    const closed = await startServer({ HOTSEAT_DATA: other.path, HOTSEAT_PRACTICE: 'off' });
    expect((await new Person(closed.url).open('/')).headers.get('location')).toBe('/signin');
    const closedHouse = await House.setUp(closed);
    const { administrator } = closedHouse;
    expect(await (await administrator.open('/people')).text()).toContain('HOTSEAT_PRACTICE=off');
    await administrator.post('/people?/practice', { practice: 'on' });
    expect((await new Person(closed.url).open('/')).headers.get('location')).toBe('/signin');
    expect(await administrator.start('brown-water')).toMatch(/^[0-9a-f]{16}$/);
    await closed.end('SIGTERM');
    await other.remove();
  });
});
