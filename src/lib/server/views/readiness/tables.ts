import type { TakenTable } from '../../../core/debrief/tables/index.ts';
import {
  attendanceOf,
  attendanceTable,
  faultsTable,
  filtered,
  improvementTable,
  monthsTable,
  objectivesTable,
  resultsTable,
  scenariosTable,
  teamsTable,
  type Looking
} from '../../../core/readiness/index.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { overviewFor, seenHouse, type SeenHouse } from './house.ts';
import { namedTeams, underHead } from './overview.ts';

/** The tables of readiness. */
export type ReadinessTable =
  | 'results'
  | 'months'
  | 'faults'
  | 'teams'
  | 'attendance'
  | 'scenarios'
  | 'objectives'
  | 'improvement';

/**
 * What a page about readiness shows, as a table: of the same teams, period and scenario, and with the
 * same figures left out.
 *
 * @param now wall time in ms
 */
export async function readinessTable(
  here: Runtime,
  actor: Actor,
  { table, looking, now }: { table: ReadinessTable; looking: Looking; now: number }
): Promise<TakenTable> {
  const house = await seenHouse(here, actor, looking, now);
  const chosen = house.teams.filter(({ id }) => looking.team === null || id === looking.team);
  if (table === 'results') return results(house, chosen);
  if (table === 'attendance') return attendance(house, chosen, now);
  const found = overviewFor(here, house, chosen);
  const named = namedTeams(found, chosen);
  switch (table) {
    case 'teams':
      return teamsTable(named);
    case 'months':
      return monthsTable(
        named.map(({ name, lines }) => ({
          name,
          lines: lines.filter(
            ({ dimension }) => looking.dimension === null || dimension === looking.dimension
          )
        }))
      );
    case 'faults':
      return faultsTable(underHead(found.wrong.of, looking.dimension), found.wrong.drills);
    case 'scenarios':
      return scenariosTable(found.scenarios);
    case 'objectives':
      return objectivesTable(found.scenarios);
    case 'improvement':
      return improvementTable(found.improvement);
    default: {
      const never: never = table;
      return never;
    }
  }
}

function results(house: SeenHouse, chosen: SeenHouse['teams']): TakenTable {
  const people = new Set(chosen.flatMap((team) => team.people));
  return resultsTable(
    filtered(house.results, house.filter)
      .filter(({ person }) => people.has(person))
      .map((result) => ({
        result,
        name: nameIn(house, result.person),
        teams: house.teams.flatMap((team) =>
          team.people.includes(result.person) ? [team.name] : []
        )
      }))
  );
}

/** As each team's page has it: results up to now, and those of the period. */
function attendance(house: SeenHouse, chosen: SeenHouse['teams'], now: number): TakenTable {
  return attendanceTable(
    chosen.flatMap(({ name: team, people }) => {
      const theirs = new Set(people);
      const all = house.results.filter(
        ({ person, endedAt }) => theirs.has(person) && endedAt <= now
      );
      return attendanceOf(
        people,
        all.filter(({ endedAt }) => endedAt <= house.at),
        filtered(all, house.filter),
        house.at
      ).map((one) => ({ ...one, team, name: nameIn(house, one.person) }));
    })
  );
}

function nameIn({ people }: SeenHouse, person: string): string {
  return people.get(person)?.name ?? '';
}
