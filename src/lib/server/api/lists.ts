import type { z } from 'zod';
import { meanOfTally, type Result, type Tally } from '../../core/readiness/index.ts';
import { DIMENSIONS } from '../../core/scenario/vocabulary.ts';
import { allows, type Action, type Actor } from '../access/permissions.ts';
import type { Results } from '../readiness/results.ts';
import type { Runtime } from '../runtime.ts';
import type { PeopleStore } from '../store/people-store.ts';
import { pageAfter, shownAs, type Page } from './page.ts';
import { NotYet } from './problem.ts';
import type { drillSchema, ListQuery, resultSchema } from './schemas.ts';
import { time } from './time.ts';

/** A page of the results of people whom a program may read. */
export async function resultsPage(
  here: Runtime,
  actor: Actor,
  query: ListQuery
): Promise<Page<z.output<typeof resultSchema>>> {
  const { results, names } = await readable(here, actor, 'read results by token', query);
  const page = pageAfter(
    results,
    ({ endedAt, drill, person }) => ({ at: endedAt, key: `${drill} ${person}` }),
    query
  );
  return shownAs(page, (one) => resultView(one, names));
}

/** A page of drills in which people took part whom a program may read. */
export async function drillsPage(
  here: Runtime,
  actor: Actor,
  query: ListQuery
): Promise<Page<z.output<typeof drillSchema>>> {
  const { results } = await readable(here, actor, 'read drills by token', query);
  const people = new Map<string, string[]>();
  for (const { drill, person } of results)
    people.set(drill, [...(people.get(drill) ?? []), person]);
  const drills = [...new Map(results.map((result) => [result.drill, result])).values()];
  const page = pageAfter(drills, ({ endedAt, drill }) => ({ at: endedAt, key: drill }), query);
  return shownAs(page, ({ drill, scenario, team, startedAt, endedAt }) => ({
    drill,
    scenario,
    team,
    startedAt: time(startedAt),
    endedAt: time(endedAt),
    people: people.get(drill) ?? [],
    scorecard: `/drills/${drill}/scorecard`
  }));
}

/**
 * Results that a program may read by an action, as far as it asks for them.
 *
 * @throws `NotYet` while drills are being counted: drills come in no order then, and a program that goes
 *   on from the latest end that it has seen would never get those that came later
 */
export async function readable(
  { people, results }: { people: Pick<PeopleStore, 'list'>; results: Results },
  actor: Actor,
  action: Action,
  { since, scenario }: Pick<ListQuery, 'since' | 'scenario'>
): Promise<{ results: Result[]; names: ReadonlyMap<string, string> }> {
  const seen = (await people.list()).filter(({ id, teams }) =>
    allows(actor, action, { owner: id, teams })
  );
  const from = since === undefined ? 0 : Date.parse(since);
  const { counted, of } = await results.progress();
  if (counted < of)
    throw new NotYet(`${String(counted)} of ${String(of)} drills are counted so far; come again.`);
  const found = await results.ofPeople(seen.map(({ id }) => id));
  return {
    names: new Map(seen.map(({ id, name }) => [id, name])),
    results: found.filter(
      (result) =>
        result.endedAt >= from && (scenario === undefined || result.scenario.id === scenario)
    )
  };
}

/** A result as a program gets it. */
export function resultView(
  result: Result,
  names: ReadonlyMap<string, string>
): z.output<typeof resultSchema> {
  const { drill, person, scenario, team, needed, answered, trust } = result;
  return {
    drill,
    person,
    name: names.get(person) ?? '',
    scenario,
    team,
    startedAt: time(result.startedAt),
    endedAt: time(result.endedAt),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, shownTally(result.dimensions[dimension])])
    ) as z.output<typeof resultSchema>['dimensions'],
    needed,
    answered,
    trust,
    objectives: result.objectives.map(({ id, text, grade }) => ({ id, text, grade })),
    faults: result.faults.map(({ fault, at }) => ({ fault, at })),
    teamSpeed: result.teamSpeed && shownTally(result.teamSpeed)
  };
}

function shownTally(tally: Tally): { mean: number | null; n: number } {
  return { mean: meanOfTally(tally), n: tally.n };
}
