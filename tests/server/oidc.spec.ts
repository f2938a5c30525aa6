import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLIENT, OidcProvider, type Claims } from '../support/oidc-provider.ts';
import { throughProvider } from './support/at-provider.ts';
import { emailOf, House, linkOn, PASSWORD, signIn } from './support/house.ts';
import { Person } from './support/person.ts';
import { DidNotStart, startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

const oidcOf = (provider: OidcProvider) => ({
  HOTSEAT_OIDC_ISSUER: provider.issuer,
  HOTSEAT_OIDC_CLIENT_ID: CLIENT.id,
  HOTSEAT_OIDC_CLIENT_SECRET: CLIENT.secret,
  HOTSEAT_OIDC_NAME: 'Lopewell ID',
  HOTSEAT_OIDC_ROLES: 'groups: leads=trainer; heads=manager; it=administrator',
  HOTSEAT_OIDC_TEAMS: 'department: press=Press; care=Care'
});

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let provider: OidcProvider;
let server: TestServer;
let house: House;
let press: string;

beforeAll(async () => {
  data = await temporaryFolder();
  provider = await OidcProvider.start();
  server = await startServer({
    HOTSEAT_DATA: data.path,
    HOTSEAT_LOG: 'error',
    ...oidcOf(provider)
  });
  provider.knows(server.url);
  house = await House.setUp(server);
  press = await house.team('Press');
});
afterAll(async () => {
  await server.end('SIGTERM');
  await provider.close();
  await data.remove();
});
afterEach(() => {
  provider.instead = null;
  vi.useRealTimers();
});

const browser = () => new Person(server.url);
const textOf = async (person: Person, address: string) => (await person.open(address)).text();
const isSignedIn = async (person: Person) => (await person.open('/account')).status === 200;
const placeOf = (answer: Response) => answer.headers.get('location') ?? '';
const auditLog = () => textOf(house.administrator, '/people/audit');

/** Begins a sign-in and goes through the provider; resolves with the callback. */
async function returning(person: Person, subject: string | null, from = ''): Promise<string> {
  const answer = await person.open(`/signin/oidc${from}`);
  expect(answer.status).toBe(303);
  return throughProvider(provider, placeOf(answer), subject);
}

/** Signs somebody in by the provider; resolves with where they are sent. */
async function enter(person: Person, subject: string, claims: Claims, from = ''): Promise<string> {
  provider.people.set(subject, claims);
  const answer = await person.open(await returning(person, subject, from));
  expect(answer.status).toBe(303);
  return placeOf(answer);
}

/** What the sign-in page says when somebody was sent there. */
async function saidAt(person: Person, place: string): Promise<string> {
  expect(place).toMatch(/^\/signin\?problem=/);
  return /role="alert"[^>]*>([^<]*)</.exec(await textOf(person, place))?.[1] ?? '';
}

const verified = (name: string, more: Claims = {}): Claims => ({
  name,
  email: emailOf(name),
  email_verified: true,
  ...more
});

/** Somebody as their account shows them. */
async function account(person: Person): Promise<string> {
  const text = await textOf(person, '/account');
  return (/<p class="lead[^>]*>([^]*?)<\/p>/.exec(text)?.[1] ?? '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('signing in by the provider', () => {
  it('is offered on the page, and asks nothing of the provider before', async () => {
    const before = provider.asked.length;
    const page = await textOf(browser(), '/signin?next=%2Faccount');
    expect(page).toMatch(
      /href="\/signin\/oidc\?next=%2Faccount"[^>]*>\s*Sign in with\s+Lopewell ID/
    );
    expect(page).toContain('autocomplete="current-password"');
    expect(provider.asked).toHaveLength(before);
  });

  it('is by the code flow, with a state, a nonce and PKCE that the browser holds for a while', async () => {
    const answer = await browser().open('/signin/oidc');
    const { origin, searchParams } = new URL(placeOf(answer));
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'hotseat',
      response_type: 'code',
      redirect_uri: `${server.url}/signin/oidc/callback`,
      scope: 'openid profile email',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256'
    });
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('hotseat_oidc='))).toMatch(
      /^hotseat_oidc=[\w-]+; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('comes back to the address that people open, and keeps what was begun from neighbours', async () => {
    const other = await temporaryFolder();
    const proxied = await startServer({
      HOTSEAT_DATA: other.path,
      HOTSEAT_ORIGIN: 'https://drills.example',
      ...oidcOf(provider)
    });
    const answer = await new Person(proxied.url).open('/signin/oidc');
    expect(new URL(placeOf(answer)).searchParams.get('redirect_uri')).toBe(
      'https://drills.example/signin/oidc/callback'
    );
    expect(answer.headers.getSetCookie().join('\n')).toMatch(
      /__Host-hotseat_oidc=[\w-]+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax/
    );
    await proxied.end('SIGTERM');
    await other.remove();
  });

  it('makes an account, with the roles and teams that the claims give', async () => {
    const person = browser();
    const claims = verified('Nora New', { groups: ['leads'], department: 'care' });
    expect(await enter(person, 'nora', claims, '?next=%2Faccount')).toBe('/account');
    expect(await account(person)).toBe(`${emailOf('Nora New')}. Trainer. In Care.`);
    expect(person.cookie).not.toContain('hotseat_oidc');
    // Again, and it is the same account, whatever became of the address.
    const again = browser();
    const later = { ...claims, email: 'nora@elsewhere.example', email_verified: false };
    expect(await enter(again, 'nora', later)).toBe('/');
    expect(await account(again)).toBe(`${emailOf('Nora New')}. Trainer. In Care.`);
    const log = await auditLog();
    for (const words of [
      'was given an account by the sign-in provider',
      'added a team',
      'by Lopewell ID'
    ])
      expect(log).toContain(words);
  });

  it('gives the role of a trainee where the claims give none', async () => {
    const person = browser();
    expect(await enter(person, 'tara', verified('Tara Trainee', { groups: 7 }))).toBe('/');
    expect(await account(person)).toBe(`${emailOf('Tara Trainee')}. Trainee. In no team.`);
    expect((await person.open('/people')).status).toBe(403);
  });

  it('begins a new session and ends the one before', async () => {
    const person = await house.person('Two Ways');
    const before = person.tab();
    const began = browser();
    const callback = await returning(began, 'two');
    provider.people.set('two', verified('Two Ways'));
    const both = await fetch(`${server.url}${callback}`, {
      redirect: 'manual',
      headers: { cookie: `${began.cookie}; ${person.cookie}` }
    });
    expect(placeOf(both)).toBe('/');
    expect(both.headers.getSetCookie().join()).toMatch(/hotseat_session=[\w-]{43}/);
    expect(await isSignedIn(before)).toBe(false);
  });

  it('takes drills of the browser along when somebody says so', async () => {
    const person = browser();
    const drill = await person.start('brown-water');
    await enter(person, 'bring', verified('Bri Bring'), '?bring=on');
    expect((await person.open(`/drills/${drill}`)).status).toBe(200);
    await person.post('/signout');
    expect((await person.open(`/drills/${drill}`)).status).toBe(404);
  });

  it('goes on to addresses of ours alone', async () => {
    for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'x'])
      expect(
        await enter(
          browser(),
          'tara',
          verified('Tara Trainee'),
          `?next=${encodeURIComponent(next)}`
        ),
        next
      ).toBe('/');
    // Nor where the browser says so later.
    const person = browser();
    const callback = await returning(person, 'tara');
    const answer = await withBegun(person, callback, { next: '//evil.example/' });
    expect(placeOf(answer)).toBe('/');
  });
});

/** Comes back with another memory of what was begun than the browser had. */
function withBegun(person: Person, callback: string, more: Record<string, unknown>) {
  const held = /hotseat_oidc=([\w-]+)/.exec(person.cookie)?.[1] ?? '';
  const begun = JSON.parse(Buffer.from(held, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...begun, ...more })).toString('base64url');
  return fetch(`${server.url}${callback}`, {
    redirect: 'manual',
    headers: { cookie: `hotseat_oidc=${changed}` }
  });
}

describe('an answer that is not for this browser, or not now', () => {
  const STALE = 'begun in another tab, or too long ago';

  it('is refused with another state, or none', async () => {
    const person = browser();
    const callback = await returning(person, 'tara');
    const other = callback.replace(/state=[\w-]+/, `state=${'a'.repeat(43)}`);
    const answer = await person.tab().open(other);
    expect(await saidAt(browser(), placeOf(answer))).toContain(STALE);
    const none = await person.tab().open(callback.replace(/&?state=[\w-]+/, ''));
    expect(placeOf(none)).toContain('problem=stale');
  });

  it('is refused in another browser', async () => {
    const began = browser();
    const callback = await returning(began, 'tara');
    const victim = browser();
    expect(placeOf(await victim.open(callback))).toContain('problem=stale');
    // Nor in one that began a sign-in of its own.
    await victim.open('/signin/oidc');
    expect(placeOf(await victim.open(callback))).toContain('problem=stale');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('is refused when it comes again', async () => {
    const person = browser();
    const callback = await returning(person, 'tara');
    const copy = person.tab();
    expect(placeOf(await person.open(callback))).toBe('/');
    expect(placeOf(await person.open(callback))).toContain('problem=stale');
    // Not even with the cookie of the first time: the code has been used.
    const answer = await copy.open(callback);
    expect(placeOf(answer)).toBe('/signin?problem=refused');
    expect(await isSignedIn(copy)).toBe(false);
    expect(await saidAt(browser(), placeOf(answer))).toContain('not one that can be relied on');
    expect(await auditLog()).toContain('by Lopewell ID: refused');
  });

  it.each([
    ['nonce', 'a token for another sign-in'],
    ['verifier', 'a code of another sign-in']
  ])('is refused with another %s: %s', async (name) => {
    const person = browser();
    const callback = await returning(person, 'tara');
    const answer = await withBegun(person, callback, { [name]: 'a'.repeat(43) });
    expect(placeOf(answer)).toBe('/signin?problem=refused');
    expect(answer.headers.getSetCookie().join()).not.toContain('hotseat_session=');
  });

  it('is refused when what the browser holds is no such thing', async () => {
    const callback = await returning(browser(), 'tara');
    for (const held of ['x', Buffer.from('{"state":7}').toString('base64url'), 'e30']) {
      const answer = await fetch(`${server.url}${callback}`, {
        redirect: 'manual',
        headers: { cookie: `hotseat_oidc=${held}` }
      });
      expect(placeOf(answer)).toContain('problem=stale');
    }
  });

  it('that says that it was called off is said calmly', async () => {
    const person = browser();
    const answer = await person.open(await returning(person, null));
    expect(await saidAt(person, placeOf(answer))).toBe(
      'The sign-in was called off at Lopewell ID. You can start again at any time.'
    );
  });

  it('repeats nothing that stands in the address', async () => {
    const page = await textOf(browser(), '/signin?problem=%3Cb%3Ehello&error_description=hello');
    expect(page).not.toContain('role="alert"');
    const person = browser();
    const state = new URL(placeOf(await person.open('/signin/oidc'))).searchParams.get('state');
    const answer = await person.open(
      `/signin/oidc/callback?error=call+this+number&error_description=hello&state=${state}&iss=${provider.issuer}`
    );
    expect(placeOf(answer)).toBe('/signin?problem=refused');
    expect(server.errors()).not.toContain('call this number');
  });
});

describe('an account that is there', () => {
  it('is found by an e-mail address that the provider confirms, and keeps what it had', async () => {
    const earlier = await house.person('Lena Linked', { roles: ['manager'], teams: [press] });
    const made = await (await earlier.post('/assignments?/address')).text();
    const calendar = /\/assignments\/feed\/[\w-]{43}\.ics/.exec(made)?.[0] ?? '';
    expect((await browser().open(calendar)).status).toBe(200);
    const person = browser();
    const claims = verified('Somebody Renamed', {
      email: emailOf('Lena Linked').toUpperCase(),
      groups: ['leads']
    });
    expect(await enter(person, 'lena', claims)).toBe('/');
    expect(await account(person)).toBe(`${emailOf('Lena Linked')}. Trainer, Manager. In Press.`);
    expect(await auditLog()).toContain('signed in by the provider to an account that was there');
    // Whoever made it had not shown that the address is theirs, and may be somebody else.
    expect(await isSignedIn(earlier)).toBe(false);
    expect((await signIn(browser(), emailOf('Lena Linked'))).status).toBe(400);
    expect(await auditLog()).toContain('so lost its password');
    expect((await browser().open(calendar)).status).toBe(410);
    expect(await auditLog()).toContain('closed the address for a calendar');
    expect(await enter(browser(), 'lena', claims)).toBe('/');
    expect(await isSignedIn(person)).toBe(true);
  });

  it('leaves no invitation that gives what the provider has taken from its maker', async () => {
    const person = browser();
    await enter(person, 'rose', verified('Rose Runs', { groups: ['it'] }));
    const invitation = await house.invitation({ roles: ['administrator'] }, person);
    expect(await textOf(browser(), invitation)).toContain('name="password"');
    await enter(browser(), 'rose', verified('Rose Runs', { groups: ['heads'] }));
    expect(await textOf(browser(), invitation)).not.toContain('name="password"');
  });

  it('keeps its password and sessions where the browser that comes back is signed in to it', async () => {
    const person = await house.person('Mona Mine');
    const elsewhere = browser();
    await signIn(elsewhere, emailOf('Mona Mine'));
    expect(await textOf(person, '/account')).toContain('href="/signin/oidc?next=/account"');
    const claims = verified('Mona Mine');
    expect(await enter(person, 'mona', claims, '?next=/account')).toBe('/account');
    // Who has joined it has nothing to do there any more.
    expect(await textOf(person, '/account')).not.toContain('href="/signin/oidc');
    expect(placeOf(await person.open('/signin/oidc'))).toBe('/');
    expect(await isSignedIn(elsewhere)).toBe(true);
    expect((await signIn(browser(), emailOf('Mona Mine'))).status).toBe(303);
  });

  it.each([
    ['does not say so', undefined],
    ['says that it is not', false],
    ['says so in text', 'true']
  ])('is not taken over by an address of which the provider %s', async (_, email_verified) => {
    const email = 'helen@lopewell.example';
    const person = browser();
    const claims = {
      name: 'Eve',
      email,
      groups: ['it'],
      ...(email_verified !== undefined && { email_verified })
    };
    const place = await enter(person, 'eve', claims);
    expect(await saidAt(person, place)).toMatch(
      /^There is an account with your e-mail address, and Lopewell ID does not confirm/
    );
    expect(await isSignedIn(person)).toBe(false);
    const id = await house.idOf('Helen Marsh');
    expect(await textOf(house.administrator, `/people/${id}`)).not.toContain('They sign in with');
  });

  it('stays with who signed in to it, when the address goes to somebody else', async () => {
    await enter(browser(), 'first', verified('Fay First'));
    const person = browser();
    const place = await enter(person, 'second', verified('Fay First'));
    expect(await saidAt(person, place)).toContain('belongs to somebody else at Lopewell ID');
  });

  it('is one, however many sign in at once', async () => {
    provider.people.set('many', verified('Mel Many'));
    const came = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const person = browser();
        return { person, callback: await returning(person, 'many') };
      })
    );
    const answers = await Promise.all(came.map(({ person, callback }) => person.open(callback)));
    expect(answers.map(placeOf)).toEqual(Array<string>(6).fill('/'));
    const people = await textOf(house.administrator, '/people');
    expect(people.match(/>Mel Many</g)).toHaveLength(1);
  });

  it('needs an address', async () => {
    const person = browser();
    const place = await enter(person, 'mute', { name: 'No Address' });
    expect(await saidAt(person, place)).toContain('Lopewell ID gave none for you');
  });

  it('stays out when it is deactivated', async () => {
    const person = browser();
    await enter(person, 'dea', verified('Dea Activated'));
    const id = await house.idOf('Dea Activated');
    await house.administrator.post(`/people/${id}?/active`, { active: 'false' });
    expect(await isSignedIn(person)).toBe(false);
    const place = await enter(person, 'dea', verified('Dea Activated'));
    expect(await saidAt(person, place)).toBe(
      'Your account here is not active. Ask your administrator.'
    );
    expect(await isSignedIn(person)).toBe(false);
    // Nor by its address, when it never signed in by the provider.
    await house.person('Old Out');
    const other = await house.idOf('Old Out');
    await house.administrator.post(`/people/${other}?/active`, { active: 'false' });
    expect(await enter(person, 'oldout', verified('Old Out'))).toContain('problem=inactive');
  });
});

describe('what the claims give', () => {
  it('is lost at the next sign-in when they no longer do, and what the administrator gave stays', async () => {
    const person = browser();
    const claims = verified('Ron Roles', {
      groups: ['leads', 'heads'],
      department: ['press', 'care']
    });
    await enter(person, 'ron', claims);
    expect(await account(person)).toBe(
      `${emailOf('Ron Roles')}. Trainer, Manager. In Care and Press.`
    );
    const id = await house.idOf('Ron Roles');
    const own = await house.team('Winter exercise');
    const shown = await textOf(house.administrator, `/people/${id}`);
    const teams = [...shown.matchAll(/name="teams" value="([0-9a-f]+)" checked/g)].map(
      ([, one]) => one ?? ''
    );
    expect(teams).toHaveLength(2);
    expect(shown).toContain('They sign in with Lopewell ID');
    await house.administrator.post(`/people/${id}?/roles`, {
      roles: ['trainee', 'trainer', 'manager'],
      teams: [...teams, own]
    });
    // What is open is asked anew.
    const drill = await person.start('brown-water');
    const reader = await StreamReader.open(person, drill);
    await reader.until(() => reader.events.length > 0);
    const later = browser();
    await enter(later, 'ron', verified('Ron Roles', { groups: ['heads'], department: 'care' }));
    expect(await account(later)).toBe(
      `${emailOf('Ron Roles')}. Trainee, Manager. In Care and Winter exercise.`
    );
    await reader.until(() => reader.ended);
    // The session that was there has lost it as well.
    expect(await account(person)).toContain('Trainee, Manager.');
    expect(await auditLog()).toContain('was given roles and teams by the sign-in provider');
  });

  it('never leaves the house without an administrator', async () => {
    const other = await temporaryFolder();
    const strange = await OidcProvider.start();
    const alone = await startServer({
      HOTSEAT_DATA: other.path,
      HOTSEAT_LOG: 'error',
      ...oidcOf(strange)
    });
    strange.knows(alone.url);
    const come = async (groups: string[]) => {
      const person = new Person(alone.url);
      strange.people.set('ada', verified('Ada Admin', { groups }));
      const start = placeOf(await person.open('/signin/oidc'));
      await person.open(await throughProvider(strange, start, 'ada'));
      return person;
    };
    // The first one is made by the claims: the environment that maps them is whose house it is.
    expect(await account(await come(['it']))).toContain('Administrator.');
    expect(await textOf(new Person(alone.url), (await alone.setup()) ?? '/setup')).toContain(
      'Accounts are set up.'
    );
    const person = await come([]);
    expect(await account(person)).toContain('Trainee, Administrator.');
    expect((await person.open('/people/audit')).status).toBe(200);
    await alone.end('SIGTERM');
    await strange.close();
    await other.remove();
  });
});

describe('an account without a password', () => {
  it('is not signed in to by one, until a link has set it', async () => {
    const person = browser();
    await enter(person, 'pat', verified('Pat Passwordless'));
    for (const password of [PASSWORD, 'null', ' '])
      expect((await signIn(browser(), emailOf('Pat Passwordless'), password)).status).toBe(400);
    expect(await textOf(person, '/account')).toContain('You have no password here');
    const change = { current: 'null', password: PASSWORD };
    expect((await person.post('/account?/password', change)).status).toBe(400);
    const id = await house.idOf('Pat Passwordless');
    const link = await linkOn(await house.administrator.post(`/people/${id}?/reset`));
    expect((await browser().post(link, { password: PASSWORD })).status).toBe(303);
    expect((await signIn(browser(), emailOf('Pat Passwordless'))).status).toBe(303);
    expect(await enter(browser(), 'pat', verified('Pat Passwordless'))).toBe('/');
  });

  it('says in its export who it is to the provider', async () => {
    const person = browser();
    await enter(person, 'exp', verified('Exa Port', { groups: ['leads'] }));
    const taken = (await (await person.fetch('/account/export')).json()) as { account: object };
    expect(taken.account).toMatchObject({
      password: 'none',
      provider: {
        issuer: provider.issuer,
        subject: 'exp',
        confirmsEmail: true,
        gaveRoles: ['trainer']
      }
    });
  });

  it('is deleted soon after a sign-in, without one', async () => {
    const person = browser();
    await enter(person, 'del', verified('Del Eted'));
    expect((await person.post('/account?/delete')).headers.get('location')).toBe('/signin?deleted');
    expect(await isSignedIn(person)).toBe(false);
    const file = await readFile(path.join(data.path, 'house/people.json'), 'utf8');
    expect(file).not.toContain(emailOf('Del Eted'));
  });
});

describe('a provider', () => {
  it('that is down is said so, and passwords work', async () => {
    const other = await temporaryFolder();
    const down = await OidcProvider.start();
    const alone = await startServer({
      HOTSEAT_DATA: other.path,
      HOTSEAT_LOG: 'error',
      ...oidcOf(down)
    });
    const there = await House.setUp(alone);
    await there.administrator.post('/signout');
    const person = new Person(alone.url);
    const answers = [
      null,
      ((_, response) =>
        response.writeHead(200).end('<p>no metadata</p>')) satisfies OidcProvider['instead'],
      ((request) => request.socket.destroy()) satisfies OidcProvider['instead'],
      // It never answers.
      (() => {}) satisfies OidcProvider['instead']
    ];
    for (const instead of answers) {
      down.instead = instead;
      const began = Date.now();
      const answer = await person.open('/signin/oidc?next=%2Faccount');
      expect(Date.now() - began).toBeLessThan(8000);
      expect(placeOf(answer)).toBe('/signin?problem=unreachable&next=%2Faccount');
      expect(await saidAt(person, placeOf(answer))).toBe(
        'There is no answer from Lopewell ID just now. Try again in a few minutes, or use your password.'
      );
    }
    expect((await signIn(person, 'helen@lopewell.example')).status).toBe(303);
    await person.post('/signout');
    // What failed is not remembered.
    down.instead = null;
    down.knows(alone.url);
    expect(placeOf(await person.open('/signin/oidc'))).toContain(`${down.issuer}/auth?`);
    await person.open('/signin/oidc');
    expect(down.asked.filter((one) => one.includes('well-known'))).toHaveLength(5);
    await alone.end('SIGTERM');
    await down.close();
    await other.remove();
  });

  it('that goes away in the middle is said so', async () => {
    const person = browser();
    const callback = await returning(person, 'tara');
    provider.instead = (_, response) => response.writeHead(502).end('<p>bad gateway</p>');
    expect(placeOf(await person.open(callback))).toBe('/signin?problem=unreachable');
  });

  it.each([
    // Its tokens are good for ten minutes.
    [10 * 60 + 30, '/'],
    [10 * 60 + 120, '/signin?problem=refused']
  ])(
    'whose clock is late by as much as a token lasts and more, %i s, sends to %s',
    async (seconds, place) => {
      provider.people.set('late', verified('Lou Late'));
      const person = browser();
      const start = placeOf(await person.open('/signin/oidc'));
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - seconds * 1000 });
      const callback = await throughProvider(provider, start, 'late');
      expect(placeOf(await person.open(callback))).toBe(place);
    }
  );
});

describe('a house that uses the provider alone', () => {
  it('shows and takes no passwords, and makes no links to them', async () => {
    const other = await temporaryFolder();
    const env = { HOTSEAT_DATA: other.path, HOTSEAT_LOG: 'error', ...oidcOf(provider) };
    const open = await startServer(env);
    const before = await House.setUp(open);
    const invitation = await before.invitation();
    await open.end('SIGTERM');
    const strange = await OidcProvider.start();
    const only = await startServer({
      ...env,
      ...oidcOf(strange),
      HOTSEAT_OIDC_ONLY: 'on'
    });
    strange.knows(only.url);
    const person = new Person(only.url);
    const page = await textOf(person, '/signin');
    expect(page).toContain('Lopewell ID');
    expect(page).not.toContain('type="password"');
    const answer = await signIn(person, 'helen@lopewell.example');
    expect(answer.status).toBe(400);
    const account = { name: 'Ina', email: 'ina@lopewell.example', password: PASSWORD };
    expect((await person.post(invitation, account)).status).toBe(400);
    // The administrator comes in by the address.
    strange.people.set('helen', { email: 'helen@lopewell.example', email_verified: true });
    const start = placeOf(await person.open('/signin/oidc'));
    expect(placeOf(await person.open(await throughProvider(strange, start, 'helen')))).toBe('/');
    const people = await textOf(person, '/people');
    expect(people).toContain('Helen Marsh');
    expect(people).not.toContain('Make a link');
    const own = await textOf(person, '/account');
    expect(own).toContain('Passwords are not used here.');
    expect(own).not.toContain('type="password"');
    const id = /\/people\/([0-9a-f]{32})/.exec(people)?.[1] ?? '';
    expect((await person.post(`/people/${id}?/reset`)).status).toBe(400);
    const invite = await person.post('/people?/invite', { for: '', roles: ['trainee'] });
    expect(await invite.text()).toContain('Passwords are not used here.');
    await only.end('SIGTERM');
    await strange.close();
    await other.remove();
  });

  it('does not start without a provider', async () => {
    const started = startServer({ HOTSEAT_DATA: data.path, HOTSEAT_OIDC_ONLY: 'on' });
    await expect(started).rejects.toThrow(DidNotStart);
    await expect(started).rejects.toThrow(/HOTSEAT_OIDC_ISSUER is not set/);
  });
});

describe('a house without a provider', () => {
  it('offers none, and says so to who asks', async () => {
    const other = await temporaryFolder();
    const plain = await startServer({ HOTSEAT_DATA: other.path });
    await House.setUp(plain);
    const person = new Person(plain.url);
    expect(await textOf(person, '/signin')).not.toContain('/signin/oidc');
    for (const address of ['/signin/oidc', '/signin/oidc/callback?code=1&state=2']) {
      const answer = await person.open(address);
      expect(await saidAt(person, placeOf(answer))).toContain('No provider is set up here');
    }
    await plain.end('SIGTERM');
    await other.remove();
  });
});
