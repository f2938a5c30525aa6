import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { beginDrill } from '../../src/lib/server/conduct/begin.ts';
import { Conductor, type ConductorOptions } from '../../src/lib/server/conduct/conductor.ts';
import type { LiveDrill } from '../../src/lib/server/conduct/live-drill.ts';
import {
  REPORT_EVERY,
  type Neighbours,
  type News,
  type Present
} from '../../src/lib/server/conduct/neighbours.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { openPostgres } from '../../src/lib/server/store/postgres/open.ts';
import { newDatabase } from './support/database.ts';
import { brownWater } from './support/fixture.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let url: string;
/** The store as the test itself looks into it. */
let store: OpenStore;
/** Whether what processes say to each other is lost. */
let deaf: boolean;
const closing: (() => Promise<void>)[] = [];
/** What all of them said to each other. */
const said: News[] = [];
/** What they had when they said so, and were heard. */
const reported: Present[] = [];

beforeEach(async () => {
  url = await newDatabase(inject('postgres'));
  store = await openPostgres(url, log);
  deaf = false;
  said.length = 0;
  reported.length = 0;
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await store.close();
});

/** A process with a conductor, and the way to kill it. */
async function process(options: Partial<ConductorOptions> = {}) {
  const own = await openPostgres(url, log);
  if (!own.neighbours) throw new Error('expected neighbours');
  const { neighbours, alive } = mortal(own.neighbours);
  const conductor = new Conductor({ ...own, log, neighbours, ...options });
  await conductor.recover();
  const close = async () => {
    await conductor.close();
    await own.close();
  };
  closing.push(close);
  const kill = async () => {
    alive.yes = false;
    await conductor.close();
  };
  return { conductor, kill };
}

/** Neighbours that say nothing more, also no farewell, once they are dead. */
function mortal(real: Neighbours): { neighbours: Neighbours; alive: { yes: boolean } } {
  const alive = { yes: true };
  return {
    alive,
    neighbours: {
      now: () => real.now(),
      alone: () => real.alone(),
      listen: (hear) => {
        real.listen((news) => {
          if (alive.yes && !deaf) hear(news);
        });
      },
      say: async (news) => {
        said.push(news);
        if (alive.yes && !deaf) await real.say(news);
      },
      report: async (present) => {
        if (!alive.yes) throw new Error('dead');
        const answer = await real.report(present);
        reported.push(...present);
        return answer;
      },
      close: () => real.close()
    }
  };
}

async function begun(speed = 1): Promise<string> {
  return beginDrill(store, brownWater(), { id: 'dana', name: 'Dana' }, speed);
}

async function opened(conductor: Conductor, drill: string): Promise<LiveDrill> {
  const live = await conductor.open(drill);
  if (!live) throw new Error('the drill did not open');
  return live;
}

const appeared = (live: LiveDrill) =>
  live.events.flatMap((event) => (event.type === 'PostAppeared' ? [event.post.id] : []));

describe('two processes on one store', () => {
  it('deliver what falls due once, and both screens see it', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun(60);
    const lives = [await opened(one.conductor, drill), await opened(two.conductor, drill)];
    for (const [index, live] of lives.entries()) [one, two][index]?.conductor.watch(live, () => {});
    await vi.waitFor(
      () => {
        for (const live of lives) expect(appeared(live)).toContain('second');
      },
      { timeout: 5_000 }
    );
    const kept = (await store.drills.read(drill)) ?? [];
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    const posts = kept.flatMap((event) => (event.type === 'PostAppeared' ? [event.post.id] : []));
    expect(new Set(posts).size).toBe(posts.length);
    for (const live of lives) expect(live.events).toEqual(kept.slice(0, live.events.length));
  });

  it('tell each other what was appended, and hear it from each other', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun();
    const heard: News[] = [];
    store.neighbours?.listen((news) => heard.push(news));
    await opened(two.conductor, drill);
    // Until each knows that it is not alone: to nobody nothing is said.
    await new Promise((resolve) => setTimeout(resolve, 2 * REPORT_EVERY));
    const outcome = await one.conductor.execute(drill, { type: 'PauseDrill', id: randomUUID() });
    const appended = { is: 'appended', drill, seq: outcome.ok ? outcome.seq : NaN };
    expect(said).toContainEqual(appended);
    await vi.waitFor(() => expect(heard).toContainEqual(appended), { timeout: 3_000 });
  });

  it('find by themselves what no nudge told them of', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun();
    const live = await opened(two.conductor, drill);
    two.conductor.watch(live, () => {});
    deaf = true;
    await one.conductor.execute(drill, { type: 'PauseDrill', id: randomUUID() });
    await vi.waitFor(() => expect(live.state.status).toBe('paused'), { timeout: 3_000 });
  });

  it('show on the next page what the other one did a moment ago', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun();
    await opened(two.conductor, drill);
    deaf = true;
    await one.conductor.execute(drill, { type: 'PauseDrill', id: randomUUID() });
    expect((await opened(two.conductor, drill)).state.status).toBe('paused');
  });

  it('carry out what stands against nothing that the other one has settled', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun();
    await opened(two.conductor, drill);
    deaf = true;
    await one.conductor.execute(drill, { type: 'PauseDrill', id: randomUUID() });
    // By what this process knows it runs, and cannot be resumed.
    const outcome = await two.conductor.execute(drill, { type: 'ResumeDrill', id: randomUUID() });
    expect(outcome.ok).toBe(true);
  });

  it('go on for one another: what falls due comes within two seconds of a death', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun(60);
    const live = await opened(one.conductor, drill);
    one.conductor.watch(live, () => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    await one.kill();
    const died = Date.now();
    await vi.waitFor(
      async () => {
        const kept = (await store.drills.read(drill)) ?? [];
        expect(kept.some((e) => e.type === 'PostAppeared' && e.post.id === 'second')).toBe(true);
      },
      { timeout: 4_000, interval: 20 }
    );
    // It fell due half a second after the death.
    expect(Date.now() - died).toBeLessThan(2_500);
    const kept = (await store.drills.read(drill)) ?? [];
    expect(kept.some(({ type }) => type === 'DrillRecovered')).toBe(false);
    await two.conductor.execute(drill, { type: 'EndDrill', id: randomUUID() });
  });

  it('do not pause what is watched on the other one, and pause what is watched on none', async () => {
    // Longer than a report takes on a busy machine: by it alone each hears of the other's screens.
    const quick = { absence: 1_000 };
    const [one, two] = [await process(quick), await process(quick)];
    const [watched, left] = [await begun(), await begun()];
    two.conductor.watch(await opened(two.conductor, watched), () => {});
    await vi.waitFor(() => {
      expect(reported).toContainEqual(expect.objectContaining({ drill: watched, watchers: 1 }));
    }, 10_000);
    await opened(one.conductor, watched);
    await opened(one.conductor, left);
    await vi.waitFor(async () => {
      expect((await store.drills.summary(left))?.status).toBe('paused');
    }, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await store.drills.summary(watched))?.status).toBe('running');
  });

  it('let go of a drill whose log was changed by the other one', async () => {
    const [one, two] = [await process(), await process()];
    const drill = await begun();
    await one.conductor.execute(drill, { type: 'EndDrill', id: randomUUID() });
    const before = await opened(two.conductor, drill);
    await one.conductor.letGo([drill], () => store.drills.pseudonymise('dana', 'gone-1'));
    await vi.waitFor(async () => expect(await two.conductor.open(drill)).not.toBe(before));
    expect(JSON.stringify((await opened(two.conductor, drill)).events)).not.toContain('dana');
  });
});
