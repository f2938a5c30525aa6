import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailOf, House, PASSWORD, signIn } from './support/house.ts';
import { MailServer } from './support/mail-server.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let mail: MailServer;
let server: TestServer;
let house: House;

/** Links in mails name the origin, which has to be known before the server runs. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  data = await temporaryFolder();
  mail = await MailServer.start();
  const port = String(await freePort());
  server = await startServer({
    PORT: port,
    HOTSEAT_DATA: data.path,
    HOTSEAT_ORIGIN: `http://127.0.0.1:${port}`,
    HOTSEAT_SMTP_URL: mail.url,
    HOTSEAT_SMTP_FROM: 'Hotseat <hotseat@lopewell.example>'
  });
  house = await House.setUp(server);
  await house.person('Ana Ferreira');
});
afterAll(async () => {
  await server.end('SIGTERM');
  await mail.close();
  await data.remove();
});
beforeEach(() => {
  mail.mails.length = 0;
  mail.refuses = null;
});

const linkIn = (text: string) =>
  /http:\/\/127\.0\.0\.1:\d+(\/\w+\/[\w-]{43})/.exec(text)?.[1] ?? '';
const forgot = (email: string) => new Person(server.url).post('/forgot', { email });
const audit = async () => (await house.administrator.open('/people/audit')).text();

describe('a forgotten password', () => {
  it('is replaced by a link that is mailed, once', async () => {
    expect(await (await new Person(server.url).open('/signin')).text()).toContain('/forgot');
    expect((await forgot(emailOf('Ana Ferreira').toUpperCase())).status).toBe(200);
    const { from, to, text } = await mail.to(emailOf('Ana Ferreira'));
    expect([from, to]).toEqual(['hotseat@lopewell.example', [emailOf('Ana Ferreira')]]);
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('Hello Ana Ferreira,');
    const link = linkIn(text);
    const password = 'nine grey herons at noon';
    const set = await new Person(server.url).post(link, { password });
    expect(set.headers.get('location')).toBe('/');
    expect((await new Person(server.url).post(link, { password })).status).toBe(400);
    const ana = new Person(server.url);
    expect((await signIn(ana, emailOf('Ana Ferreira'))).status).toBe(400);
    expect((await signIn(ana, emailOf('Ana Ferreira'), password)).status).toBe(303);
    expect(await audit()).toContain('was asked for a new password on the sign-in page');
  });

  it('of nobody gets the same answer and no mail', async () => {
    await house.person('Ben Hale');
    const said = async (email: string) => {
      const answer = await forgot(email);
      const shown = /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? '';
      return `${String(answer.status)} ${shown.replaceAll(email, '…')}`;
    };
    const nobody = await said('nobody@lopewell.example');
    expect(nobody).toContain('Look into your mail');
    expect(nobody).toBe(await said(emailOf('Ben Hale')));
    await mail.to(emailOf('Ben Hale'));
    expect(mail.mails).toHaveLength(1);
  });

  it('of who is deactivated gets none', async () => {
    await house.person('Cy Gone');
    const id = await house.idOf('Cy Gone');
    await house.administrator.post(`/people/${id}?/active`, { active: 'false' });
    await house.person('Dee Here');
    expect((await forgot(emailOf('Cy Gone'))).status).toBe(200);
    await forgot(emailOf('Dee Here'));
    await mail.to(emailOf('Dee Here'));
    expect(mail.mails).toHaveLength(1);
  });

  it('leads to our own address, whatever the request calls it', async () => {
    await house.person('Eve Target');
    await fetch(`${server.url}/forgot`, {
      method: 'POST',
      headers: {
        origin: server.url,
        'x-forwarded-host': 'evil.example',
        accept: 'text/html'
      },
      body: new URLSearchParams({ email: emailOf('Eve Target') })
    });
    const { text } = await mail.to(emailOf('Eve Target'));
    expect(text).toContain(`${server.url}/reset/`);
    expect(text).not.toContain('evil.example');
  });

  it('cannot be asked for at will, whether or not there is an account', async () => {
    for (const email of ['often@lopewell.example', 'helen@lopewell.example']) {
      const tried: number[] = [];
      for (let tries = 0; tries < 4; tries += 1) tried.push((await forgot(email)).status);
      expect(tried).toEqual([200, 200, 200, 429]);
    }
    // And it keeps nobody from signing in.
    const helen = new Person(server.url);
    expect((await signIn(helen, 'helen@lopewell.example', PASSWORD)).status).toBe(303);
  });
});

describe('the administrator', () => {
  it('mails invitations, and still sees their links', async () => {
    const answer = await house.administrator.post('/people?/invite', {
      for: 'Flo',
      email: 'flo@lopewell.example',
      roles: 'trainee'
    });
    const { text } = await mail.to('flo@lopewell.example');
    expect(text).toContain('Helen Marsh invites you');
    expect(await answer.text()).toContain(linkIn(text));
    const flo = await new Person(server.url).post(linkIn(text), {
      name: 'Flo',
      email: 'flo@lopewell.example',
      password: PASSWORD
    });
    expect(flo.headers.get('location')).toBe('/');
  });

  it('mails invitations to several, and leaves the links of the others to be sent', async () => {
    const answer = await house.administrator.post('/people?/inviteSeveral', {
      list: 'Ira, ira@lopewell.example\nJo',
      roles: 'trainee'
    });
    const page = await answer.text();
    const { text } = await mail.to('ira@lopewell.example');
    expect(page).toContain(linkIn(text));
    expect(page).toContain('1 of them is on its way by mail; send the others yourself.');
  });

  it('mails a link for a new password, which is then not shown', async () => {
    await house.person('Gil Forgot');
    const id = await house.idOf('Gil Forgot');
    const answer = await house.administrator.post(`/people/${id}?/reset`, { mail: 'on' });
    const { text } = await mail.to(emailOf('Gil Forgot'));
    expect(text).toContain('Helen Marsh made you a link');
    const page = await answer.text();
    expect(page).toContain('on its way to');
    expect(page).not.toContain('/reset/');
  });

  it('is told what could not be sent, and the requester is not', async () => {
    await house.person('Hal Bounced');
    mail.refuses = 550;
    const asked = await forgot(emailOf('Hal Bounced'));
    expect(await asked.text()).toContain('Look into your mail');
    let page = '';
    for (let tries = 0; tries < 100 && !page.includes('could not be sent'); tries += 1)
      page = await (await house.administrator.open('/people')).text();
    expect(page).toContain('the mail server refused it with 550');
    expect(await audit()).toContain('asked for a mail that could not be sent');
    expect(server.errors()).toContain('A mail could not be sent.');
    expect(server.errors()).not.toContain(emailOf('Hal Bounced'));
    expect(server.errors()).not.toMatch(/\/reset\//);
  });
});

it('without a mail server there is no such way', async () => {
  const folder = await temporaryFolder();
  const plain = await startServer({ HOTSEAT_DATA: folder.path });
  try {
    await House.setUp(plain);
    const somebody = new Person(plain.url);
    expect(await (await somebody.open('/signin')).text()).not.toContain('/forgot');
    expect((await somebody.open('/forgot')).headers.get('location')).toBe('/signin');
    expect((await somebody.post('/forgot', { email: 'helen@lopewell.example' })).status).toBe(303);
  } finally {
    await plain.end('SIGTERM');
    await folder.remove();
  }
});
