import { bench, describe } from 'vitest';
import { scorecard } from '../../src/lib/core/debrief/index.ts';
import { replay } from '../../src/lib/core/drill/index.ts';
import { resultsOf, type Result } from '../../src/lib/core/readiness/index.ts';
import { blend } from '../../src/lib/core/rehearsal/blend.ts';
import { playTeam } from '../../src/lib/core/rehearsal/play-team.ts';
import { stampOf, type Kept } from '../../src/lib/server/readiness/kept.ts';
import { Results } from '../../src/lib/server/readiness/results.ts';
import type { DrillSummary } from '../../src/lib/server/store/drill-store.ts';
import type { Person } from '../../src/lib/server/store/people-store.ts';
import { blankSummary } from '../../src/lib/server/store/summary.ts';
import { longDrill } from '../support/long-drill.ts';

const PEOPLE = Array.from({ length: 2000 }, (_, nth) => `person-${String(nth)}`);
const DRILLS = 5000;
const IN_A_TEAM = 6;

const scenario = longDrill();
const log = playTeam(
  scenario,
  PEOPLE.slice(0, IN_A_TEAM).map((person) => ({
    person,
    name: person,
    role: null,
    player: blend({ exemplary: 3, average: 3, defensive: 1, 'copy-paste': 1, silent: 1 })
  })),
  { drill: 'd', digest: 'x', trainee: { id: 'coach', name: 'Coach' }, seed: 1, wall: 0 }
);

/** The aim: a scorecard, and so a report, in less than a second. */
describe('an hour of a team of six with 300 injects', () => {
  bench('baseline: folding its log', () => {
    replay(log);
  });
  bench('its scorecard', () => {
    scorecard(scenario, log);
  });
  bench('the results of its six', () => {
    resultsOf(scenario, log);
  });
});

const own = resultsOf(scenario, log);
const kept = Array.from({ length: DRILLS }, (_, nth): Kept & { summary: DrillSummary } => {
  const drill = `drill-${String(nth)}`;
  const results = own.slice(0, nth % 3 === 0 ? 5 : 1).map((result, place): Result => ({
    ...result,
    drill,
    person: PEOPLE[(nth * 7 + place) % PEOPLE.length] ?? '',
    endedAt: nth
  }));
  const summary = { ...blankSummary('owner'), drill, status: 'ended' as const };
  return { drill, stamp: stampOf(summary), results, summary };
});
const summaries = kept.map(({ summary }) => summary);
const people = PEOPLE.map((id) => ({ id }) as Person);
const index = new Results({
  drills: {
    ended: async () => [...summaries],
    summary: async (drill) => summaries.find((one) => one.drill === drill) ?? null,
    read: async () => null,
    rest() {}
  },
  shelf: { get: async () => scenario },
  people: { list: async () => people },
  exercises: { list: async () => [] },
  log: { debug() {}, info() {}, warn() {}, error() {} },
  file: {
    async *read() {
      yield* kept;
    },
    append: async () => {},
    replace: async () => {},
    flush: async () => {}
  }
});
index.start();
await index.settled();
const everything = await index.all();
const team = PEOPLE.slice(0, 50);

/** The aim: a page for a manager in less than 200 ms, of which this is to be the small part. */
describe('the index of 5,000 drills by 2,000 people', () => {
  bench('baseline: walking once over all results', () => {
    let sum = 0;
    for (const { dimensions } of everything) sum += dimensions.speed.sum;
    if (sum < 0) throw new Error('expected levels from 0 to 4');
  });
  bench('all results', async () => {
    await index.all();
  });
  bench('those of a team of fifty', async () => {
    await index.ofPeople(team);
  });
  bench('those of one person', async () => {
    await index.ofPerson('person-7');
  });
});
