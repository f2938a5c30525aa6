import { countDrills } from './drills.ts';
import { filtered, type Filter } from './filter.ts';
import { grouped } from './grouped.ts';
import type { Result } from './result.ts';
import { DAY, RECENT_DAYS, SHOWN_FROM_PEOPLE } from './rules.ts';
import { scenariosOf, type ScenarioFigures } from './scenarios.ts';
import { teamFigures, type TeamFigures } from './team.ts';
import { wrongIn, type Wrong } from './wrong.ts';
import { improvementOf, type Improvement } from './improvement.ts';

/** A team and who is in it, by ids. */
export interface TeamMembers {
  id: string;
  people: readonly string[];
}

/** Many teams at once. */
export interface Overview {
  teams: readonly TeamFigures[];
  /** Of everybody in these teams, each once. */
  people: number;
  drills: number;
  /** What goes wrong, in teams of which figures are shown. */
  wrong: { drills: number; of: readonly Wrong[]; leftOut: readonly string[] };
  scenarios: readonly ScenarioFigures[];
  improvement: readonly Improvement[];
  /** Who is in these teams, and how many of them had no drill in the last 90 days. */
  recent: { people: number; due: number };
}

/**
 * What a manager sees of teams.
 *
 * @param results those of people of these teams, of all times
 * @param at wall time in ms by which "the last 90 days" are counted: now, or the period's end
 */
export function overviewOf(
  teams: readonly TeamMembers[],
  results: readonly Result[],
  filter: Filter,
  at: number
): Overview {
  const inPeriod = filtered(results, filter);
  const byPerson = grouped(inPeriod, ({ person }) => person);
  const of = (people: Iterable<string>) => [...people].flatMap((one) => byPerson.get(one) ?? []);
  const figures = teams.map(({ id, people }) => teamFigures(id, of(people), at));
  const told = (id: string) =>
    figures.some(({ team, people }) => team === id && people >= SHOWN_FROM_PEOPLE);
  const everybody = new Set(teams.flatMap(({ people }) => people));
  const counted = new Set(teams.flatMap(({ id, people }) => (told(id) ? people : [])));
  const all = of(everybody);
  const shownResults = of(counted);
  return {
    teams: figures,
    people: new Set(all.map(({ person }) => person)).size,
    drills: countDrills(all),
    wrong: {
      drills: countDrills(shownResults),
      of: wrongIn(shownResults),
      leftOut: figures.flatMap(({ team, people, drills }) =>
        drills > 0 && people < SHOWN_FROM_PEOPLE ? [team] : []
      )
    },
    scenarios: scenariosOf(shownResults),
    improvement: improvementOf(shownResults),
    recent: recentOf(everybody, results, at)
  };
}

function recentOf(people: ReadonlySet<string>, results: readonly Result[], at: number) {
  const recent = new Set(
    results.flatMap(({ person, endedAt }) =>
      people.has(person) && endedAt <= at && at - endedAt <= RECENT_DAYS * DAY ? [person] : []
    )
  );
  return { people: people.size, due: people.size - recent.size };
}
