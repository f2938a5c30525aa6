import { describe, expect, it } from 'vitest';
import { fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD, teamOf } from '../../../../tests/support/given.ts';
import { each, result } from '../../../../tests/support/results.ts';
import { scorecard } from '../debrief/index.ts';
import type { TakenTable } from '../debrief/tables/index.ts';
import { attendanceOf } from './attendance.ts';
import {
  attendanceTable,
  improvementTable,
  objectivesTable,
  scenariosTable,
  teamsTable
} from './group-tables.ts';
import { improvementOf } from './improvement.ts';
import { drillByDrillTable } from './person-table.ts';
import type { Result } from './result.ts';
import { resultsOf } from './results.ts';
import { scenariosOf } from './scenarios.ts';
import { teamFigures } from './team.ts';

const FIVE = ['ana', 'ben', 'cleo', 'dan', 'eve'];
const AT = Date.parse('2026-11-24T00:00:00Z');
/** Two drills of each, the later one better; one objective in all of them. */
const of = (people: readonly string[]): Result[] => [
  ...each(people, '2026-10-02', { at: 2, objectives: { answer: 'S' } }),
  ...each(people, '2026-11-02', { at: 3, objectives: { answer: 'P' } })
];

function objects({ columns, rows }: TakenTable): Record<string, unknown>[] {
  const keys = columns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  return rows.map((row) => {
    expect(row).toHaveLength(keys.length);
    return Object.fromEntries(keys.map((key, place) => [key, row[place]]));
  });
}

const team = (results: readonly Result[], members: number) => ({
  ...teamFigures('press', results, AT),
  name: 'Press',
  members
});

describe('tables of groups', () => {
  it('say of five people what their page says', () => {
    const results = of(FIVE);
    expect(objects(teamsTable([team(results, 6)]))).toMatchObject([
      // A figure of now stands with the drills behind it, not with those of all months.
      { name: 'Press', standing: 'ready', members: 6, people: 5, drills: 10, speed: 3, speed_n: 5 }
    ]);
    expect(objects(scenariosTable(scenariosOf(results)))).toMatchObject([
      { scenario: 'brown-water', drills: 10, people: 5, apology: 2.5, apology_n: 10 }
    ]);
    expect(objects(objectivesTable(scenariosOf(results)))).toMatchObject([
      { scenario: 'brown-water', objective: 'answer', P: 5, S: 5, M: 0, U: 0, n: 10 }
    ]);
    const [all, ...dimensions] = objects(improvementTable(improvementOf(results)));
    expect(all).toMatchObject({ dimension: 'all five', first: 2, later: 3, change: 1, people: 5 });
    expect(dimensions).toHaveLength(5);
  });

  it('give of four people counts and no figure', () => {
    const results = of(FIVE.slice(0, 4));
    const [row = {}] = objects(teamsTable([team(results, 4)]));
    expect(row).toMatchObject({ standing: 'too-few', people: 4, drills: 8, speed: null });
    const [scenario = {}] = objects(scenariosTable(scenariosOf(results)));
    expect(scenario).toMatchObject({ drills: 8, people: 4 });
    for (const [key, value] of Object.entries({ ...row, ...scenario }))
      if (/^(speed|acknowledgment|apology|transparency|personalization)/.test(key))
        expect(value, key).toBeNull();
    expect(objects(objectivesTable(scenariosOf(results)))).toEqual([]);
    expect(objects(improvementTable(improvementOf(results)))).toEqual([]);
  });

  it('have the speed of a team drill as its scorecard does, with the post that nobody answered', () => {
    const drill = teamOf(fullBakery());
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('10:00', { type: 'AdvanceClock' });
    const { dimensions } = scorecard(drill.scenario, drill.log);
    const played = resultsOf(drill.scenario, drill.log);
    const [speed] = dimensions;
    expect(speed).toMatchObject({ dimension: 'speed', mean: 2, n: 2 });
    // Two who only read make it five, of whom figures are shown.
    const results = [
      ...played,
      ...FIVE.slice(3).flatMap((person) => played.slice(1, 2).map((one) => ({ ...one, person })))
    ];
    const bakery = { drills: 1, people: 5, speed: speed?.mean, speed_n: 1 };
    expect(objects(scenariosTable(scenariosOf(results)))).toMatchObject([bakery]);
    const press = teamFigures('press', results, played[0]?.endedAt ?? 0);
    expect(objects(teamsTable([{ ...press, name: 'Press', members: 5 }]))).toMatchObject([bakery]);
  });

  it('name who drilled when, and who never did', () => {
    const results = of(['ana']);
    const people = attendanceOf(['ana', 'zoe'], results, results, AT).map((one) => ({
      ...one,
      team: 'Press',
      name: one.person.toUpperCase()
    }));
    expect(objects(attendanceTable(people))).toMatchObject([
      { name: 'ZOE', last: null, due: true, drills: 0, mean: null },
      { name: 'ANA', last: Date.parse('2026-11-02T12:00:00Z'), due: false, drills: 2, mean: 2.5 }
    ]);
  });
});

it('one person drill by drill has an empty cell for what was not rated', () => {
  const { drill, endedAt, scenario } = result({ drill: 'd', person: 'ana', ended: '2026-11-02' });
  const dimensions = {
    speed: 3,
    acknowledgment: 1.5,
    apology: null,
    transparency: 0,
    personalization: 2
  };
  const one = { drill, endedAt, title: scenario.title, team: true, dimensions };
  expect(objects(drillByDrillTable([one]))).toEqual([
    { drill: 'd', title: 'Scenario brown-water', ended: endedAt, in_team: true, ...dimensions }
  ]);
});
