import {
  headingOf,
  LEVELS,
  moment,
  number,
  tableOf,
  text,
  trust,
  yesNo,
  type ColumnOf,
  type TakenTable
} from '../debrief/tables/index.ts';
import { DIMENSIONS } from '../scenario/vocabulary.ts';
import { meanOfTally } from './drills.ts';
import { FAULT_TABLE } from './faults.ts';
import type { Line, MonthPoint } from './line.ts';
import type { Result } from './result.ts';
import { meanOf } from './results.ts';
import type { TeamFigures } from './team.ts';
import type { Wrong } from './wrong.ts';

/** A result with the names that its ids have now. */
export interface NamedResult {
  result: Result;
  name: string;
  /** Names. */
  teams: readonly string[];
}

const RESULT: readonly ColumnOf<NamedResult>[] = [
  text('person', 'Person (id)', ({ result }) => result.person),
  text('name', 'Name', ({ name }) => name),
  text('teams', 'Teams', ({ teams }) => teams.join('; ')),
  text('drill', 'Drill', ({ result }) => result.drill),
  text('scenario', 'Scenario (id)', ({ result }) => result.scenario.id),
  text('title', 'Scenario', ({ result }) => result.scenario.title),
  yesNo('in_team', 'In a team', ({ result }) => result.team),
  moment('started', 'Started', ({ result }) => result.startedAt),
  moment('ended', 'Ended', ({ result }) => result.endedAt),
  number('mean', 'Mean', LEVELS, ({ result }) => meanOf(result)),
  ...DIMENSIONS.flatMap((dimension) => [
    number<NamedResult>(dimension, headingOf(dimension), `${LEVELS}, mean`, ({ result }) =>
      meanOfTally(result.dimensions[dimension])
    ),
    number<NamedResult>(
      `${dimension}_n`,
      `${headingOf(dimension)}: n`,
      'ratings',
      ({ result }) => result.dimensions[dimension].n
    )
  ]),
  number('needed', 'In need', 'posts', ({ result }) => result.needed),
  number('answered', 'Answered in time', 'posts', ({ result }) => result.answered),
  trust('trust_start', 'Trust at STARTEX', '0 to 100', ({ result }) => result.trust.from),
  trust('trust_end', 'Trust at ENDEX', '0 to 100', ({ result }) => result.trust.to),
  text('objectives', 'Objectives', ({ result }) =>
    result.objectives
      .map((objective) => `${objective.text}: ${objective.grade ?? 'did not come up'}`)
      .join('; ')
  ),
  text('faults', 'What went wrong', ({ result }) =>
    [...new Set(result.faults.map(({ fault }) => FAULT_TABLE[fault].says))].join('; ')
  ),
  // Last, so that whoever reads columns by their place goes on reading the same ones.
  number('team_speed', 'Speed of the team', `${LEVELS}, mean`, ({ result }) =>
    result.teamSpeed === null ? null : meanOfTally(result.teamSpeed)
  ),
  number(
    'team_speed_n',
    'Speed of the team: n',
    'posts',
    ({ result }) => result.teamSpeed?.n ?? null
  )
];

/** A row for each person and drill. */
export function resultsTable(results: readonly NamedResult[]): TakenTable {
  return tableOf({ name: 'hotseat-results', title: 'Results' }, RESULT, results);
}

interface TeamPoint extends MonthPoint {
  team: string;
  dimension: Line['dimension'];
}

/**
 * A row for each team, dimension and month, or months that were joined since they had few drills. Teams
 * of which no figures are shown have none here either.
 */
export function monthsTable(
  teams: readonly (Pick<TeamFigures, 'lines'> & { name: string })[]
): TakenTable {
  return tableOf<TeamPoint>(
    { name: 'hotseat-team-months', title: 'Teams by month' },
    [
      text('team', 'Team', ({ team }) => team),
      text('dimension', 'Dimension', ({ dimension }) => dimension),
      text('from', 'First month', ({ from }) => from),
      text('to', 'Last month', ({ to }) => to),
      number('mean', 'Mean', `${LEVELS}, over drills`, ({ mean }) => mean),
      number('n', 'n', 'drills', ({ n }) => n),
      number('low', '95% interval: from', LEVELS, ({ interval }) => interval?.low ?? null),
      number('high', '95% interval: to', LEVELS, ({ interval }) => interval?.high ?? null)
    ],
    teams.flatMap(({ name, lines }) =>
      lines.flatMap(({ dimension, points }) =>
        points.map((point) => ({ ...point, team: name, dimension }))
      )
    )
  );
}

/** A row for each thing that goes wrong, with in how many of the drills it did. */
export function faultsTable(
  wrong: readonly Pick<Wrong, 'fault' | 'drills'>[],
  drills: number
): TakenTable {
  return tableOf<Pick<Wrong, 'fault' | 'drills'>>(
    { name: 'hotseat-what-goes-wrong', title: 'What goes wrong' },
    [
      text('fault', 'Key', ({ fault }) => fault),
      text('says', 'What goes wrong', ({ fault }) => FAULT_TABLE[fault].says),
      text('head', 'Part', ({ fault }) => FAULT_TABLE[fault].head),
      number('drills', 'Drills with it', 'drills', (one) => one.drills),
      number('of', 'Drills in all', 'drills', () => drills),
      text('found', 'How it is found', ({ fault }) => FAULT_TABLE[fault].found)
    ],
    wrong
  );
}
