import {
  headingOf,
  LEVELS,
  moment,
  number,
  tableOf,
  text,
  yesNo,
  type TakenTable
} from '../debrief/tables/index.ts';
import { DIMENSIONS } from '../scenario/vocabulary.ts';
import type { Attendance } from './attendance.ts';
import type { Improvement } from './improvement.ts';
import { GRADES, type ObjectiveFigures, type ScenarioFigures } from './scenarios.ts';
import type { TeamFigures } from './team.ts';

type NamedTeam = TeamFigures & { name: string; members: number };

/** A row for each team. Of one of which no figures are shown there are none here either. */
export function teamsTable(teams: readonly NamedTeam[]): TakenTable {
  const lineOf = ({ lines }: NamedTeam, dimension: string) =>
    lines.find((line) => line.dimension === dimension);
  return tableOf<NamedTeam>(
    { name: 'hotseat-teams', title: 'Teams' },
    [
      text('team', 'Team (id)', ({ team }) => team),
      text('name', 'Team', ({ name }) => name),
      text('standing', 'Stands', ({ standing }) => standing),
      number('members', 'In the team', 'people', ({ members }) => members),
      number('people', 'Drilled', 'people', ({ people }) => people),
      number('drills', 'Drills', 'count', ({ drills }) => drills),
      moment('last', 'Last drill', ({ last }) => last),
      ...DIMENSIONS.flatMap((dimension) => [
        number<NamedTeam>(
          dimension,
          headingOf(dimension),
          `${LEVELS}, now`,
          (team) => lineOf(team, dimension)?.now ?? null
        ),
        number<NamedTeam>(
          `${dimension}_n`,
          `${headingOf(dimension)}: n`,
          'drills',
          (team) => lineOf(team, dimension)?.nowN ?? null
        )
      ]),
      text('slipping', 'Slipping in', ({ slipping }) => slipping.join('; ') || null)
    ],
    teams
  );
}

type NamedAttendance = Attendance & { name: string; team: string };

/** A row for each person of each team: when they drilled last, and their means in the period. */
export function attendanceTable(people: readonly NamedAttendance[]): TakenTable {
  return tableOf<NamedAttendance>(
    { name: 'hotseat-attendance', title: 'Who drilled when' },
    [
      text('name', 'Name', ({ name }) => name),
      text('team', 'Team', ({ team }) => team),
      moment('last', 'Last drill', ({ last }) => last),
      yesNo('due', 'No drill in the last 90 days', ({ due }) => due),
      number('drills', 'Drills in this time', 'count', ({ drills }) => drills),
      ...DIMENSIONS.map((dimension) =>
        number<NamedAttendance>(
          dimension,
          headingOf(dimension),
          `${LEVELS}, mean`,
          ({ dimensions }) => dimensions[dimension]
        )
      ),
      number('mean', 'All five', LEVELS, ({ mean }) => mean),
      text('person', 'Person (id)', ({ person }) => person)
    ],
    people
  );
}

/** A row for each scenario. Of one that under five people drilled it has the counts alone. */
export function scenariosTable(scenarios: readonly ScenarioFigures[]): TakenTable {
  const meanOf = ({ dimensions }: ScenarioFigures, dimension: string) =>
    dimensions.find((one) => one.dimension === dimension);
  return tableOf<ScenarioFigures>(
    { name: 'hotseat-scenarios', title: 'By scenario' },
    [
      text('scenario', 'Scenario (id)', ({ id }) => id),
      text('title', 'Scenario', ({ title }) => title),
      number('drills', 'Drills', 'count', ({ drills }) => drills),
      number('people', 'People', 'count', ({ people }) => people),
      ...DIMENSIONS.flatMap((dimension) => {
        const name = headingOf(dimension);
        const one = (row: ScenarioFigures) => meanOf(row, dimension);
        return [
          number<ScenarioFigures>(
            dimension,
            name,
            `${LEVELS}, mean over drills`,
            (row) => one(row)?.mean ?? null
          ),
          number<ScenarioFigures>(
            `${dimension}_n`,
            `${name}: n`,
            'drills',
            (row) => one(row)?.n ?? null
          ),
          number<ScenarioFigures>(
            `${dimension}_low`,
            `${name}, 95% interval: from`,
            LEVELS,
            (row) => one(row)?.interval?.low ?? null
          ),
          number<ScenarioFigures>(
            `${dimension}_high`,
            `${name}, 95% interval: to`,
            LEVELS,
            (row) => one(row)?.interval?.high ?? null
          )
        ];
      })
    ],
    scenarios
  );
}

type Met = ObjectiveFigures & { scenario: Pick<ScenarioFigures, 'id' | 'title'> };

/** A row for each objective that came up, with how often it was met how well. */
export function objectivesTable(scenarios: readonly ScenarioFigures[]): TakenTable {
  return tableOf<Met>(
    { name: 'hotseat-objectives', title: 'Objectives' },
    [
      text('scenario', 'Scenario (id)', ({ scenario }) => scenario.id),
      text('title', 'Scenario', ({ scenario }) => scenario.title),
      text('objective', 'Objective (id)', ({ id }) => id),
      text('text', 'Objective', (one) => one.text),
      ...GRADES.map((grade) => number<Met>(grade, grade, 'drills', ({ grades }) => grades[grade])),
      number('n', 'n', 'drills', ({ n }) => n)
    ],
    scenarios.flatMap(({ objectives, ...scenario }) =>
      objectives.filter(({ n }) => n > 0).map((one) => ({ ...one, scenario }))
    )
  );
}

/**
 * From people's first drill to their later ones, a row a dimension and one for all five. It has none
 * where fewer than five people have both: the page says nothing then either.
 */
export function improvementTable(improvement: readonly Improvement[]): TakenTable {
  const all = improvement.find(({ dimension }) => dimension === null);
  return tableOf<Improvement>(
    { name: 'hotseat-improvement', title: 'First and later drills' },
    [
      text('dimension', 'Dimension', ({ dimension }) => dimension ?? 'all five'),
      number('first', 'First drill', `${LEVELS}, mean`, ({ first }) => first),
      number('later', 'Later ones', `${LEVELS}, mean`, ({ later }) => later),
      number('change', 'Change', 'levels', ({ change }) => change),
      number('low', '95% interval: from', 'levels', ({ interval }) => interval?.low ?? null),
      number('high', '95% interval: to', 'levels', ({ interval }) => interval?.high ?? null),
      number('people', 'People', 'count', ({ n }) => n),
      text('told', 'So', ({ told }) => told)
    ],
    !all || all.told === 'too-few' ? [] : improvement
  );
}
