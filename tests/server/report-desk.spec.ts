import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepare } from '../../src/lib/core/drill/index.ts';
import { NO_EDITS } from '../../src/lib/core/debrief/report/index.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { ReportDesk, type ReportReady } from '../../src/lib/server/reports/desk.ts';
import { forgetClosed, outlive } from '../../src/lib/server/reports/outlive.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { brownWater } from './support/fixture.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let desk: ReportDesk;
let clock: number;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  clock = 1000;
  desk = new ReportDesk({ reports: store.reports, now: () => (clock += 1) });
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const wish = (title: string) => ({ title, owner: null, due: null, area: null });

describe('the desk of reports', () => {
  it('lets one of many save on the same revision, and gives the others what is there', async () => {
    const saved = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        desk.save('d1', {
          revision: 0,
          edits: { ...NO_EDITS, texts: { summary: String(at) } },
          by: `p${at}`
        })
      )
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(saved.map(({ report }) => report.edits.texts['summary'])).size).toBe(1);
  });

  it('gives back a blank one to who saves on a report that is gone', async () => {
    expect(await desk.save('d1', { revision: 3, edits: NO_EDITS, by: 'ines' })).toMatchObject({
      ok: false,
      report: { revision: 0, edited: null }
    });
  });

  it('tells listeners once that a report is ready, and after they have gone nothing', async () => {
    const heard: ReportReady[] = [];
    const end = desk.onReady((news) => heard.push(news));
    await desk.setState('d1', 'ready', 'ines');
    await desk.setState('d1', 'ready', 'tom');
    await desk.setState('d1', 'draft', 'tom');
    expect(heard).toEqual([{ drill: 'd1', by: 'ines', at: 1001 }]);
    await desk.setState('d1', 'ready', 'tom');
    expect(heard).toHaveLength(2);
    end();
    await desk.setState('d2', 'ready', 'tom');
    expect(heard).toHaveLength(2);
  });

  it('notes each change of an action, and none where nothing is changed', async () => {
    const id = await desk.add('d1', wish('Name a second approver'), 'ines');
    const change = (revision: number, more: object) =>
      desk.change('d1', id, { revision, by: 'max', note: '', ...more });
    expect(await change(1, { due: '2026-12-01', owner: { name: 'Gus' } })).toBe('changed');
    expect(await change(1, { state: 'done' })).toBe('overtaken');
    expect(await change(2, { due: '2026-12-01' })).toBe('changed');
    expect(await change(2, { state: 'done', note: 'It is Mara.' })).toBe('changed');
    expect(await desk.change('d1', 'none', { revision: 1, by: 'max', note: '' })).toBeNull();
    const [action] = (await store.reports.find('d1'))?.actions ?? [];
    expect(action).toMatchObject({ revision: 3, due: '2026-12-01', owner: { name: 'Gus' } });
    expect(action?.history.map(({ state, changed, by }) => [state, changed, by])).toEqual([
      ['open', [], 'ines'],
      ['open', ['owner', 'due'], 'max'],
      ['done', [], 'max']
    ]);
  });
});

describe('a report whose drill is removed for its age', () => {
  const here = () => ({ ...store });

  beforeEach(async () => {
    const scenario = brownWater();
    const digest = await store.shelf.keep(scenario);
    const trainee = { id: 'dana', name: 'Dana' };
    const events = prepare(scenario, { drill: 'd1', digest, seed: 1, wall: 0, trainee });
    await store.drills.create('dana', events);
    await desk.save('d1', {
      revision: 0,
      edits: { ...NO_EDITS, texts: { summary: 'About Dana.' } },
      by: 'ines'
    });
  });

  it('goes with it where nothing is open', async () => {
    await outlive(here(), 'd1');
    expect(await store.reports.find('d1')).toBeNull();
  });

  it('leaves its open actions until they are closed and old, and none of its words', async () => {
    const open = await desk.add('d1', wish('Still to be done'), 'ines');
    const done = await desk.add('d1', wish('Done'), 'ines');
    await desk.change('d1', done, { revision: 1, by: 'max', state: 'done', note: '' });
    await outlive(here(), 'd1');
    await store.drills.remove('d1');
    const left = await store.reports.find('d1');
    expect(left).toMatchObject({
      edits: NO_EDITS,
      edited: null,
      remains: { scenario: { title: brownWater().title }, teams: [] }
    });
    expect(left?.actions.map(({ title }) => title)).toEqual(['Still to be done']);
    await forgetClosed(store, clock + 1000);
    expect(await store.reports.find('d1')).not.toBeNull();
    await desk.change('d1', open, { revision: 1, by: 'max', state: 'done', note: '' });
    await forgetClosed(store, clock);
    expect(await store.reports.find('d1')).not.toBeNull();
    await forgetClosed(store, clock + 1);
    expect(await store.reports.find('d1')).toBeNull();
  });
});
