import { afterEach, beforeAll, beforeEach, inject, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { openPostgres } from '../../src/lib/server/store/postgres/open.ts';
import { assignmentContract } from './assignment-contract.ts';
import { calibrationContract } from './calibration-contract.ts';
import { connectionsContract } from './connections-contract.ts';
import { exerciseContract } from './exercise-contract.ts';
import { peopleContract } from './people-contract.ts';
import { ltiContract } from './lti-contract.ts';
import { reportContract } from './report-contract.ts';
import { scenarioContract } from './scenario-contract.ts';
import { storeContract } from './store-contract.ts';
import { emptyDatabase, newDatabase } from './support/database.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let url: string;
let store: OpenStore;
const opened: OpenStore[] = [];

beforeAll(async () => {
  url = await newDatabase(inject('postgres'));
});
beforeEach(async () => {
  store = await open();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await emptyDatabase(url);
});

async function open(): Promise<OpenStore> {
  const one = await openPostgres(url, log);
  opened.push(one);
  return one;
}
/** Another process, beside the first one. */
const reopen = open;

storeContract('PostgreSQL', () => ({ drills: store.drills, shelf: store.shelf, reopen }));
peopleContract('PostgreSQL', () => ({ ...store, reopen }));
connectionsContract('PostgreSQL', () => ({ ...store, reopen }));
scenarioContract('PostgreSQL', () => ({ scenarios: store.scenarios, reopen }));
exerciseContract('PostgreSQL', () => ({ exercises: store.exercises, reopen }));
reportContract('PostgreSQL', () => ({ reports: store.reports, reopen }));
assignmentContract('PostgreSQL', () => ({ ...store, reopen }));
calibrationContract('PostgreSQL', () => ({ ...store, reopen }));
ltiContract('PostgreSQL', () => ({ ...store, reopen }));
