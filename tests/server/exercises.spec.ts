import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Conductor } from '../../src/lib/server/conduct/conductor.ts';
import { Director, type Plan } from '../../src/lib/server/exercises/director.ts';
import { JoinAttempts } from '../../src/lib/server/exercises/join-attempts.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { OpenStreams } from '../../src/lib/server/stream/open-streams.ts';
import { Boards } from '../../src/lib/server/views/exercise-board.ts';
import { exerciseContract } from './exercise-contract.ts';
import { brownWater } from './support/fixture.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
const HOUR = 60 * 60_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let conductor: Conductor;
let streams: OpenStreams;
let director: Director;
let now = 0;

async function open(): Promise<void> {
  store = await openLowdb(folder.path, log);
  conductor = new Conductor({ ...store, log });
  streams = new OpenStreams(conductor);
  director = new Director({ ...store, conductor, streams, log, now: () => now });
}
async function close(): Promise<void> {
  streams.endAll();
  await conductor.close();
  await store.close();
}
async function reopen(): Promise<OpenStore> {
  await close();
  await open();
  return store;
}

beforeEach(async () => {
  now = 1_000_000;
  folder = await temporaryFolder();
  await open();
});
afterEach(async () => {
  await close();
  await folder.remove();
  expect(log.error).not.toHaveBeenCalled();
});

exerciseContract('lowdb', () => ({ exercises: store.exercises, reopen }));

const PLAN: Plan = {
  mode: 'team',
  rooms: ['North', 'South'],
  speed: 2,
  guests: true,
  planned: null
};
const prepare = (plan: Partial<Plan> = {}) =>
  director.prepare({ id: 'coach', teams: ['press'] }, brownWater(), { ...PLAN, ...plan });
const guest = (person: string) => ({ person, name: `The ${person}`, guest: true });
const state = async (drill: string) => {
  const live = await conductor.open(drill);
  if (!live) throw new Error(`expected the drill ${drill}`);
  return live.state;
};
/** Lets somebody in; resolves with their drill. */
const joined = async (
  id: string,
  person: string,
  wish?: { room: string | null; role: string | null }
) => {
  const done = await director.join(id, guest(person), wish);
  if (!done.ok) throw new Error(done.message);
  return done.drill;
};
/** Who did something in an exercise, as it is noted; undefined where nothing is. */
const notedBy = async (did: string, exercise: string) =>
  (await store.audit.latest(100)).find((entry) => entry.did === did && entry.note === exercise)?.by;
const drillOf = (rooms: readonly { drill: string }[], index = 0) => rooms[index]?.drill ?? '';

describe('an exercise that an older version kept', () => {
  it('is read without the teams it is held for', async () => {
    const { id, teams } = await prepare();
    expect(teams).toEqual(['press']);
    await close();
    const file = path.join(folder.path, 'exercises', `${id}.json`);
    const { exercise } = JSON.parse(await readFile(file, 'utf8')) as { exercise: object };
    await writeFile(
      file,
      JSON.stringify({ version: 1, exercise: { ...exercise, teams: undefined } })
    );
    await open();
    expect((await director.find(id))?.teams).toBeNull();
  });
});

describe('an exercise for teams', () => {
  it('has a room each, which wait for STARTEX, and a code', async () => {
    const { rooms, code, expires } = await prepare({ planned: now + HOUR });
    expect(rooms.map(({ name }) => name)).toEqual(['North', 'South']);
    for (const { drill } of rooms)
      expect(await state(drill)).toMatchObject({
        status: 'prepared',
        team: true,
        facilitated: true
      });
    expect(code).toMatch(/^[A-Z3479]{6}$/);
    expect(expires).toBe(now + 13 * HOUR);
  });

  it('seats people evenly, or where they want, with the role that they chose', async () => {
    const { id, rooms } = await prepare();
    const role = brownWater().organisation.plan.roles[0]?.id ?? null;
    const wish = { room: drillOf(rooms, 1), role };
    expect(await joined(id, 'ana', wish)).toBe(drillOf(rooms, 1));
    expect(await joined(id, 'ben')).toBe(drillOf(rooms, 0));
    expect(await joined(id, 'cleo')).toBe(drillOf(rooms, 0));
    expect((await state(drillOf(rooms, 1))).participants['ana']).toMatchObject({ role });
    // Who presses twice is there once.
    expect(await joined(id, 'ana')).toBe(drillOf(rooms, 1));
    expect((await director.find(id))?.members).toHaveLength(3);
  });

  it('refuses a role that the plan has not, and keeps no seat for it', async () => {
    const { id } = await prepare();
    const done = await director.join(id, guest('ana'), { room: null, role: 'astronaut' });
    expect(done).toMatchObject({ ok: false, message: 'The response plan has no such role.' });
    expect((await director.find(id))?.members).toEqual([]);
  });

  it('starts all rooms in which somebody is at once, and the others when somebody comes', async () => {
    const { id, rooms } = await prepare();
    expect(await director.forAll(id, 'coach', { do: 'start' })).toMatchObject({ ok: false });
    await joined(id, 'ana');
    expect(await director.forAll(id, 'coach', { do: 'start' })).toEqual({ ok: true });
    expect(await state(drillOf(rooms, 0))).toMatchObject({
      status: 'running',
      clock: { speed: 2 }
    });
    expect((await state(drillOf(rooms, 1))).status).toBe('prepared');
    await joined(id, 'ben');
    expect(await state(drillOf(rooms, 1))).toMatchObject({
      status: 'running',
      clock: { speed: 2 }
    });
  });

  it('has begun when one room was started from its control room', async () => {
    const { id, rooms } = await prepare();
    await joined(id, 'ana');
    await conductor.execute(drillOf(rooms), {
      type: 'StartDrill',
      id: 'c0ffee00-0000-4000-8000-000000000000',
      speed: 1,
      by: { role: 'facilitator', person: 'coach' }
    });
    await vi.waitFor(async () => expect((await director.find(id))?.started).toBe(now));
    expect(await director.discard(id, 'coach')).toMatchObject({ ok: false });
    await vi.waitFor(async () =>
      expect((await store.audit.latest(1))[0]).toMatchObject({
        did: 'ExerciseStarted',
        by: 'coach'
      })
    );
    expect(await director.end(id, 'coach')).toEqual({ ok: true });
    expect((await state(drillOf(rooms))).status).toBe('ended');
  });

  it('pauses, goes on, speeds up and ends in all rooms; the code closes with it', async () => {
    const { id, rooms, code } = await prepare();
    await joined(id, 'ana');
    await joined(id, 'ben');
    const all = async () =>
      Promise.all(
        rooms.map(async ({ drill }) => {
          const { status, clock } = await state(drill);
          return `${status} ${clock.speed}×`;
        })
      );
    await director.forAll(id, 'coach', { do: 'start' });
    await director.forAll(id, 'colleague', { do: 'pause' });
    await director.forAll(id, 'coach', { do: 'speed', speed: 5 });
    expect(await all()).toEqual(['paused 5×', 'paused 5×']);
    await director.forAll(id, 'coach', { do: 'resume' });
    expect(await all()).toEqual(['running 5×', 'running 5×']);
    expect(await director.end(id, 'coach')).toEqual({ ok: true });
    expect(await all()).toEqual(['ended 5×', 'ended 5×']);
    expect(await director.find(id)).toMatchObject({ ended: now, code: null });
    expect(await director.byCode(code ?? '')).toBeNull();
    expect(await director.join(id, guest('late'))).toMatchObject({ ok: false });
    expect(await director.forAll(id, 'coach', { do: 'start' })).toMatchObject({ ok: false });
  });

  it('is over when the last room has ended by itself', async () => {
    const { id, rooms } = await prepare();
    await joined(id, 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    const by = { role: 'facilitator', person: 'coach' } as const;
    await conductor.execute(drillOf(rooms), { type: 'EndDrill', id: crypto.randomUUID(), by });
    await vi.waitFor(async () => expect((await director.find(id))?.ended).toBe(now));
    expect(await notedBy('ExerciseEnded', id)).toBe('coach');
  });

  it('was ended by nobody where its drills came to their end', async () => {
    const { id, rooms } = await prepare();
    await joined(id, 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    const by = { role: 'facilitator', person: 'coach' } as const;
    const to = 10 * HOUR;
    await conductor.execute(drillOf(rooms), { type: 'JumpClock', to, id: crypto.randomUUID(), by });
    await vi.waitFor(async () => expect((await director.find(id))?.ended).toBe(now));
    expect(await notedBy('ExerciseEnded', id)).toBeNull();
  });

  it('is not over when a room that nobody has joined was tried out', async () => {
    const { id, rooms } = await prepare({ planned: now + HOUR });
    const by = { role: 'facilitator', person: 'coach' } as const;
    const ask = (command: { type: 'StartDrill'; speed: number } | { type: 'EndDrill' }) =>
      conductor.execute(drillOf(rooms), { ...command, id: crypto.randomUUID(), by });
    await ask({ type: 'StartDrill', speed: 1 });
    await ask({ type: 'EndDrill' });
    const drill = await joined(id, 'ana', { room: drillOf(rooms, 1), role: null });
    await vi.waitFor(async () => expect((await state(drill)).status).toBe('running'));
    const exercise = await director.find(id);
    expect(exercise?.ended).toBeNull();
    expect(exercise?.code).not.toBeNull();
    expect(await notedBy('ExerciseStarted', id)).toBe('coach');
  });

  it('ends rooms from which everybody was taken out', async () => {
    const { id } = await prepare();
    const drills = [await joined(id, 'ana'), await joined(id, 'ben')];
    await director.forAll(id, 'coach', { do: 'start' });
    await director.remove(id, 'coach', 'ana');
    await director.end(id, 'coach');
    for (const drill of drills) expect((await state(drill)).status).toBe('ended');
  });

  it('shows a room from which everybody was taken out as it is, and pauses it with the others', async () => {
    const boards = new Boards({ conductor, drills: store.drills, shelf: store.shelf });
    const { id } = await prepare();
    const drills = [await joined(id, 'ana'), await joined(id, 'ben')];
    await director.forAll(id, 'coach', { do: 'start' });
    await director.remove(id, 'coach', 'ana');
    const statuses = async () => {
      const exercise = await director.find(id);
      const board = exercise && (await boards.of(exercise));
      return board?.rooms.map(({ people, status }) => `${people} ${status}`);
    };
    expect(await statuses()).toEqual(['0 running', '1 running']);
    await director.forAll(id, 'coach', { do: 'pause' });
    expect(await statuses()).toEqual(['0 paused', '1 paused']);
    await director.forAll(id, 'coach', { do: 'speed', speed: 5 });
    for (const drill of drills) expect((await state(drill)).clock.speed).toBe(5);
    await director.forAll(id, 'coach', { do: 'resume' });
    expect(await statuses()).toEqual(['0 running', '1 running']);
    await director.end(id, 'coach');
    expect(await statuses()).toEqual(['0 ended', '1 ended']);
  });

  it('does not start a room in which nobody waits any more', async () => {
    const { id } = await prepare();
    const [north] = [await joined(id, 'ana'), await joined(id, 'ben')];
    await director.remove(id, 'coach', 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    await director.forAll(id, 'coach', { do: 'resume' });
    expect((await state(north)).status).toBe('prepared');
  });

  it('lets nobody in after ENDEX, and leaves nothing running, however close the two come', async () => {
    for (const mode of ['team', 'each'] as const) {
      for (const late of [0, 1, 3, 6]) {
        const { id } = await prepare({ mode, rooms: mode === 'each' ? [] : PLAN.rooms });
        await joined(id, 'ana');
        await director.forAll(id, 'coach', { do: 'start' });
        const pause = new Promise((resolve) => setTimeout(resolve, late));
        const [done] = await Promise.all([
          director.join(id, guest('ben')),
          pause.then(() => director.end(id, 'coach'))
        ]);
        const { rooms = [], members = [] } = (await director.find(id)) ?? {};
        const used = rooms.filter(({ drill }) => members.some(({ room }) => room === drill));
        if (done.ok) expect(members.map(({ person }) => person)).toContain('ben');
        for (const { drill } of used) {
          const unused = !done.ok && (await state(drill)).status === 'prepared';
          if (!unused) expect((await state(drill)).status).toBe('ended');
        }
      }
    }
  });

  it('takes somebody out at once, until they are let in again', async () => {
    const { id, rooms } = await prepare({ rooms: ['North'] });
    const drill = await joined(id, 'ana');
    await joined(id, 'ben');
    await director.forAll(id, 'coach', { do: 'start' });
    const live = await conductor.open(drill);
    if (!live) throw new Error('expected the drill');
    const read = async (person: string) => {
      const viewer = { role: 'trainee', person } as const;
      const signal = new AbortController().signal;
      const body = streams.open(live, 0, signal, { person, session: null }, viewer);
      for await (const _ of body as unknown as AsyncIterable<Uint8Array>);
      return 'ended';
    };
    const ana = read('ana');
    void read('ben');
    await director.remove(id, 'coach', 'ana');
    expect(await ana).toBe('ended');
    await director.remove(id, 'ines', 'ana');
    const hands = live.events.flatMap((event) =>
      event.type === 'ParticipantLeft' ? [event.hand] : []
    );
    expect(hands).toEqual(['coach']);
    expect((await state(drillOf(rooms))).participants).toMatchObject({
      ana: { present: false },
      ben: { present: true }
    });
    expect(await director.join(id, guest('ana'))).toMatchObject({
      ok: false,
      message: 'The trainer has taken you out of this exercise.'
    });
    await director.readmit(id, 'coach', 'ana');
    await director.readmit(id, 'ines', 'ana');
    const readmitted = live.events.filter(({ type }) => type === 'ParticipantReadmitted');
    expect(readmitted).toMatchObject([{ person: 'ana', by: 'coach' }]);
    const noted = (await store.audit.latest(100)).filter(({ did }) => did === 'MemberReadmitted');
    expect(noted).toMatchObject([{ by: 'coach', about: null, note: id }]);
    expect(await joined(id, 'ana')).toBe(drill);
  });

  it('takes nobody out whose drill has ended, since its scorecard is theirs', async () => {
    const sentence =
      'Their drill has ended. Who played it stays in it, since its scorecard is theirs to read.';
    const { id } = await prepare();
    const north = await joined(id, 'ana');
    await joined(id, 'ben');
    await director.forAll(id, 'coach', { do: 'start' });
    const by = { role: 'facilitator', person: 'coach' } as const;
    await conductor.execute(north, { type: 'EndDrill', id: crypto.randomUUID(), by });
    expect(await director.remove(id, 'coach', 'ana')).toMatchObject({ message: sentence });
    await director.end(id, 'coach');
    expect(await director.remove(id, 'coach', 'ben')).toMatchObject({ message: sentence });
    const people = (await director.find(id))?.members;
    expect(people?.map(({ removed }) => removed)).toEqual([null, null]);
    expect(await notedBy('MemberRemoved', id)).toBeUndefined();
  });

  it('lets nobody in again whose name somebody else has by now', async () => {
    const { id } = await prepare();
    await director.join(id, { person: 'ana', name: 'Ana', guest: true });
    await director.remove(id, 'coach', 'ana');
    await director.join(id, { person: 'other', name: 'ana ', guest: true });
    const back = await director.readmit(id, 'coach', 'ana');
    expect(back).toMatchObject({ ok: false });
    expect(!back.ok && back.message).toContain('Somebody else called Ana takes part by now');
    await director.remove(id, 'coach', 'other');
    expect(await director.readmit(id, 'coach', 'ana')).toEqual({ ok: true });
  });

  it('can be discarded before it begins, and not after', async () => {
    const { id, rooms } = await prepare();
    const live = await conductor.open(await joined(id, 'ana'));
    if (!live) throw new Error('expected the drill');
    const who = { person: 'ana', session: null };
    const viewer = { role: 'trainee', person: 'ana' } as const;
    const waiting = streams.open(live, 0, new AbortController().signal, who, viewer);
    await director.discard(id, 'coach');
    // Who waits in a room is told that it is gone.
    for await (const _ of waiting as unknown as AsyncIterable<Uint8Array>);
    expect(await director.find(id)).toBeNull();
    expect(await store.drills.summary(drillOf(rooms))).toBeNull();
    const begun = await prepare();
    await joined(begun.id, 'ana');
    await director.forAll(begun.id, 'coach', { do: 'start' });
    expect(await director.discard(begun.id, 'coach')).toMatchObject({ ok: false });
  });
});

describe('an exercise for everybody alone', () => {
  it('gives each a drill of their own, started together', async () => {
    const { id } = await prepare({ mode: 'each' });
    const [ana, ben] = [await joined(id, 'ana'), await joined(id, 'ben')];
    expect(ana).not.toBe(ben);
    expect(await store.drills.summary(ana)).toMatchObject({ owner: 'ana', team: false });
    await director.forAll(id, 'coach', { do: 'start' });
    for (const drill of [ana, ben, await joined(id, 'late')])
      expect(await state(drill)).toMatchObject({ status: 'running', facilitated: true });
  });

  it('names nobody on its board who was forgotten since it ended', async () => {
    const boards = new Boards({ conductor, drills: store.drills, shelf: store.shelf });
    const { id } = await prepare({ mode: 'each', rooms: [] });
    await joined(id, 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    await director.end(id, 'coach');
    const board = async () => {
      const exercise = await director.find(id);
      return JSON.stringify(exercise && (await boards.of(exercise)));
    };
    expect(await board()).toContain('The ana');
    await store.drills.pseudonymise('ana', 'deleted-1');
    await store.exercises.rename('ana', { person: 'deleted-1', name: 'deleted-1' }, []);
    expect(await board()).not.toContain('The ana');
  });

  it('holds a late comer while all others are held', async () => {
    const { id } = await prepare({ mode: 'each' });
    await joined(id, 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    await director.forAll(id, 'coach', { do: 'pause' });
    const late = await joined(id, 'late');
    expect((await state(late)).status).toBe('prepared');
    await director.forAll(id, 'coach', { do: 'resume' });
    expect((await state(late)).status).toBe('running');
  });

  it('lets the drill of somebody who is let in again go on as the others do', async () => {
    const { id } = await prepare({ mode: 'each', rooms: [] });
    const [ana, ben, late] = [
      await joined(id, 'ana'),
      await joined(id, 'ben'),
      await joined(id, 'late')
    ];
    await director.remove(id, 'coach', 'late');
    await director.forAll(id, 'coach', { do: 'start' });
    const statusOf = async (drill: string) => (await state(drill)).status;
    expect(await statusOf(late)).toBe('prepared');
    await director.readmit(id, 'coach', 'late');
    expect(await statusOf(late)).toBe('running');
    await director.remove(id, 'coach', 'ana');
    expect(await statusOf(ana)).toBe('paused');
    await director.forAll(id, 'coach', { do: 'resume' });
    expect(await statusOf(ana)).toBe('paused');
    await director.readmit(id, 'coach', 'ana');
    expect(await statusOf(ana)).toBe('running');
    // Where the trainer holds all others, it waits with them.
    await director.remove(id, 'coach', 'ben');
    await director.forAll(id, 'coach', { do: 'pause' });
    await director.readmit(id, 'coach', 'ben');
    expect(await statusOf(ben)).toBe('paused');
    await director.forAll(id, 'coach', { do: 'resume' });
    expect(await statusOf(ben)).toBe('running');
  });

  it('leaves no drill behind for who pressed twice', async () => {
    const { id } = await prepare({ mode: 'each' });
    const both = await Promise.all([joined(id, 'ana'), joined(id, 'ana')]);
    expect(new Set(both).size).toBe(1);
    expect(await store.drills.ofTrainee('ana')).toHaveLength(1);
  });

  it('goes on when somebody for whom it waited is back', async () => {
    await close();
    store = await openLowdb(folder.path, log);
    conductor = new Conductor({ ...store, log, absence: 30, idle: 30 });
    streams = new OpenStreams(conductor);
    director = new Director({ ...store, conductor, streams, log, now: () => now });
    const { id } = await prepare({ mode: 'each' });
    const drill = await joined(id, 'ana');
    await director.forAll(id, 'coach', { do: 'start' });
    await vi.waitFor(async () => expect((await state(drill)).pausedBy).toBe('absence'), 2000);
    const live = await conductor.open(drill);
    if (!live) throw new Error('expected the drill');
    // A facilitator who looks in is not their trainee.
    conductor.watch(live, () => {}, { role: 'facilitator' })();
    expect((await state(drill)).status).toBe('paused');
    conductor.watch(live, () => {}, { role: 'trainee', person: 'ana' });
    await vi.waitFor(async () => expect((await state(drill)).status).toBe('running'), 2000);
  });
});

describe('two hundred people with one code', () => {
  it.each(['team', 'each'] as const)(
    'are in within a minute (%s), and all of it is durable',
    async (mode) => {
      const { id } = await prepare({ mode, rooms: ['A', 'B', 'C', 'D'] });
      const people = Array.from({ length: 200 }, (_, index) => `guest-${index}`);
      const began = performance.now();
      const drills = await Promise.all(people.map((person) => joined(id, person)));
      expect(performance.now() - began).toBeLessThan(60_000);
      await reopen();
      const found = await director.find(id);
      expect(found?.members.map(({ person }) => person).sort()).toEqual([...people].sort());
      expect(new Set(drills).size).toBe(mode === 'team' ? 4 : 200);
      for (const [index, person] of people.entries())
        expect((await store.drills.ofTrainee(person)).map(({ drill }) => drill)).toEqual([
          drills[index]
        ]);
      if (mode === 'team')
        for (const { drill } of found?.rooms ?? [])
          expect(Object.keys((await state(drill)).participants)).toHaveLength(50);
    },
    90_000
  );
});

describe('a code', () => {
  it('that is renewed is good until twelve hours after the planned start as well', async () => {
    const planned = now + 30 * HOUR;
    const { id } = await prepare({ planned });
    await director.setCode(id, true);
    expect((await director.find(id))?.expires).toBe(planned + 12 * HOUR);
    now = planned + HOUR;
    await director.setCode(id, true);
    expect((await director.find(id))?.expires).toBe(now + 12 * HOUR);
  });

  it('opens nothing after its time, and nothing when it is closed or another', async () => {
    const { id, code } = await prepare();
    expect((await director.byCode(` ${code?.toLowerCase() ?? ''} `))?.id).toBe(id);
    await director.setCode(id, true);
    expect(await director.byCode(code ?? '')).toBeNull();
    const next = (await director.find(id))?.code ?? '';
    expect((await director.byCode(next))?.id).toBe(id);
    now += 12 * HOUR;
    expect(await director.byCode(next)).toBeNull();
    await director.setCode(id, false);
    expect(await director.find(id)).toMatchObject({ code: null });
  });

  it('cannot be tried at will, and right ones cost nothing', async () => {
    const attempts = new JoinAttempts();
    const look = (found: string | null) => attempts.try('10.0.0.7', () => Promise.resolve(found));
    for (let tries = 0; tries < 200; tries += 1) expect((await look('it')).wait).toBe(0);
    const wrong = await Promise.all(Array.from({ length: 90 }, () => look(null)));
    expect(wrong.filter(({ wait }) => wait === 0)).toHaveLength(60);
    // Neither does a right one help any more.
    const right = await look('it');
    expect(right.found).toBeNull();
    expect(right.wait).toBeGreaterThan(0);
    expect((await attempts.try('10.0.0.8', () => Promise.resolve('it'))).found).toBe('it');
  });
});
