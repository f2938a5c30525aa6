import {
  FAULT_TABLE,
  findingOf,
  furthestOf,
  monthAfter,
  monthOf,
  monthsBetween,
  type Improvement,
  type Looking,
  type Month,
  type Overview,
  type ScenarioFigures,
  type TeamFigures,
  type Wrong
} from '../../../core/readiness/index.ts';
import type { Dimension } from '../../../core/scenario/schema.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { withExamples, type WrongRow } from './examples.ts';
import { daysOf, overviewFor, seenHouse, type SeenHouse } from './house.ts';

/** So many teams are read on one page; of more, the least ready are shown until all are asked for. */
const MOST_TEAMS = 12;
const LEAST_READY = 8;

export interface TeamRow extends TeamFigures {
  name: string;
  /** Who is in it; `people` are those who drilled. */
  members: number;
}

/** What can be chosen to be looked at. */
export interface Choices {
  teams: { id: string; name: string }[];
  scenarios: { id: string; title: string }[];
  /** Periods at hand: so many months up to this one; null for all since the first drill. */
  periods: { months: number | null; from: Month; to: Month }[];
  /** The present one. */
  thisMonth: Month;
}

/** The manager's first page. Wall times in ms. */
export interface ReadinessPage {
  looking: Looking;
  choices: Choices;
  months: Month[];
  finding: string;
  furthest: { team: string; why: string } | null;
  drills: number;
  people: number;
  days: { from: number; to: number };
  now: number;
  teams: TeamRow[];
  /** How many there are where only the least ready are shown; null where all are. */
  least: number | null;
  wrong: { drills: number; rows: WrongRow[]; leftOut: string[] };
  scenarios: readonly ScenarioFigures[];
  improvement: readonly Improvement[];
  recent: { people: number; due: number };
  progress: { counted: number; of: number };
}

/** Teams, as far as somebody may see them. */
export async function readinessPage(
  here: Runtime,
  actor: Actor,
  looking: Looking,
  now: number
): Promise<ReadinessPage> {
  const house = await seenHouse(here, actor, looking, now);
  const chosen = house.teams.filter(({ id }) => looking.team === null || id === looking.team);
  const found = overviewFor(here, house, chosen);
  const named = namedTeams(found, chosen);
  const some = named.length > MOST_TEAMS && !looking.all;
  const teams = some || looking.sort === 'gap' ? named.toSorted(leastReadyFirst) : named;
  return {
    looking,
    choices: choicesOf(house, now),
    months: monthsBetween(looking.from, looking.to),
    finding: findingOf(named, { asked: looking.team !== null && house.teams.length > 0 }),
    furthest: furthestOf(named),
    drills: found.drills,
    people: found.people,
    days: daysOf(house.filter, now),
    now,
    teams: some ? teams.slice(0, LEAST_READY) : teams,
    least: some ? named.length : null,
    wrong: {
      drills: found.wrong.drills,
      rows: await withExamples(here, actor, underHead(found.wrong.of, looking.dimension)),
      leftOut: named.flatMap(({ team, name }) => (found.wrong.leftOut.includes(team) ? name : []))
    },
    scenarios: found.scenarios,
    improvement: found.improvement,
    recent: found.recent,
    progress: house.progress
  };
}

/** The figures of teams with their names, in the order of these. */
export function namedTeams({ teams }: Overview, chosen: SeenHouse['teams']): TeamRow[] {
  return chosen.flatMap(({ id, name, people }) => {
    const figures = teams.find(({ team }) => team === id);
    return figures ? [{ ...figures, name, members: people.length }] : [];
  });
}

export function choicesOf(
  { teams, scenarios, firstMonth }: Awaited<ReturnType<typeof seenHouse>>,
  now: number
): Choices {
  const thisMonth = monthOf(now);
  return {
    teams: teams.map(({ id, name }) => ({ id, name })),
    scenarios,
    periods: [
      ...[3, 6, 12].map((months) => ({
        months,
        from: monthAfter(thisMonth, 1 - months),
        to: thisMonth
      })),
      ...(firstMonth === null ? [] : [{ months: null, from: firstMonth, to: thisMonth }])
    ],
    thisMonth
  };
}

/** Of one dimension, what is listed under it. */
export function underHead(wrong: readonly Wrong[], dimension: Dimension | null): Wrong[] {
  return wrong.filter(({ fault }) => dimension === null || FAULT_TABLE[fault].head === dimension);
}

/** By what is missing; those of which nothing is known come last. */
function leastReadyFirst(a: TeamRow, b: TeamRow): number {
  const told = ({ lines }: TeamRow) => (lines.length > 0 ? 0 : 1);
  return told(a) - told(b) || b.gap - a.gap || (a.last ?? 0) - (b.last ?? 0);
}
