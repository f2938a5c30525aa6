import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Accounts } from '../../src/lib/server/access/accounts.ts';
import { Administration } from '../../src/lib/server/access/administration.ts';
import { IDLE, LONGEST, Sessions } from '../../src/lib/server/access/sessions.ts';
import { Setup } from '../../src/lib/server/access/setup.ts';
import { beginDrill, prepareDrill } from '../../src/lib/server/conduct/begin.ts';
import { Conductor } from '../../src/lib/server/conduct/conductor.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { Retention } from '../../src/lib/server/retention.ts';
import { compose } from '../../src/lib/server/runtime.ts';
import { readSettings } from '../../src/lib/server/settings.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { OpenStreams } from '../../src/lib/server/stream/open-streams.ts';
import { brownWater } from './support/fixture.ts';
import { PASSWORD } from './support/house.ts';
import { SCENARIOS, temporaryFolder } from './support/server.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 10, 27);
const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
const ARRIVAL = { device: 'Firefox on Linux', address: '10.0.0.1', bring: null };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let clock: number;
let sessions: Sessions;
let accounts: Accounts;
let administration: Administration;
let conductor: Conductor;
const now = () => clock;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  clock = START;
  conductor = new Conductor({ ...store, log, now });
  const streams = new OpenStreams(conductor);
  sessions = new Sessions({ ...store, streams, now });
  const parts = { ...store, sessions, streams, conductor, setup: new Setup(store), now };
  accounts = new Accounts(parts);
  administration = new Administration(parts);
});
afterEach(async () => {
  await conductor.close();
  await store.close();
  await folder.remove();
});

async function somebody(): Promise<{ id: string; token: string }> {
  const by = await administration.invite('somebody', { for: '', roles: ['trainee'], teams: [] });
  const given = { name: 'Dana', email: 'dana@example.org', password: PASSWORD };
  const done = await accounts.accept(by, given, ARRIVAL);
  if (!done.ok) throw new Error(done.message);
  return { id: (await sessions.find(done.token))?.person.id ?? '', token: done.token };
}

describe('a session', () => {
  it('lasts while it is used, and at most ninety days', async () => {
    const { token } = await somebody();
    for (clock += IDLE - MINUTE; clock < START + LONGEST; clock += IDLE - MINUTE)
      expect(await sessions.find(token)).not.toBeNull();
    clock = START + LONGEST;
    expect(await sessions.find(token)).toBeNull();
  });

  it('ends after fourteen days without use, and is forgotten', async () => {
    const { id, token } = await somebody();
    clock += IDLE;
    expect(await sessions.find(token)).toBeNull();
    expect(await sessions.ofPerson(id)).toEqual([]);
    await sessions.sweep();
    expect(await store.sessions.ofPerson(id)).toEqual([]);
  });

  it('is noted every five minutes at most, since each note is a write', async () => {
    const { token } = await somebody();
    const see = vi.spyOn(store.sessions, 'see');
    for (let requests = 0; requests < 20; requests += 1) {
      clock += MINUTE;
      await sessions.find(token);
    }
    expect(see).toHaveBeenCalledTimes(4);
  });
});

describe('a link', () => {
  it('to an account is good for seven days', async () => {
    const made = { for: '', roles: ['trainee'], teams: [] } as const;
    const token = await administration.invite('somebody', made);
    clock += 7 * DAY - 1;
    expect(await accounts.invitation(token)).not.toBeNull();
    clock += 1;
    expect(await accounts.invitation(token)).toBeNull();
    const given = { name: 'Dana', email: 'dana@example.org', password: PASSWORD };
    expect(await accounts.accept(token, given, ARRIVAL)).toMatchObject({ ok: false });
    expect(await store.people.list()).toEqual([]);
  });

  it('to a new password is good for a day, and no invitation', async () => {
    const { id } = await somebody();
    const person = await store.people.find(id);
    if (!person) throw new Error('expected somebody');
    const token = await administration.resetLink('somebody', person);
    expect(await accounts.invitation(token)).toBeNull();
    clock += DAY - 1;
    expect(await accounts.resets(token)).not.toBeNull();
    clock += 1;
    expect(await accounts.reset(token, 'brown water in april', ARRIVAL)).toMatchObject({
      ok: false
    });
  });
});

describe('what somebody made who may no longer make it', () => {
  const TEAMLESS = { teams: [] } as const;
  const runs = { ...TEAMLESS, roles: ['administrator'] } as const;

  /** Another administrator, so that there is one left. */
  async function administrators(): Promise<{ first: string; second: string }> {
    const { id: first } = await somebody();
    const by = await administration.invite(first, { for: '', ...runs });
    const given = { name: 'Helen', email: 'helen@example.org', password: PASSWORD };
    const done = await accounts.accept(by, given, ARRIVAL);
    if (!done.ok) throw new Error(done.message);
    await administration.setRoles('nobody', first, runs);
    return { first, second: (await sessions.find(done.token))?.person.id ?? '' };
  }

  it.each([
    ['lost the role', (id: string) => administration.setRoles('x', id, { ...runs, roles: [] })],
    ['was kept out', (id: string) => administration.setActive('x', id, false)]
  ])('is good for nothing once they %s', async (_, leave) => {
    const { first, second } = await administrators();
    const other = await store.people.find(second);
    if (!other) throw new Error('expected somebody');
    const invitation = await administration.invite(first, { for: '', ...runs });
    const reset = await administration.resetLink(first, other);
    expect(await accounts.invitation(invitation)).not.toBeNull();
    expect(await accounts.resets(reset)).not.toBeNull();
    expect(await leave(first)).toEqual({ ok: true });
    expect(await accounts.invitation(invitation)).toBeNull();
    expect(await accounts.resets(reset)).toBeNull();
  });

  it('stays good while they may do more', async () => {
    const { first } = await administrators();
    const invitation = await administration.invite(first, { for: '', ...runs });
    const roles = ['administrator', 'trainer'] as const;
    await administration.setRoles('x', first, { ...TEAMLESS, roles });
    expect(await accounts.invitation(invitation)).not.toBeNull();
  });
});

describe('what is kept', () => {
  const drillAt = (wall: number) =>
    beginDrill(store, brownWater(), { id: 'dana', name: 'Dana' }, 1, wall);

  it('is drills and the audit log for as many days as were set, and links that are good', async () => {
    const [old, young] = [await drillAt(START - 31 * DAY), await drillAt(START - 29 * DAY)];
    const entry = { did: 'SignedIn', by: 'dana', about: null, note: '' } as const;
    for (const days of [31, 29]) await store.audit.append({ ...entry, at: START - days * DAY });
    await administration.invite('dana', { for: '', roles: ['trainee'], teams: [] });
    const retention = new Retention({ ...store, sessions, conductor, log, keepDays: 30, now });
    await retention.start();
    expect(await store.drills.summary(old)).toBeNull();
    expect(await store.drills.summary(young)).not.toBeNull();
    expect((await store.audit.latest(9)).map(({ did }) => did)).toEqual([
      'DrillsExpired',
      'InvitationMade',
      'SignedIn'
    ]);
    clock += 7 * DAY;
    await retention.sweep();
    expect(await store.links.list()).toEqual([]);
    expect(await store.drills.summary(young)).toBeNull();
    await retention.close();
  });

  const sweep = () =>
    new Retention({ ...store, sessions, conductor, log, keepDays: 30, now }).sweep();
  /** An exercise of two rooms, with somebody in the first. */
  const exercise = async (planned: number | null = null) => {
    const water = brownWater();
    const digest = await store.shelf.keep(water);
    const rooms: { name: string; drill: string }[] = [];
    for (const name of ['North', 'South']) {
      const owner = { id: 'coach', name: '' };
      rooms.push({ name, drill: await prepareDrill(store, water, owner, { team: true }, clock) });
    }
    const id = randomBytes(8).toString('hex');
    const room = rooms[0]?.drill ?? '';
    await store.exercises.add({
      id,
      by: 'coach',
      teams: null,
      scenario: { id: water.id, title: water.title, digest },
      mode: 'team',
      speed: 1,
      guests: true,
      planned,
      code: null,
      expires: 0,
      rooms,
      members: [
        { person: 'gus', name: 'Gus Thorne', guest: true, room, joined: clock, removed: null }
      ],
      since: clock,
      started: null,
      ended: null
    });
    return { id, rooms };
  };
  const kept = async ({ id, rooms }: Awaited<ReturnType<typeof exercise>>) => ({
    exercise: (await store.exercises.find(id)) !== null,
    rooms: (await Promise.all(rooms.map(({ drill }) => store.drills.summary(drill)))).map(
      (summary) => summary !== null
    )
  });

  it('is exercises by their age too, with the names of who joined, and the log says how many', async () => {
    const old = await exercise();
    clock += 20 * DAY;
    const young = await exercise();
    clock += 10 * DAY + 1;
    await sweep();
    expect(await kept(old)).toEqual({ exercise: false, rooms: [false, false] });
    expect(await kept(young)).toEqual({ exercise: true, rooms: [true, true] });
    expect(await store.exercises.ofMember('gus')).toHaveLength(1);
    expect((await store.audit.latest(9)).map(({ did, note }) => [did, note])).toEqual(
      expect.arrayContaining([
        ['ExercisesExpired', '1'],
        ['DrillsExpired', '2']
      ])
    );
  });

  it('is an exercise as long as one of its rooms', async () => {
    const made = await exercise();
    clock += 29 * DAY;
    const drill = made.rooms[1]?.drill ?? '';
    const speaks = {
      type: 'JoinDrill',
      id: 'late',
      person: 'ana',
      name: 'Ana',
      role: null
    } as const;
    await conductor.execute(drill, speaks);
    clock += 2 * DAY;
    await sweep();
    expect(await kept(made)).toEqual({ exercise: true, rooms: [false, true] });
    clock += 29 * DAY;
    await sweep();
    expect(await kept(made)).toEqual({ exercise: false, rooms: [false, false] });
  });

  it('is the rooms of an exercise that is planned for later, however long ago it was prepared', async () => {
    const planned = await exercise(START + 60 * DAY);
    clock += 45 * DAY;
    await sweep();
    expect(await kept(planned)).toEqual({ exercise: true, rooms: [true, true] });
    clock = START + 90 * DAY + 1;
    await sweep();
    expect(await kept(planned)).toEqual({ exercise: false, rooms: [false, false] });
  });

  it('is everything when no days were set', async () => {
    const drill = await drillAt(START - 5000 * DAY);
    const retention = new Retention({ ...store, sessions, conductor, log, keepDays: null, now });
    await retention.start();
    await retention.close();
    expect(await store.drills.summary(drill)).not.toBeNull();
  });

  it('waits for tomorrow where it cannot be removed, and keeps nobody from starting', async () => {
    const noDisk = new Error('no disk');
    vi.spyOn(store.scenarios, 'removed').mockRejectedValueOnce(noDisk);
    const retention = new Retention({ ...store, sessions, conductor, log, keepDays: 30, now });
    await retention.start();
    await retention.close();
    expect(log.error).toHaveBeenCalledWith(
      { err: noDisk },
      'What is too old could not be removed; tomorrow again.'
    );
  });

  it('is looked at when Hotseat starts', async () => {
    const drill = await drillAt(Date.now() - 3 * DAY);
    await store.close();
    const here = await compose(
      readSettings({
        HOTSEAT_DATA: folder.path,
        HOTSEAT_SCENARIOS: SCENARIOS,
        HOTSEAT_LOG: 'error',
        HOTSEAT_KEEP_DAYS: '2'
      })
    );
    expect(await here.drills.summary(drill)).toBeNull();
    await here.close();
    store = await openLowdb(path.join(folder.path, 'other'), log);
  });
});

describe('a drill that is let go of', () => {
  const begun = async () => {
    const drill = await beginDrill(store, brownWater(), { id: 'dana', name: 'Dana' }, 1, START);
    const live = await conductor.open(drill);
    if (!live) throw new Error('the drill did not open');
    return live;
  };
  /** Rewrites a drill; resolves with what somebody gets who reads its document meanwhile. */
  async function rewritten(drill: string) {
    let meanwhile: ReturnType<Conductor['execute']> | undefined;
    await conductor.letGo([drill], async () => {
      const read = { type: 'OpenDocument', id: randomUUID(), document: 'plan' } as const;
      meanwhile = conductor.execute(drill, read);
      await new Promise((resolve) => setTimeout(resolve, 10));
      await store.drills.pseudonymise('dana', 'deleted-1');
    });
    const outcome = await meanwhile;
    return { outcome, state: (await conductor.open(drill))?.state };
  }

  it('is read anew by whoever wants it meanwhile, and goes on where it is watched', async () => {
    const live = await begun();
    conductor.watch(live, () => {});
    const { outcome, state } = await rewritten(live.drill);
    expect(outcome).toMatchObject({ ok: true });
    expect(state).toMatchObject({ status: 'running', trainee: { name: 'A deleted person (1)' } });
    expect((await store.drills.read(live.drill))?.at(-1)?.type).toBe('DocumentOpened');
  });

  it('is paused where nobody watches it', async () => {
    const { drill } = await begun();
    const { state } = await rewritten(drill);
    expect(state).toMatchObject({ status: 'paused', trainee: { name: 'A deleted person (1)' } });
  });
});
