import {
  DAY,
  monthOf,
  overviewOf,
  periodOf,
  type Filter,
  type Looking,
  type Overview,
  type Result,
  type TeamMembers
} from '../../../core/readiness/index.ts';
import { allows, type Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import type { Person, Team } from '../../store/people-store.ts';

/** What pages about readiness are made from: the teams somebody may see, their people and results. */
export interface SeenHouse {
  teams: readonly (TeamMembers & Team)[];
  people: ReadonlyMap<string, Person>;
  /** Of these people, of all times. */
  results: readonly Result[];
  filter: Filter;
  /** Wall time in ms from which "the last 90 days" are counted back: now, or the period's end. */
  at: number;
  /** Scenarios that these people drilled, by title. */
  scenarios: { id: string; title: string }[];
  /** Month of the first drill of all; null where there is none. */
  firstMonth: string | null;
  /** Ended drills that are counted, of all: after the first start of a new version it takes a while. */
  progress: { counted: number; of: number };
}

/**
 * The teams of somebody and what their people did. A team's people are those who may drill: trainees with
 * an active account, and whoever else of it has drilled.
 *
 * @param now wall time in ms
 */
export async function seenHouse(
  here: Pick<Runtime, 'people' | 'results'>,
  actor: Actor,
  { from, to, scenario }: Pick<Looking, 'from' | 'to' | 'scenario'>,
  now: number
): Promise<SeenHouse> {
  const people = (await here.people.list()).filter(
    ({ id, teams, active }) => active && allows(actor, 'see readiness', { owner: id, teams })
  );
  const results = await here.results.ofPeople(people.map(({ id }) => id));
  const { drilled, titles } = namesIn(results);
  const counted = people.filter(({ id, roles }) => roles.includes('trainee') || drilled.has(id));
  const inTeam = new Map<string, string[]>();
  for (const one of counted)
    for (const team of one.teams) inTeam.set(team, [...(inTeam.get(team) ?? []), one.id]);
  const teams = (await here.people.teams()).filter(({ id }) => actor.teams.includes(id));
  const period = periodOf(from, to);
  const [first] = results;
  return {
    teams: teams
      .map((team) => ({ ...team, people: inTeam.get(team.id) ?? [] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    people: new Map(people.map((one) => [one.id, one])),
    results,
    filter: { period, scenario },
    at: Math.min(now, period.to),
    scenarios: [...titles]
      .map(([id, title]) => ({ id, title }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    firstMonth: first ? monthOf(first.endedAt) : null,
    progress: await here.results.progress()
  };
}

/** Who drilled, and the titles of what: once for each list, which stays the same while no drill ends. */
function namesIn(results: readonly Result[]) {
  const known = NAMES.get(results);
  if (known) return known;
  const drilled = new Set<string>();
  const titles = new Map<string, string>();
  for (const { person, scenario } of results) {
    drilled.add(person);
    titles.set(scenario.id, scenario.title);
  }
  const names = { drilled, titles };
  NAMES.set(results, names);
  return names;
}

const NAMES = new WeakMap<
  readonly Result[],
  { drilled: ReadonlySet<string>; titles: ReadonlyMap<string, string> }
>();

const HOUR = 3_600_000;

/** What a manager sees of teams of this house, "the last 90 days" counted back from the end of the hour. */
export function overviewFor(
  here: Pick<Runtime, 'results'>,
  { results, filter, at }: Pick<SeenHouse, 'results' | 'filter' | 'at'>,
  teams: readonly TeamMembers[]
): Overview {
  const by = Math.ceil(at / HOUR) * HOUR;
  // By their number as well: who was taken out of a room is known to the list alone.
  const key = JSON.stringify([
    teams.map(({ id, people }) => [id, people]),
    filter,
    by,
    results.length
  ]);
  return here.results.remember(key, () => overviewOf(teams, results, filter, by));
}

/** The days that a period has had so far: from its first to its last or to today. Wall times in ms. */
export function daysOf({ period }: Filter, now: number): { from: number; to: number } {
  return { from: period.from, to: Math.min(now, period.to - DAY / 2) };
}
