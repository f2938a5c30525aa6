import { expect, it } from 'vitest';
import type { Assignment } from '../../core/readiness/assignments/index.ts';
import { Assignments, type AssignmentsParts } from './assignments.ts';

const TODAY = '2026-11-29';
const PEOPLE = { people: ['ana'], teams: [], note: '' };

/** Changes an assignment that was due on 15 January; resolves with what is said, and with what is kept. */
async function changed(before: Assignment['every'], terms: Pick<Assignment, 'due' | 'every'>) {
  let kept: Assignment = {
    id: '0123456789abcdef',
    by: 'helen',
    since: Date.parse('2026-01-02T09:00:00Z'),
    scenario: { id: 'brown-water', title: 'Brown water' },
    note: '',
    due: '2026-01-15',
    every: before,
    people: [{ person: 'ana', since: Date.parse('2026-01-02T09:00:00Z') }],
    teams: [],
    withdrawn: null,
    reminded: [],
    past: []
  };
  const parts = {
    assignments: {
      find: async () => Promise.resolve(kept),
      change: async (_: string, change: (one: Assignment) => Assignment) =>
        Promise.resolve((kept = change(kept)))
    },
    audit: { append: async () => Promise.resolve() }
  } as unknown as AssignmentsParts;
  const helen = { id: 'helen', standings: ['manager' as const], teams: [] };
  const done = await new Assignments(parts).change(helen, kept.id, { ...PEOPLE, ...terms }, TODAY);
  return { done, kept };
}

it.each([
  [null, 'month'],
  ['month', 'quarter']
] as const)('is not due again from a day that has passed: %s to %s', async (before, every) => {
  const { done, kept } = await changed(before, { due: '2026-01-15', every });
  expect(done).toEqual({
    ok: false,
    field: 'due',
    message:
      'It is due again and again from this day on, so people would be overdue for days that have passed. Choose today or a later one.'
  });
  expect(kept.every).toBe(before);
  const later = await changed(before, { due: TODAY, every });
  expect(later.done).toEqual({ ok: true });
  expect(later.kept).toMatchObject({ due: TODAY, every });
});

it.each([
  ['month', 'month'],
  ['month', null]
] as const)('keeps its day where it comes no oftener: %s to %s', async (before, every) => {
  expect((await changed(before, { due: '2026-01-15', every })).done).toEqual({ ok: true });
});
