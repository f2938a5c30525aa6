import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House, signIn } from './support/house.ts';
import { AGS, INSTRUCTOR, LtiPlatform, SCORE, type Otherwise } from './support/lti-platform.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const ROLES = `${LTI}roles`;

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let platform: LtiPlatform;
let server: TestServer;
let house: House;
let press: string;

/** @param port where the platform knows it by */
const start = (port = 0) =>
  startServer({ HOTSEAT_DATA: data.path, HOTSEAT_LOG: 'error', PORT: String(port) });

beforeAll(async () => {
  data = await temporaryFolder();
  platform = await LtiPlatform.start();
  server = await start();
  platform.tool = server.url;
  house = await House.setUp(server);
  press = await house.team('Press');
});
afterAll(async () => {
  await server.end('SIGTERM');
  await platform.close();
  await data.remove();
});
beforeEach(() => {
  platform.posted.length = 0;
  platform.next.length = 0;
});

const browser = () => new Person(server.url);
const placeOf = (answer: Response) => answer.headers.get('location') ?? '';
const textOf = async (person: Person, address: string) => (await person.open(address)).text();
const auditLog = () => textOf(house.administrator, '/people/audit');
const foreign = { accept: 'text/html', 'sec-fetch-site': 'cross-site' };

/** Posts a form as a page of the platform does. */
const fromPlatform = (person: Person, path: string, form: Record<string, string>) =>
  person.fetch(path, {
    method: 'POST',
    headers: { ...foreign, origin: platform.url },
    body: new URLSearchParams(form)
  });

/** Sets the platform up, or changes what of it is said. */
async function setUp(more: Record<string, string> = {}): Promise<void> {
  const page = await textOf(house.administrator, '/settings/lti');
  const id = /name="id" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
  const form = { ...platform.form, id, team: press, ...more };
  const answer = await house.administrator.post('/settings/lti?/save', form);
  if (answer.status !== 303) throw new Error(await answer.text());
}

/** Begins as the platform does; resolves with where Hotseat sends the browser. */
async function begin(person: Person, subject: string): Promise<string> {
  let place = placeOf(await fromPlatform(person, '/lti/login', platform.begins(subject)));
  for (let hops = 0; hops < 2 && place.startsWith('/lti/login'); hops += 1)
    place = placeOf(await person.open(place));
  return place;
}

/** Answers as the platform does; resolves with where the browser is sent. */
async function answer(
  person: Person,
  asked: string,
  claims: Record<string, unknown> = {},
  otherwise: Otherwise = {}
): Promise<string> {
  return placeOf(
    await fromPlatform(person, '/lti/launch', await platform.answer(asked, claims, otherwise))
  );
}

/** Goes all the way; resolves with where somebody ends up. */
async function launch(
  person: Person,
  subject: string,
  claims: Record<string, unknown> = {},
  otherwise: Otherwise = {}
): Promise<string> {
  const place = await answer(person, await begin(person, subject), claims, otherwise);
  return place.startsWith('/lti/launch?') ? placeOf(await person.open(place)) : place;
}

/** What a page says to whom it refused. */
async function saidAt(person: Person, place: string): Promise<string> {
  expect(place).toMatch(/^\/lti\/login\?problem=/);
  return /role="alert"[^>]*>([^<]*)</.exec(await textOf(person, place))?.[1] ?? '';
}

async function account(person: Person): Promise<string> {
  const text = await textOf(person, '/account');
  return (/<h1>([^]*?)<\/p>/.exec(text)?.[1] ?? '')
    .replaceAll(/<!--.*?-->|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Waits until the platform has so many scores. */
async function scores(count: number, timeout = 8000): Promise<Record<string, unknown>[]> {
  await expect.poll(() => platform.posted.length, { timeout }).toBe(count);
  return platform.posted.map(({ score }) => score);
}

describe('without a platform', () => {
  it('nothing is opened and no key is made', async () => {
    const keys: unknown = await (await browser().fetch('/lti/jwks')).json();
    expect(keys).toEqual({ keys: [] });
    const person = browser();
    const place = placeOf(await fromPlatform(person, '/lti/login', platform.begins('7')));
    expect(await textOf(person, place)).toContain('No learning platform with this issuer');
    expect((await fromPlatform(person, '/lti/launch', { state: 'x' })).status).toBe(303);
  });

  it('forms of other sites are refused everywhere else', async () => {
    const answer = await fromPlatform(house.administrator, '/people?/addTeam', { team: 'Theirs' });
    expect(answer.status).toBe(403);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: '' };
    const blind = await fetch(`${server.url}/signin`, { method: 'POST', headers, body: 'a=b' });
    expect(blind.status).toBe(403);
  });
});

describe('the page of the administrator', () => {
  it('says what is wrong, and keeps what was typed', async () => {
    const form = { ...platform.form, keysUrl: 'http://moodle.example/keys' };
    const answer = await house.administrator.post('/settings/lti?/save', form);
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('Expected an https address');
    expect(text).toContain(`value="${platform.form['tokenUrl']}"`);
  });

  it('says all that is wrong at once, each at its field', async () => {
    const form = {
      ...platform.form,
      name: ' ',
      clientId: 'two words',
      tokenUrl: 'moodle.example',
      frames: 'https://school.example\nschool'
    };
    const answer = await house.administrator.post('/settings/lti?/save', form);
    expect(answer.status).toBe(400);
    const text = await answer.text();
    for (const [field, said] of [
      ['name', 'Please type a name.'],
      ['clientId', 'The client id has no spaces'],
      ['tokenUrl', 'Expected an https address'],
      ['frames', 'Expected the beginning of an address']
    ])
      expect(text, field).toMatch(
        new RegExp(`name="${field}"[^>]*aria-invalid="true"[^>]*>(?:(?!name=)[^])*${said}`)
      );
    expect(text.match(/aria-invalid="true"/g)).toHaveLength(4);
  });

  it('sets a platform up, makes a key, and shows what to copy', async () => {
    await setUp();
    const page = await textOf(house.administrator, '/settings/lti');
    expect(page).toContain('A learning platform elsewhere cannot reach these addresses:');
    expect(page).toContain('Lopewell Moodle');
    expect(page).toMatch(/<summary class="btn[^>]*>Change or remove</);
    for (const path of ['/lti/login', '/lti/launch', '/lti/jwks'])
      expect(page).toContain(`value="${server.url}${path}"`);
    const { keys } = (await (await browser().fetch('/lti/jwks')).json()) as {
      keys: Record<string, unknown>[];
    };
    expect(keys).toHaveLength(1);
    // No private part of it, whatever there is.
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(await auditLog()).toContain('set up a learning platform');
  });

  it('refuses a second registration that could name the same people by other keys', async () => {
    const form = { ...platform.form, clientId: 'second', keysUrl: 'https://other.example/keys' };
    const answer = await house.administrator.post('/settings/lti?/save', form);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('has the same issuer and the key set');
  });
});

describe('a launch', () => {
  it('makes a trainee of the team without an e-mail address, and leads to the scenario', async () => {
    const person = browser();
    const told = { name: 'Lena Learner', email: 'helen@lopewell.example', email_verified: true };
    expect(await launch(person, 'lena', told)).toBe('/scenarios/brown-water');
    expect(await account(person)).toBe('Lena Learner no e-mail address. Trainee. In Press.');
    expect(await auditLog()).toContain('by Lopewell Moodle');
  });

  it('knows them again, whatever they are called, and leads to the choice where no scenario is named', async () => {
    const person = browser();
    const custom = { [`${LTI}custom`]: { scenario: '$unknown' } };
    expect(await launch(person, 'lena', { ...custom, name: 'Somebody Else' })).toBe('/');
    expect(await account(person)).toContain('Lena Learner');
  });

  it('finds the scenario by the address of its page', async () => {
    const target = { [`${LTI}custom`]: {}, [`${LTI}target_link_uri`]: `${server.url}/scenarios/x` };
    expect(await launch(browser(), 'lena', target)).toBe('/scenarios/x');
    const theirs = { ...target, [`${LTI}target_link_uri`]: 'https://evil.example/scenarios/x' };
    expect(await launch(browser(), 'lena', theirs)).toBe('/');
  });

  it('makes one person of somebody who opens two tabs at once', async () => {
    const [one, other] = [browser(), browser()];
    await Promise.all([one, other].map((each) => launch(each, 'twin', { name: 'Twin' })));
    const people = await textOf(house.administrator, '/people');
    expect(people.match(/>Twin</g)).toHaveLength(1);
  });

  it('makes nobody a trainer, unless the platform is believed that', async () => {
    const person = browser();
    await launch(person, 'tom', { name: 'Tom Teacher', [ROLES]: [INSTRUCTOR] });
    expect(await account(person)).toContain('Trainee.');
    await setUp({ trainers: 'on' });
    const again = browser();
    await launch(again, 'tom', { [ROLES]: [INSTRUCTOR] });
    expect(await account(again)).toContain('Trainer.');
    const invitation = await house.invitation({ teams: [press] }, again);
    const isGood = async () => (await textOf(browser(), invitation)).includes('name="password"');
    expect(await isGood()).toBe(true);
    await launch(browser(), 'tom');
    expect(await account(again)).toContain('Trainee.');
    expect(await isGood()).toBe(false);
    await setUp();
  });

  it('joins an account by its address only where the platform is believed that, and never an administrator’s', async () => {
    await house.person('Olga Old');
    const olga = { name: 'O. Old', email: 'olga.old@lopewell.example' };
    const before = browser();
    await launch(before, 'olga-1', olga);
    expect(await account(before)).toContain('no e-mail address');
    await setUp({ vouches: 'on' });
    const joined = browser();
    await launch(joined, 'olga-2', olga);
    expect(await account(joined)).toContain('Olga Old olga.old@lopewell.example');
    // The address has gone to somebody else there: they get an account of their own.
    const third = browser();
    await launch(third, 'olga-3', olga);
    expect(await account(third)).toBe('O. Old no e-mail address. Trainee. In Press.');
    const climber = browser();
    await launch(climber, 'climber', { name: 'C. Limber', email: 'helen@lopewell.example' });
    expect(await account(climber)).toContain('C. Limber no e-mail address. Trainee.');
    await setUp();
  });

  it('is no way in for who was made an administrator since', async () => {
    await launch(browser(), 'ada', { name: 'Ada' });
    const set = `/people/${await house.idOf('Ada')}?/roles`;
    await house.administrator.post(set, { roles: ['administrator', 'trainee'] });
    expect(await saidAt(browser(), await launch(browser(), 'ada'))).toContain('runs this Hotseat');
    await house.administrator.post(set, { roles: ['trainee'] });
    const again = browser();
    await launch(again, 'ada');
    expect(await account(again)).toContain('Trainee.');
  });

  it('keeps out who is deactivated', async () => {
    await launch(browser(), 'dora', { name: 'Dora' });
    const id = await house.idOf('Dora');
    await house.administrator.post(`/people/${id}?/active`, { active: 'false' });
    expect(await saidAt(browser(), await launch(browser(), 'dora'))).toContain('not active');
  });
});

describe('what is no launch', () => {
  const refused: [what: string, claims: Record<string, unknown>, otherwise: Otherwise][] = [
    ['another nonce', { nonce: 'mine' }, {}],
    ['a time that is over', {}, { expires: -120 }],
    ['another audience', { aud: 'another-tool' }, {}],
    [
      'several audiences, and another for whom it was made',
      { aud: ['hotseat-at-platform', 'b'], azp: 'b' },
      {}
    ],
    ['another issuer', { iss: 'https://evil.example' }, {}],
    ['no subject', { sub: undefined }, {}],
    ['another version', { [`${LTI}version`]: '1.1' }, {}],
    ['no message type', { [`${LTI}message_type`]: undefined }, {}],
    ['no signature', {}, { unsigned: true }],
    ['the public key as a secret', {}, { shared: true }]
  ];
  it.each(refused)('%s', async (_, claims, otherwise) => {
    const person = browser();
    const place = await launch(person, 'lena', claims, otherwise);
    expect(await saidAt(person, place)).toContain('not one that can be relied on');
    expect((await person.open('/account')).status).toBe(303);
  });

  it('a key of somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const person = browser();
    const place = await launch(person, 'lena', {}, { key: privateKey });
    expect(place).toBe('/lti/login?problem=refused');
  });

  it('a deployment that is not set up', async () => {
    const person = browser();
    const place = await launch(person, 'lena', { [`${LTI}deployment_id`]: 'course-8' });
    expect(await saidAt(person, place)).toContain('not for this place in it');
  });

  it('an answer that was used, or that was made up, or comes to another browser', async () => {
    const person = browser();
    const sent = await platform.answer(await begin(person, 'lena'));
    const place = placeOf(await fromPlatform(person, '/lti/launch', sent));
    // Somebody whom the place was shown to.
    const thief = browser();
    await begin(thief, 'tom');
    expect(placeOf(await thief.open(place))).toBe('/lti/login?problem=elsewhere');
    expect(placeOf(await browser().open(place))).toBe('/lti/login?problem=elsewhere');
    expect(placeOf(await person.open(place))).toBe('/scenarios/brown-water');
    expect(placeOf(await person.open(place))).toBe('/lti/login?problem=stale');
    const again = placeOf(await fromPlatform(person, '/lti/launch', sent));
    expect(again).toBe('/lti/login?problem=stale');
    const state = `${sent['state'] ?? ''}x`;
    const made = placeOf(await fromPlatform(person, '/lti/launch', { ...sent, state }));
    expect(made).toBe('/lti/login?problem=stale');
  });

  it('a person who is not signed in there', async () => {
    const person = browser();
    const state = new URL(await begin(person, 'lena')).searchParams.get('state') ?? '';
    const form = { state, error: 'login_required' };
    const place = placeOf(await fromPlatform(person, '/lti/launch', form));
    expect(await saidAt(person, place)).toContain('did not confirm who you are');
  });

  it('and each is in the audit log, without what was sent', async () => {
    const log = await auditLog();
    expect(log).toContain('by Lopewell Moodle: refused');
    expect(log).toContain('by Lopewell Moodle: deployment');
  });
});

describe('in a frame', () => {
  it('that keeps nothing, a button opens a window', async () => {
    const frame = browser();
    const place = placeOf(await fromPlatform(frame, '/lti/login', platform.begins('lena')));
    const marked = placeOf(await frame.open(place));
    // Another browser stands for one that dropped the cookie.
    const answer = await browser().fetch(marked, { headers: { 'sec-fetch-dest': 'iframe' } });
    const text = await answer.text();
    expect(text).toMatch(/href="\/lti\/login\?[^"]*login_hint=lena[^"]*"[^>]*target="_blank"/);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain(
      `frame-ancestors ${platform.url}`
    );
    expect((await frame.open('/signin')).headers.get('x-frame-options')).toBe('DENY');
  });

  it('over https, the session is the frame’s, and pages are shown by that platform alone', async () => {
    const other = await temporaryFolder();
    const origin = 'https://drills.example';
    const proxied = await startServer({ HOTSEAT_DATA: other.path, HOTSEAT_ORIGIN: origin });
    const local = { ...proxied, url: `http://127.0.0.1:${String(proxied.port)}` };
    const secured = (path: string, init: RequestInit = {}, cookie = '') =>
      fetch(`${local.url}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { accept: 'text/html', 'sec-fetch-dest': 'iframe', cookie, ...init.headers }
      });
    const held = (answer: Response) =>
      answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
    try {
      const set = await secured((await proxied.setup()) ?? '', {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({
          name: 'Helen Marsh',
          email: 'helen@lopewell.example',
          password: 'seven weeks open in march'
        })
      });
      const form = new URLSearchParams({ ...platform.form, frames: 'https://school.example/a' });
      await secured(
        '/settings/lti?/save',
        { method: 'POST', headers: { origin }, body: form },
        held(set)
      );
      const query = new URLSearchParams(platform.begins('lena')).toString();
      const marked = await secured(`/lti/login?${query}`);
      expect(marked.headers.getSetCookie().join('\n')).toMatch(
        /__Host-hotseat_lti=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; Secure; Partitioned; SameSite=None/i
      );
      const asked = placeOf(await secured(placeOf(marked), {}, held(marked)));
      platform.tool = origin;
      const sent = await platform.answer(asked);
      const taken = await secured('/lti/launch', {
        method: 'POST',
        headers: { origin: platform.url },
        body: new URLSearchParams(sent)
      });
      const done = await secured(placeOf(taken), {}, held(marked));
      const session = done.headers.getSetCookie().join('\n');
      expect(session).toMatch(/__Host-hotseat_framed=[\w-]{43}; .*Partitioned; SameSite=None/i);
      expect(session).not.toContain('hotseat_session=');
      const page = await secured('/', {}, held(done));
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain(
        `frame-ancestors ${platform.url} https://school.example`
      );
      // Who is not in a frame's session is shown in none.
      expect((await secured('/', {}, held(set))).headers.get('x-frame-options')).toBe('DENY');
    } finally {
      platform.tool = server.url;
      await proxied.end('SIGTERM');
      await other.remove();
    }
  });
});

describe('a score', () => {
  const reply = (person: Person, drill: string) =>
    person.command(drill, {
      type: 'PostStatement',
      text: 'We are sorry for the brown water in the north. We do not know the cause yet, and will say more at noon.',
      channel: 'feed'
    });

  it('goes to the column of the launch once, scaled, when the drill ends', async () => {
    const person = browser();
    await launch(person, 'sam', { name: 'Sam' });
    const drill = await person.start('brown-water');
    await reply(person, drill);
    const before = Date.now();
    expect((await person.command(drill, { type: 'EndDrill' })).status).toBe(200);
    const [score] = await scores(1);
    expect(score).toMatchObject({ userId: 'sam', activityProgress: 'Completed' });
    expect(platform.posted[0]?.type).toBe('application/vnd.ims.lis.v1.score+json');
    expect(Date.parse(String(score?.['timestamp']))).toBeGreaterThanOrEqual(before - 1000);
    const page = await textOf(person, `/drills/${drill}/scorecard`);
    expect(page.length).toBeGreaterThan(0);
    // Another drill of the same launch counts as well; its token is used again.
    const granted = platform.granted;
    const second = await person.start('brown-water');
    await person.command(second, { type: 'EndDrill' });
    await scores(2);
    expect(platform.granted).toBe(granted);
  });

  it('is none where nothing was rated, which is no nought', async () => {
    const person = browser();
    await launch(person, 'nell', { name: 'Nell' });
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    const [score] = await scores(1);
    if (score?.['gradingProgress'] === 'NotReady') expect(score).not.toHaveProperty('scoreGiven');
    else expect(score).toMatchObject({ scoreMaximum: 4, gradingProgress: 'FullyGraded' });
  });

  it('waits for a platform that does not answer, and comes once', async () => {
    platform.next.push(503);
    const person = browser();
    await launch(person, 'wil', { name: 'Wil' });
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    await expect.poll(() => platform.next.length).toBe(0);
    expect(platform.posted).toHaveLength(0);
    await server.end('SIGTERM');
    // At once it goes on with what waits, and platforms fetch its keys by the address that they know.
    server = await start(server.port);
    await scores(1, 45_000);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(platform.posted).toHaveLength(1);
  }, 70_000);

  it('gets a new token where the old one is not taken any more', async () => {
    const person = browser();
    await launch(person, 'tess', { name: 'Tess' });
    const drill = await person.start('brown-water');
    platform.next.push(401);
    await person.command(drill, { type: 'EndDrill' });
    await scores(1);
  });

  it('is set aside where the platform will never take it, and the administrator reads so', async () => {
    const person = browser();
    await launch(person, 'ned', { name: 'Ned' });
    const drill = await person.start('brown-water');
    platform.next.push(422);
    await person.command(drill, { type: 'EndDrill' });
    await expect
      .poll(() => textOf(house.administrator, '/settings/lti'))
      .toContain('The platform did not take a score: answered 422');
    expect(platform.posted).toHaveLength(0);
  });

  it('goes nowhere from another scenario, without the grant, or without a column', async () => {
    for (const more of [
      { [`${LTI}custom`]: { scenario: 'another' } },
      { [AGS]: { scope: [], lineitem: platform.lineItem } },
      { [AGS]: { scope: [SCORE] } }
    ]) {
      const person = browser();
      await launch(person, 'gus', { name: 'Gus', ...more });
      const drill = await person.start('brown-water');
      await person.command(drill, { type: 'EndDrill' });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(platform.posted).toHaveLength(0);
  });

  it('is signed by a new key when there is one, and the old one stays published', async () => {
    await house.administrator.post('/settings/lti?/rotate');
    const { keys } = (await (await browser().fetch('/lti/jwks')).json()) as { keys: object[] };
    expect(keys).toHaveLength(2);
    const granted = platform.granted;
    const person = browser();
    await launch(person, 'kim', { name: 'Kim' });
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    await scores(1);
    expect(platform.granted).toBe(granted + 1);
  });
});

describe('what is kept of them', () => {
  it('leaves with a person’s data, and goes with their account', async () => {
    const person = browser();
    await launch(person, 'eve', { name: 'Eve' });
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    await scores(1);
    const file = (await (await person.open('/account/export')).json()) as Record<string, unknown>;
    expect(file['learningPlatforms']).toMatchObject({
      identities: [{ issuer: platform.issuer, subject: 'eve', gaveRoles: ['trainee'] }],
      came: [{ from: 'Lopewell Moodle', scenario: 'brown-water' }],
      scores: [{ drill, to: 'Lopewell Moodle' }]
    });
    await person.post('/account?/delete', {});
    const again = browser();
    await launch(again, 'eve', { name: 'Eve' });
    expect(await textOf(again, '/scorecards')).not.toContain(drill);
  });

  it('ends with the platform, but for accounts and drills', async () => {
    const page = await textOf(house.administrator, '/settings/lti');
    const id = /name="id" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
    await house.administrator.post('/settings/lti?/remove', { id });
    const person = browser();
    const place = placeOf(await fromPlatform(person, '/lti/login', platform.begins('sam')));
    expect(await textOf(person, place)).toContain('No learning platform');
    expect(await house.idOf('Sam')).toMatch(/^[0-9a-f]{32}$/);
    expect((await signIn(person, 'helen@lopewell.example')).status).toBe(303);
  });
});
