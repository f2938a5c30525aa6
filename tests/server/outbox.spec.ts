import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { statementsOf } from '../../src/lib/core/debrief/xapi/index.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { backoff } from '../../src/lib/server/outbox/backoff.ts';
import { Outbox, type Letter } from '../../src/lib/server/outbox/outbox.ts';
import { carriers, LRS } from '../../src/lib/server/outbox/places.ts';
import { waitOf } from '../../src/lib/server/outbox/send.ts';
import { tryLrs } from '../../src/lib/server/outbox/to-lrs.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { cardOf, wholeDrill } from '../fixtures/scorecards.ts';
import { Lrs } from '../support/lrs.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
const MINUTE = 60_000;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let lrs: Lrs;
let outbox: Outbox;
let now = 1_000_000;

/** Random is 1: waits are as long as they get. */
function open(reachPrivate = true): Outbox {
  return new Outbox({
    outbox: store.outbox,
    log,
    carrierTo: carriers(store.connections, reachPrivate),
    now: () => now,
    random: () => 1
  });
}

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  lrs = await Lrs.start();
  now = 1_000_000;
  await store.connections.change((before) => ({
    ...before,
    lrs: { endpoint: lrs.endpoint, key: 'key', secret: 'pass word', texts: true, since: 0 }
  }));
  outbox = open();
});
afterEach(async () => {
  await outbox.close();
  await store.close();
  await lrs.close();
  await folder.remove();
  expect(log.error).not.toHaveBeenCalled();
});

/** Statements of so many people in a drill of four statements. */
function letters(people: number, more: Partial<Letter> = {}): Letter[] {
  const drill = wholeDrill();
  return Array.from({ length: people }, (_, place) =>
    statementsOf(cardOf(drill), drill.log, {
      origin: 'https://drills.example',
      person: `p${String(place)}`,
      team: false,
      texts: true
    })
  ).flatMap((statements, place) =>
    statements.map((statement): Letter => ({
      id: statement.id,
      to: LRS,
      what: 'answered',
      drill: 'd1',
      person: `p${String(place)}`,
      body: JSON.stringify(statement),
      ...more
    }))
  );
}

async function sent(these: readonly Letter[]): Promise<void> {
  await outbox.put(these);
  await outbox.idle();
}

/** Time passes, and what is due is tried. */
async function after(ms: number): Promise<void> {
  now += ms;
  outbox.wake(LRS);
  await outbox.idle();
}

const state = async (id: string | undefined) => (await store.outbox.find(id ?? ''))?.state;

describe('statements', () => {
  it('arrive in batches, each once, however often they are put in', async () => {
    const many = letters(30);
    await sent(many);
    expect(lrs.batches).toEqual([50, 50, 20]);
    expect(lrs.kept.size).toBe(120);
    await sent(many);
    expect(lrs.batches).toHaveLength(3);
    // What arrived is not kept here any longer.
    expect(await store.outbox.find(many[0]?.id ?? '')).toMatchObject({
      state: 'arrived',
      body: null
    });
  });

  it('wait longer each time while it is down, and survive a restart', async () => {
    const [one] = letters(1);
    if (!one) throw new Error('expected a letter');
    lrs.next.push({ status: 503 }, { status: 0 }, { status: 500 });
    await sent([one]);
    const next = async () => ((await store.outbox.find(one.id))?.next ?? 0) - now;
    expect(await next()).toBe(30_000);
    await after(29_000);
    expect(lrs.next).toHaveLength(2);
    await after(1_000);
    expect(await store.outbox.find(one.id)).toMatchObject({
      tries: 2,
      said: expect.stringContaining('no connection') as string
    });
    expect(await next()).toBe(MINUTE);

    await outbox.close();
    await store.close();
    store = await openLowdb(folder.path, log);
    outbox = open();
    await after(MINUTE);
    expect(await next()).toBe(2 * MINUTE);
    await after(2 * MINUTE);
    expect(await state(one.id)).toBe('arrived');
    expect(lrs.kept.size).toBe(1);
  });

  it('wait as long as it asks, also those that come meanwhile', async () => {
    lrs.next.push({ status: 429, headers: { 'retry-after': '600' } });
    const [first, second] = letters(1);
    if (!first || !second) throw new Error('expected letters');
    await sent([first]);
    await sent([second]);
    await after(9 * MINUTE);
    expect(lrs.batches).toEqual([]);
    await after(MINUTE);
    expect(lrs.kept.size).toBe(2);
  });

  it('that it will never take are set aside, and all others arrive', async () => {
    const many = letters(5);
    const poison = [many[3], many[11]].flatMap((one) => one?.id ?? []);
    for (const id of poison) lrs.refuses.add(id);
    await sent(many);
    expect(lrs.kept.size).toBe(18);
    for (const id of poison)
      expect(await store.outbox.find(id)).toMatchObject({
        state: 'set-aside',
        said: 'answered 400: refused here'
      });
    lrs.refuses.clear();
    for (const id of poison) await outbox.retry(id);
    await outbox.idle();
    expect(lrs.kept.size).toBe(20);
  });

  it('that it has under the same id count as arrived', async () => {
    const many = letters(2);
    await sent(many);
    await store.outbox.remove(() => true);
    const changed = many.map((one, place) =>
      place === 2 ? { ...one, body: one.body.replace('"language":"en"', '"language":"de"') } : one
    );
    await sent(changed);
    expect(await store.outbox.count(LRS)).toEqual({ waiting: 0, arrived: 8, 'set-aside': 0 });
    expect(lrs.kept.get(many[2]?.id ?? '')).toContain('"language":"en"');
  });

  it('come when the key is put right, and are set aside after five days of none', async () => {
    const [one, two] = letters(1);
    if (!one || !two) throw new Error('expected letters');
    const secret = (given: string) =>
      store.connections.change((before) => ({
        ...before,
        lrs: before.lrs && { ...before.lrs, secret: given }
      }));
    await secret('wrong');
    await sent([one]);
    expect((await store.outbox.find(one.id))?.said).toContain('does not accept our key');
    await secret('pass word');
    await after(MINUTE);
    expect(await state(one.id)).toBe('arrived');
    await secret('wrong');
    await sent([two]);
    for (let hours = 0; hours < 6 * 24; hours += 6) await after(6 * 60 * MINUTE);
    expect(await state(two.id)).toBe('set-aside');
  });

  it('of a store that is disconnected go nowhere', async () => {
    lrs.next.push({ status: 503 });
    await sent(letters(1));
    await store.connections.change((before) => ({ ...before, lrs: null }));
    await after(MINUTE);
    expect(await store.outbox.count(LRS)).toEqual({ waiting: 0, arrived: 0, 'set-aside': 0 });
    expect(lrs.kept.size).toBe(0);
  });

  it('reach no private address unless that is allowed', async () => {
    await outbox.close();
    outbox = open(false);
    const [one] = letters(1);
    if (!one) throw new Error('expected a letter');
    for (const endpoint of [
      lrs.endpoint,
      lrs.endpoint.replace('127.0.0.1', 'localhost'),
      lrs.endpoint.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
      'http://169.254.169.254/xapi',
      'http://10.0.0.1/xapi'
    ]) {
      await store.outbox.remove(() => true);
      await store.connections.change((before) => ({
        ...before,
        lrs: before.lrs && { ...before.lrs, endpoint }
      }));
      now += 24 * 60 * MINUTE;
      await sent([one]);
      expect((await store.outbox.find(one.id))?.said, endpoint).toContain('the address is private');
    }
    expect(lrs.batches).toEqual([]);
  });

  it('are broken off at the end of the process, and sent at the next start', async () => {
    lrs.slow = 300;
    await outbox.put(letters(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await outbox.close();
    expect(await store.outbox.count(LRS)).toMatchObject({ waiting: 4 });
    lrs.slow = 0;
    outbox = open();
    await after(0);
    expect(await store.outbox.count(LRS)).toMatchObject({ arrived: 4 });
    expect(lrs.kept.size).toBe(4);
  });
});

describe('a webhook', () => {
  const SECRET = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
  let server: Server;
  let status = 204;
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeEach(async () => {
    got.length = 0;
    status = 204;
    server = createServer((request, response) => {
      void text(request).then((body) => {
        got.push({ headers: request.headers, body });
        response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    await store.connections.change((before) => ({
      ...before,
      webhooks: [{ id: 'hook', url, secret: SECRET, events: ['drill.ended'], since: 0 }]
    }));
    // Receivers look at the time.
    now = Date.now();
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const letter = { id: 'drill.ended.d1.hook', to: 'hook', what: 'drill.ended', drill: 'd1' };
  const message: Letter = { ...letter, person: null, body: '{"type":"drill.ended"}' };

  it('gets what its own library can verify, under the same id at each try', async () => {
    status = 503;
    await sent([message]);
    status = 204;
    now += MINUTE;
    outbox.wake('hook');
    await outbox.idle();
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([letter.id, letter.id]);
    for (const { headers, body } of got)
      expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual({
        type: 'drill.ended'
      });
    const [first] = got;
    const forged = { ...(first?.headers as Record<string, string>), 'webhook-id': 'other' };
    expect(() => new Webhook(SECRET).verify(first?.body ?? '', forged)).toThrow();
    expect(await state(letter.id)).toBe('arrived');
  });

  it('is not followed elsewhere, and no more asked when it says that it is gone', async () => {
    status = 302;
    await sent([message]);
    expect(await store.outbox.find(letter.id)).toMatchObject({
      state: 'waiting',
      said: 'answered 302'
    });
    status = 410;
    now += MINUTE;
    outbox.wake('hook');
    await outbox.idle();
    expect(await state(letter.id)).toBe('set-aside');
    expect(got).toHaveLength(2);
  });
});

describe('waiting', () => {
  it('doubles up to six hours, with a random half', () => {
    expect([1, 2, 3, 20].map((tries) => backoff(tries, 1) / MINUTE)).toEqual([0.5, 1, 2, 360]);
    expect(backoff(3, 0)).toBe(MINUTE);
  });

  it('reads Retry-After as seconds or as a date, up to a day', () => {
    expect(waitOf('120')).toBe(120_000);
    expect(waitOf('999999999')).toBe(24 * 60 * MINUTE);
    const then = Date.UTC(2026, 10, 12, 9);
    expect(waitOf(new Date(then + MINUTE).toUTCString(), then)).toBe(MINUTE);
    expect(waitOf(new Date(then - MINUTE).toUTCString(), then)).toBe(0);
    expect([waitOf(undefined), waitOf('soon')]).toEqual([null, null]);
  });
});

describe('a test of the record store', () => {
  const tried = async (more: { key?: string; endpoint?: string } = {}, reachPrivate = true) => {
    const { lrs: set } = await store.connections.read();
    if (!set) throw new Error('expected a record store');
    return tryLrs({ ...set, ...more }, reachPrivate);
  };

  it('says whether it is there and takes our key, and leaves nothing', async () => {
    expect(await tried()).toBe('It answered 200: it is there, and takes our key and secret.');
    expect(await tried({ key: 'another' })).toBe(
      'It answered 401: it does not accept our key and secret.'
    );
    expect(await tried({ endpoint: `${lrs.endpoint}/else` })).toBe(
      'It answered 404: there is no record store at this address.'
    );
    expect(lrs.kept.size).toBe(0);
  });

  it('says why there was no answer', async () => {
    lrs.next.push({ status: 0 });
    expect(await tried()).toMatch(/^It did not answer: no connection/);
    expect(await tried({}, false)).toBe(
      'It did not answer: the address is private, which HOTSEAT_SEND_PRIVATE does not allow.'
    );
  });
});
