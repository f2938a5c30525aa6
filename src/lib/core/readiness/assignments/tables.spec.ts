import { describe, expect, it } from 'vitest';
import type { TakenTable } from '../../debrief/tables/index.ts';
import type { Standing } from './standing.ts';
import { assignmentsTable, overdueTable, ownAssignmentsTable, rollTable } from './tables.ts';

const scenario = { id: 'brown-water', title: 'Brown water' };

function objects({ columns, rows }: TakenTable): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, place) => [key, row[place] ?? null]))
  );
}

const entry = (person: string, standing: Standing) => ({
  person,
  name: person,
  email: `${person}@x.example`,
  teams: ['Press', 'North'],
  standing,
  reminded: null
});

describe('tables of assignments', () => {
  it('have a row for each, with how many of how many have done it', () => {
    const [row] = objects(
      assignmentsTable([
        {
          id: 'a1',
          scenario,
          teams: ['Press', 'North'],
          people: [],
          due: '2026-11-12',
          every: 'quarter',
          done: 3,
          of: 5,
          overdue: ['Ana', 'Ben']
        }
      ])
    );
    expect(row).toEqual({
      assignment: 'a1',
      scenario: 'brown-water',
      title: 'Brown water',
      teams: 'Press; North',
      people: null,
      due: '2026-11-12',
      every: 'every quarter',
      of: 5,
      done: 3,
      overdue: 2,
      overdue_names: 'Ana; Ben'
    });
  });

  it('say of each who has it where they stand, and nothing that is not so', () => {
    const done = { state: 'done', due: '2026-11-12', on: '2026-11-14', drill: 'd1' } as const;
    const rows = objects(
      rollTable('a1', [
        entry('ana', { ...done, late: 2, next: null }),
        entry('ben', { state: 'overdue', due: '2026-11-12', by: 7, next: '2026-12-12' }),
        entry('cleo', { state: 'due', due: '2026-12-12', in: 3 })
      ])
    );
    expect(rows).toMatchObject([
      { state: 'done', done: '2026-11-14', late: 2, overdue: null, next: null, drill: 'd1' },
      { state: 'overdue', done: null, late: null, overdue: 7, next: '2026-12-12', drill: null },
      { state: 'due', due: '2026-12-12', done: null, late: null, overdue: null, next: null }
    ]);
  });

  it('list who is overdue, and what is one’s own', () => {
    const late = {
      who: 'Ana',
      email: 'ana@x.example',
      teams: [{ name: 'Press' }, { name: 'North' }],
      person: 'ana',
      scenario,
      assignment: 'a1',
      due: '2026-11-12',
      days: 7
    };
    expect(objects(overdueTable([late]))).toMatchObject([
      { name: 'Ana', teams: 'Press; North', email: 'ana@x.example', title: 'Brown water', days: 7 }
    ]);
    const standing: Standing = { state: 'due', due: '2026-12-12', in: 3 };
    const own = { id: 'a1', scenario, by: null, note: '', standing };
    expect(objects(ownAssignmentsTable([own]))).toMatchObject([
      { assignment: 'a1', by: null, note: null, state: 'due', due: '2026-12-12' }
    ]);
  });

  it('begin with names, which stay in view, and end with ids', () => {
    const keys = ({ columns }: TakenTable) => columns.map(({ key }) => key);
    expect(keys(overdueTable([]))).toEqual([
      'name',
      'teams',
      'email',
      'title',
      'due',
      'days',
      'person',
      'assignment',
      'scenario'
    ]);
    const roll = keys(rollTable('a1', []));
    expect(roll.slice(0, 3)).toEqual(['name', 'teams', 'email']);
    expect(roll.slice(-2)).toEqual(['person', 'drill']);
    expect(keys(assignmentsTable([]))[0]).toBe('title');
    expect(keys(ownAssignmentsTable([]))[0]).toBe('title');
  });
});
