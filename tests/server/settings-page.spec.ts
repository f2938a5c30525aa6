import { createServer, type Server } from 'node:http';
import { createServer as createNet, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lrs } from '../support/lrs.ts';
import { emailOf, House, PASSWORD, signIn } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
let lrs: Lrs;
let hooks: Server;
let env: Record<string, string>;
const got: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  data = await temporaryFolder();
  lrs = await Lrs.start();
  hooks = createServer((request, response) => {
    void text(request).then((body) => {
      got.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
  const port = String(await freePort());
  env = {
    PORT: port,
    HOTSEAT_DATA: data.path,
    HOTSEAT_ORIGIN: `http://127.0.0.1:${port}`,
    HOTSEAT_SEND_PRIVATE: 'on'
  };
  server = await startServer(env);
  house = await House.setUp(server);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await lrs.close();
  await new Promise((resolve) => hooks.close(resolve));
  await data.remove();
});

async function freePort(): Promise<number> {
  const probe = createNet();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !what(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(what()).toBe(true);
}

const settings = async () => (await house.administrator.open('/settings')).text();
const connect = (more: Record<string, string> = {}) =>
  house.administrator.post('/settings?/setLrs', {
    endpoint: lrs.endpoint,
    key: 'key',
    secret: 'pass word',
    ...more
  });

it('nothing leaves before somebody connects something', async () => {
  const ana = await house.person('Ana Ferreira');
  const drill = await ana.start('brown-water');
  await ana.command(drill, { type: 'EndDrill' });
  const page = await settings();
  expect(page).toContain('No program reads here.');
  expect(page).toContain('Nobody is told.');
  expect(page).toContain('None is connected. Nothing is sent.');
  await connect();
  // What unfolds at a press looks like what can be pressed.
  const foldouts = [...`${page}${await settings()}`.matchAll(/<summary([^>]*)>([^<]*)/g)];
  for (const [, looks] of foldouts) expect(looks).toMatch(/class="btn[ "]/);
  expect(foldouts.map(([, , words]) => words)).toEqual([
    ...['Make a token', 'Add a webhook', 'Connect one'],
    ...['Make a token', 'Add a webhook', 'Change it']
  ]);
  // What ended before it was connected stays.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(lrs.kept.size).toBe(0);
});

it('a record store gets the statements of each drill that ends, without texts and names', async () => {
  const ben = await house.person('Ben Hale');
  const drill = await ben.start('brown-water');
  await ben.command(drill, {
    type: 'PostStatement',
    text: 'We are sorry. Do not drink the water.',
    update: false,
    nextUpdateIn: null
  });
  await ben.command(drill, { type: 'EndDrill' });
  await until(() => lrs.kept.size > 0);
  const kept = [...lrs.kept.values()].join('');
  expect(kept).toContain(await house.idOf('Ben Hale'));
  expect(kept).not.toMatch(/Ben Hale|Do not drink|"response"/);
  let page = '';
  for (let tries = 0; tries < 100 && !page.includes(' 0 waiting'); tries += 1)
    page = await settings();
  expect(page).toMatch(/[1-9]\d* arrived, 0 waiting, 0 set aside/);
  const practice = new Person(server.url);
  const alone = await practice.start('brown-water');
  const before = lrs.kept.size;
  await practice.command(alone, { type: 'EndDrill' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(lrs.kept.size).toBe(before);
});

it('what could not be sent waits over a restart of the house, and goes with its person', async () => {
  const drillOf = async (name: string) => {
    const person = await house.person(name);
    const drill = await person.start('brown-water');
    await person.command(drill, { type: 'EndDrill' });
    return drill;
  };
  const before = lrs.kept.size;
  lrs.next.push(...Array.from({ length: 20 }, () => ({ status: 503 })));
  await drillOf('Cy Quill');
  await until(() => lrs.next.length < 20);
  await drillOf('Dee Gone');
  await server.end('SIGTERM');
  server = await startServer(env);
  expect(await settings()).toMatch(/[1-9]\d* waiting/);
  const gone = await house.idOf('Dee Gone');
  await house.administrator.post(`/people/${gone}?/delete`, {});
  lrs.next.length = 0;
  // Somebody looks at the page and does not want to wait.
  for (let tries = 0; tries < 10; tries += 1) {
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(await settings())?.[1];
    if (id === undefined) break;
    await house.administrator.post('/settings?/retry', { id });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await until(() => lrs.kept.size > before);
  const kept = [...lrs.kept.values()].join('');
  expect(kept).toContain(await house.idOf('Cy Quill'));
  expect(kept).not.toContain(gone);
});

it('a webhook is told that a drill ended, signed, and can be tried', async () => {
  const url = `http://127.0.0.1:${String((hooks.address() as AddressInfo).port)}/in`;
  const added = await house.administrator.post('/settings?/addWebhook', {
    url,
    events: ['drill.ended', 'report.ready']
  });
  const secret = /value="(whsec_[\w+/=]+)"/.exec(await added.text())?.[1] ?? '';
  const eve = new Person(server.url);
  const press = await house.team('Press');
  await house.person('Eve Target', { teams: [press] });
  await signIn(eve, emailOf('Eve Target'), PASSWORD);
  const drill = await eve.start('brown-water');
  await eve.command(drill, { type: 'EndDrill' });
  await until(() => got.length === 1);
  const [first] = got;
  expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toEqual({
    type: 'drill.ended',
    timestamp: expect.stringMatching(/^20\d\d-.*Z$/) as string,
    data: { drill, url: `${server.url}/drills/${drill}/scorecard` }
  });
  const coach = await house.person('Coach Ames', { roles: ['trainer'], teams: [press] });
  await coach.post(`/drills/${drill}/report?/state`, { state: 'ready' });
  await until(() => got.length === 2);
  expect(new Webhook(secret).verify(got[1]?.body ?? '', got[1]?.headers ?? {})).toMatchObject({
    type: 'report.ready',
    data: { drill, url: `${server.url}/drills/${drill}/report` }
  });
  const page = await settings();
  expect(page).not.toContain(secret);
  const id = /name="id" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
  // Who speaks to the page says what stands on the button.
  expect(page).toMatch(/>Send a test <span[^>]*>to http/);
  await house.administrator.post('/settings?/testWebhook', { id });
  await until(() => got.length === 3);
  expect(JSON.parse(got[2]?.body ?? '')).toMatchObject({ type: 'hotseat.test' });
  await house.administrator.post('/settings?/removeWebhook', { id });
  expect(await settings()).toContain('Nobody is told.');
  const audit = await (await house.administrator.open('/people/audit')).text();
  for (const said of ['added a webhook', 'removed a webhook', 'connected a learning record store'])
    expect(audit).toContain(said);
});

it('a secret is never shown, and does not go along to another address', async () => {
  expect(await settings()).not.toContain('pass word');
  expect((await connect({ secret: '' })).status).toBe(200);
  const moved = await connect({ endpoint: 'http://127.0.0.1:9/xapi', secret: '' });
  expect(moved.status).toBe(400);
  expect(await moved.text()).toContain('Please type its secret.');
  expect(await (await house.administrator.post('/settings?/testLrs')).text()).toMatch(
    /role="status"[^>]*>It answered 200/
  );
  for (const endpoint of ['ftp://lrs.example', 'http://a:b@lrs.example', 'lrs']) {
    const answer = await connect({ endpoint });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Expected an http or https address');
  }
});
