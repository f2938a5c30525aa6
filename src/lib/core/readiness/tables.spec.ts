import { describe, expect, it } from 'vitest';
import type { TakenTable } from '../debrief/tables/index.ts';
import type { Result } from './result.ts';
import type { Wrong } from './wrong.ts';
import { faultsTable, monthsTable, resultsTable } from './tables.ts';

const NONE = { sum: 0, n: 0 };
const ENDED = Date.UTC(2026, 9, 5, 10);

const result = {
  drill: 'd1',
  person: 'ana',
  scenario: { id: 'brown-water', title: 'Brown water' },
  team: true,
  startedAt: ENDED - 3_600_000,
  endedAt: ENDED,
  dimensions: {
    speed: { sum: 6, n: 2 },
    acknowledgment: { sum: 1, n: 1 },
    apology: NONE,
    transparency: NONE,
    personalization: NONE
  },
  teamSpeed: { sum: 6, n: 3 },
  needed: 3,
  answered: 2,
  trust: { from: 60, to: 48 },
  objectives: [
    { id: 'a', text: 'Answer in time', grade: 'S' },
    { id: 'b', text: 'Escalate', grade: null }
  ],
  faults: [
    { fault: 'never-answered', post: 'p', reply: null, at: 5, quote: 'Help' },
    { fault: 'never-answered', post: 'q', reply: null, at: 6, quote: 'Please' }
  ],
  teamFaults: []
} as unknown as Result;

function objects({ columns, rows }: TakenTable): Record<string, unknown>[] {
  return rows.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map(({ key }, place) => [key, row[place]]));
  });
}

describe('tables of readiness', () => {
  it('have a row for each person and drill, with means and what they are of', () => {
    const [row] = objects(
      resultsTable([{ result, name: 'Ana Ferreira', teams: ['Press', 'North'] }])
    );
    expect(row).toMatchObject({
      name: 'Ana Ferreira',
      teams: 'Press; North',
      ended: ENDED,
      in_team: true,
      speed: 3,
      speed_n: 2,
      apology: null,
      apology_n: 0,
      objectives: 'Answer in time: S; Escalate: did not come up',
      faults: 'Leaves a post in need without an answer'
    });
  });

  it('have the speed of a team last, over the posts that nobody answered as well', () => {
    const named = { name: 'Ana Ferreira', teams: [] };
    const table = resultsTable([
      { result: { ...result, teamSpeed: { sum: 6, n: 4 } }, ...named },
      { result: { ...result, team: false, teamSpeed: null }, ...named }
    ]);
    expect(table.columns.slice(-3).map(({ key }) => key)).toEqual([
      'faults',
      'team_speed',
      'team_speed_n'
    ]);
    expect(objects(table)).toMatchObject([
      { speed: 3, team_speed: 1.5, team_speed_n: 4 },
      { speed: 3, team_speed: null, team_speed_n: null }
    ]);
  });

  it('have a row for each point of a line, and none for a team whose figures are not shown', () => {
    const point = { from: '2026-09', to: '2026-10', mean: 2.4, n: 4 };
    const line = { dimension: 'speed' as const, n: 5, from: 2, now: 2.4, nowN: 1 };
    const table = monthsTable([
      {
        name: 'Press',
        lines: [
          {
            ...line,
            points: [
              { ...point, interval: { low: 2, high: 2.8 } },
              { ...point, n: 1, interval: null }
            ]
          }
        ]
      },
      { name: 'Three people', lines: [] }
    ]);
    expect(objects(table)).toEqual([
      { team: 'Press', dimension: 'speed', ...point, low: 2, high: 2.8 },
      { team: 'Press', dimension: 'speed', ...point, n: 1, low: null, high: null }
    ]);
  });

  it('say of what goes wrong in how many drills of all it does, without anybody’s words', () => {
    const [example] = result.faults;
    const wrong: Wrong[] = [
      {
        fault: 'never-answered',
        drills: 2,
        examples: example ? [{ ...example, ...result, person: 'ana' }] : []
      }
    ];
    const table = faultsTable(wrong, 7);
    expect(objects(table)).toMatchObject([
      { fault: 'never-answered', head: 'speed', drills: 2, of: 7 }
    ]);
    expect(JSON.stringify(table)).not.toContain('Help');
  });
});
