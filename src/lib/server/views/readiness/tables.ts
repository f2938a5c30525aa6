import type { TakenTable } from '../../../core/debrief/tables/index.ts';
import {
  faultsTable,
  filtered,
  monthsTable,
  resultsTable,
  type Looking
} from '../../../core/readiness/index.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { overviewFor, seenHouse } from './house.ts';
import { underHead } from './overview.ts';

/**
 * What a page about readiness shows, as a table: of the same teams, period and scenario, and with the
 * same figures left out.
 *
 * @param now wall time in ms
 */
export async function readinessTable(
  here: Runtime,
  actor: Actor,
  { table, looking, now }: { table: 'results' | 'months' | 'faults'; looking: Looking; now: number }
): Promise<TakenTable> {
  const house = await seenHouse(here, actor, looking, now);
  const chosen = house.teams.filter(({ id }) => looking.team === null || id === looking.team);
  if (table === 'results') {
    const people = new Set(chosen.flatMap((team) => team.people));
    return resultsTable(
      filtered(house.results, house.filter)
        .filter(({ person }) => people.has(person))
        .map((result) => ({
          result,
          name: house.people.get(result.person)?.name ?? '',
          teams: house.teams.flatMap((team) =>
            team.people.includes(result.person) ? [team.name] : []
          )
        }))
    );
  }
  const found = overviewFor(here, house, chosen);
  if (table === 'faults')
    return faultsTable(underHead(found.wrong.of, looking.dimension), found.wrong.drills);
  const names = new Map(chosen.map(({ id, name }) => [id, name]));
  return monthsTable(
    found.teams.map(({ team, lines }) => ({
      name: names.get(team) ?? '',
      lines: lines.filter(
        ({ dimension }) => looking.dimension === null || dimension === looking.dimension
      )
    }))
  );
}
