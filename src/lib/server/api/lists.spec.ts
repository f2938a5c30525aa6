import { afterEach, expect, it } from 'vitest';
import type { Kept } from '../readiness/kept.ts';
import { result } from '../../../../tests/support/results.ts';
import { Results, type ResultsParts } from '../readiness/results.ts';
import { blankSummary } from '../store/summary.ts';
import type { Person } from '../store/people-store.ts';
import { readable, resultView } from './lists.ts';
import { NotYet } from './problem.ts';

const ENDED = Array.from({ length: 10 }, (_, place) => ({
  ...blankSummary('ana'),
  drill: `d${String(place)}`,
  status: 'ended' as const,
  seq: 1
}));
const people = { list: async (): Promise<Person[]> => Promise.resolve([]) };
const file: ResultsParts['file'] = {
  async *read(): AsyncGenerator<Kept> {},
  append: async () => Promise.resolve(),
  replace: async () => Promise.resolve(),
  flush: async () => Promise.resolve()
};

/** The results of ten drills that ended, of which nothing was kept: as after an update. */
const results = new Results({
  drills: {
    ended: async () => Promise.resolve(ENDED),
    summary: async (drill) => Promise.resolve(ENDED.find((one) => one.drill === drill) ?? null),
    read: async () => Promise.resolve(null),
    rest: () => {}
  },
  shelf: { get: async () => Promise.resolve(null) },
  people,
  exercises: { list: async () => Promise.resolve([]) },
  log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  file
});
afterEach(async () => results.close());

it('gives a program no part of the results for the whole while drills are being counted', async () => {
  const program = { id: 'program', standings: ['results:read' as const], teams: [] };
  const read = async () => readable({ people, results }, program, 'read results by token', {});
  await expect(read()).rejects.toThrow(NotYet);
  await expect(read()).rejects.toThrow(/^\d of 10 drills are counted so far; come again\.$/);
  await results.settled();
  expect((await read()).results).toEqual([]);
});

it('gives a program the speed of a team beside that of its member, and none of a drill alone', () => {
  const ended = { drill: 'd1', person: 'ana', ended: '2026-10-05', at: 3 };
  const shown = (more: { team?: boolean; teamSpeed?: number }) => {
    const { dimensions, teamSpeed } = resultView(result({ ...ended, ...more }), new Map());
    return { own: dimensions.speed, teamSpeed };
  };
  expect(shown({ team: true, teamSpeed: 1.5 })).toEqual({
    own: { mean: 3, n: 4 },
    teamSpeed: { mean: 1.5, n: 4 }
  });
  expect(shown({}).teamSpeed).toBeNull();
});
