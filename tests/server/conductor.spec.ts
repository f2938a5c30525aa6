import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { beginDrill } from '../../src/lib/server/conduct/begin.ts';
import { Conductor, type ConductorOptions } from '../../src/lib/server/conduct/conductor.ts';
import type { Neighbours } from '../../src/lib/server/conduct/neighbours.ts';
import type { LiveDrill } from '../../src/lib/server/conduct/live-drill.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { brownWater } from './support/fixture.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
const conductors: Conductor[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  vi.clearAllMocks();
});
afterEach(async () => {
  for (const conductor of conductors.splice(0)) await conductor.close();
  await store.close();
  await folder.remove();
});

function conduct(options: Partial<ConductorOptions> = {}): Conductor {
  const conductor = new Conductor({ ...store, log, ...options });
  conductors.push(conductor);
  return conductor;
}

async function begun(conductor: Conductor, speed = 1): Promise<LiveDrill> {
  const drill = await beginDrill(store, brownWater(), { id: 'dana', name: 'Dana' }, speed);
  const live = await conductor.open(drill);
  if (!live) throw new Error('the drill did not open');
  return live;
}

const types = (live: LiveDrill) => live.events.map(({ type }) => type);
const appeared = (live: LiveDrill) =>
  live.events.flatMap((event) => (event.type === 'PostAppeared' ? [event.post.id] : []));

describe('a conductor', () => {
  it('delivers each post at its time, by the drill clock', async () => {
    const live = await begun(conduct(), 60);
    expect(appeared(live)).toEqual(['first-sign']);
    await vi.waitFor(() => expect(appeared(live)).toContain('second'), 5000);
    const second = live.events.find(
      (event) => event.type === 'PostAppeared' && event.post.id === 'second'
    );
    expect(second?.at).toBe(60_000);
    const began = live.events.find(({ type }) => type === 'DrillStarted')?.wall ?? 0;
    // A minute at 60x is a second of wall time.
    expect((second?.wall ?? 0) - began).toBeGreaterThanOrEqual(1000);
    expect((second?.wall ?? 0) - began).toBeLessThan(1500);
  });

  it('stands still while paused, and tells nothing before it is durable', async () => {
    const conductor = conduct();
    const live = await begun(conductor, 60);
    await conductor.execute(live.drill, { type: 'PauseDrill', id: randomUUID() });
    const { length } = live.events;
    const onDisk: boolean[] = [];
    conductor.watch(live, () => {
      void store.drills
        .read(live.drill)
        .then((kept) => onDisk.push(kept?.length === live.events.length));
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(live.events).toHaveLength(length);
    await conductor.execute(live.drill, { type: 'ResumeDrill', id: randomUUID() });
    await vi.waitFor(() => expect(onDisk.length).toBeGreaterThan(0));
    expect(onDisk).not.toContain(false);
  });

  it('pauses a drill that its trainee has left, and not one that is watched', async () => {
    const conductor = conduct({ absence: 100 });
    const [left, watched] = [await begun(conductor), await begun(conductor)];
    conductor.watch(watched, () => {});
    const comesBack = await begun(conductor);
    conductor.watch(comesBack, () => {})();
    conductor.watch(comesBack, () => {});
    await vi.waitFor(() => expect(left.state.status).toBe('paused'));
    expect(left.state.pausedBy).toBe('absence');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(watched.state.status).toBe('running');
    expect(comesBack.state.status).toBe('running');
  });

  it('lets a resting drill leave memory, and takes it up again', async () => {
    const conductor = conduct({ idle: 50 });
    const live = await begun(conductor);
    await conductor.execute(live.drill, { type: 'EndDrill', id: randomUUID() });
    conductor.watch(live, () => {})();
    await vi.waitFor(async () => expect(await conductor.open(live.drill)).not.toBe(live));
    const again = await conductor.open(live.drill);
    expect(again?.events).toEqual(live.events);
  });

  it('goes on where the clock stood, so that down time does not count', async () => {
    const started = Date.now();
    const before = await begun(conduct({ now: () => started }));
    await conductors[0]?.close();
    const hour = 60 * 60_000;
    const conductor = conduct({ now: () => Date.now() + hour });
    await conductor.recover();
    const live = await conductor.open(before.drill);
    expect(live?.state.at).toBe(before.state.at);
    expect(live?.state.clock.wall).toBeGreaterThanOrEqual(started + hour);
    expect(live && types(live).at(-1)).toBe('DrillRecovered');
    expect(live?.state.status).toBe('running');
  });

  it('reads on when another process was first, and keeps both', async () => {
    const [here, there] = [conduct(), conduct()];
    const live = await begun(here);
    const other = await there.open(live.drill);
    const heard: number[] = [];
    here.watch(live, () => heard.push(live.events.length));
    await there.execute(live.drill, statement('From there.'));
    const outcome = await here.execute(live.drill, statement('From here.'));
    expect(outcome.ok).toBe(true);
    const kept = (await store.drills.read(live.drill)) ?? [];
    expect(live.events).toEqual(kept);
    expect(statements(kept)).toEqual(['From there.', 'From here.']);
    expect(heard).toHaveLength(2);
    expect(other?.events.length).toBeLessThan(kept.length);
  });

  it('tells of what was done by an append whose answer was lost, once', async () => {
    const conductor = conduct();
    const { drill } = await begun(conductor);
    const told: string[] = [];
    conductor.listen((_, events) => told.push(...events.map(({ type }) => type)));
    const append = store.drills.append.bind(store.drills);
    vi.spyOn(store.drills, 'append').mockImplementationOnce(async (...asked) => {
      await append(...asked);
      // As a database does that was asked again, since it had not answered.
      return append(...asked);
    });
    const command = { type: 'EndDrill', id: randomUUID() } as const;
    expect(await conductor.execute(drill, command)).toMatchObject({ ok: true });
    expect(told.filter((type) => type === 'DrillEnded')).toHaveLength(1);
    await conductor.execute(drill, command);
    expect(told.filter((type) => type === 'DrillEnded')).toHaveLength(1);
  });

  it('says once of a drill without a process that it cannot be taken on, not with each report', async () => {
    const drill = await beginDrill(store, brownWater(), { id: 'dana', name: 'Dana' }, 1);
    vi.spyOn(store.shelf, 'get').mockResolvedValue(null);
    const report = vi.fn(async () => ({ shared: new Map(), orphans: [{ drill, since: 10_000 }] }));
    const neighbours: Neighbours = {
      now: () => 1,
      alone: async () => true,
      listen: () => {},
      say: async () => {},
      report,
      close: async () => {}
    };
    await conduct({ neighbours }).recover();
    await vi.waitFor(() => expect(report.mock.calls.length).toBeGreaterThan(2), 10_000);
    expect(log.error).toHaveBeenCalledOnce();
  });

  it('says that it failed when the store fails, changes nothing, and tries again', async () => {
    const conductor = conduct();
    const live = await begun(conductor, 60);
    const { state } = live;
    const append = vi.spyOn(store.drills, 'append').mockRejectedValue(new Error('no space left'));
    await expect(conductor.execute(live.drill, statement('Lost?'))).rejects.toThrow('no space');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(live.state).toBe(state);
    expect(append.mock.calls.length).toBeLessThan(6);
    append.mockRestore();
    await vi.waitFor(() => expect(appeared(live)).toContain('noise'), 5000);
    expect(statements(live.events)).toEqual([]);
  });

  it('carries out many commands at once, one after the other', async () => {
    const conductor = conduct();
    const live = await begun(conductor);
    const texts = Array.from({ length: 50 }, (_, index) => `Statement ${index}.`);
    await Promise.all(texts.map((text) => conductor.execute(live.drill, statement(text))));
    expect(statements(live.events)).toEqual(texts);
    expect(live.events.map(({ seq }) => seq)).toEqual(live.events.map((_, index) => index + 1));
  });

  it.each([1, -1])('keeps its pace when the wall clock is set by %i h', async (hours) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      const conductor = conduct();
      const live = await begun(conductor, 60);
      vi.setSystemTime(Date.now() + hours * 3_600_000);
      await conductor.execute(live.drill, statement('The clocks were set.'));
      expect(live.state.at).toBeLessThan(60_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await conductor.execute(live.drill, statement('A moment later.'));
      const [earlier = NaN, later = NaN] = live.state.statements.map(({ at }) => at);
      expect(later - earlier).toBeGreaterThanOrEqual(90 * 60);
      expect(later - earlier).toBeLessThan(120_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows no drill that is not there', async () => {
    const conductor = conduct();
    expect(await conductor.open('nobody')).toBeNull();
    await expect(conductor.execute('nobody', statement('Hello?'))).rejects.toThrow('no such drill');
  });
});

function statement(text: string) {
  return {
    type: 'PostStatement' as const,
    id: randomUUID(),
    text,
    update: false,
    nextUpdateIn: null
  };
}

function statements(events: readonly DrillEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'StatementPosted' ? [event.post.text] : []));
}
