import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterActionReport } from '../../src/lib/core/debrief/report/index.ts';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { blend } from '../../src/lib/core/rehearsal/blend.ts';
import { playAs } from '../../src/lib/core/rehearsal/play.ts';
import { areasFile } from '../../src/lib/server/reports/areas-kept.ts';
import { ReportAreas } from '../../src/lib/server/reports/areas.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { nothingKept } from '../../src/lib/server/store/report-store.ts';
import { bakery } from '../support/scenario.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const DRILL = 'd'.repeat(32);
const scenario = bakery();
let events: DrillEvent[];
let expected: string[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  const digest = await store.shelf.keep(scenario);
  const trainee = { id: 'a'.repeat(32), name: 'Ana' };
  const setup = { drill: DRILL, digest, seed: 7, wall: Date.UTC(2026, 10, 2, 9), trainee };
  events = playAs(scenario, blend({ defensive: 1 }), setup);
  expected = afterActionReport(scenario, events).areas.map(({ key }) => key);
  await store.drills.create(trainee.id, events);
  await store.reports.change(DRILL, (report) => ({ ...report, state: 'ready' }));
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

/** As a start does it; resolves with what it found, and how many logs it read for that. */
async function started() {
  const read = vi.spyOn(store.drills, 'read');
  const areas = new ReportAreas({ ...store, log, file: areasFile(folder.path) });
  areas.start();
  await areas.settled();
  const reads = read.mock.calls.length;
  const keys = (await areas.of(nothingKept(DRILL))).map(({ key }) => key);
  await areas.close();
  read.mockRestore();
  return { keys, reads };
}
const file = () => path.join(folder.path, 'derived', 'areas.jsonl');

describe('areas of reports', () => {
  it('are worked out before anybody asks, and read from what was kept at the next start', async () => {
    expect(expected.length).toBeGreaterThan(2);
    expect(await started()).toEqual({ keys: expected, reads: 1 });
    expect(await started()).toEqual({ keys: expected, reads: 0 });
  });

  it.each([
    ['of other rules', (text: string) => text.replace(/"version":\d+/, '"version":0')],
    ['cut off', (text: string) => text.slice(0, -20)],
    ['of a log that has grown since', (text: string) => text.replace(/"seq":\d+/, '"seq":3')],
    ['no JSON', () => 'nothing\n']
  ])('are worked out anew where what was kept is %s', async (_, spoil) => {
    await started();
    await writeFile(file(), spoil(await readFile(file(), 'utf8')));
    expect(await started()).toEqual({ keys: expected, reads: 1 });
    expect(await started()).toEqual({ keys: expected, reads: 0 });
  });

  it('of a report that is gone do not stay', async () => {
    await started();
    expect(await readFile(file(), 'utf8')).toContain(DRILL);
    await store.reports.remove(DRILL);
    const areas = new ReportAreas({ ...store, log, file: areasFile(folder.path) });
    areas.start();
    await areas.close();
    expect(await readFile(file(), 'utf8')).not.toContain(DRILL);
  });
});
