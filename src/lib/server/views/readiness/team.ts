import {
  attendanceOf,
  filtered,
  findingOf,
  improvementOf,
  monthsBetween,
  scenariosOf,
  SHOWN_FROM_PEOPLE,
  teamFigures,
  wrongIn,
  type Attendance,
  type Improvement,
  type Looking,
  type Month,
  type ScenarioFigures
} from '../../../core/readiness/index.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { withExamples, type WrongRow } from './examples.ts';
import { daysOf, seenHouse } from './house.ts';
import { choicesOf, underHead, type Choices, type TeamRow } from './overview.ts';

export interface PersonRow extends Attendance {
  name: string;
}

/** One team. Wall times in ms. */
export interface TeamPage {
  looking: Looking;
  choices: Choices;
  months: Month[];
  finding: string;
  team: TeamRow;
  days: { from: number; to: number };
  now: number;
  /** Who has waited longest first; one page of them. */
  people: PersonRow[];
  pages: number;
  due: number;
  wrong: { drills: number; rows: WrongRow[] };
  scenarios: readonly ScenarioFigures[];
  improvement: readonly Improvement[];
  progress: { counted: number; of: number };
}

/** People on a page of the list. */
export const PEOPLE_A_PAGE = 50;

/** One team, as far as somebody may see it; null where they may not. */
export async function teamPage(
  here: Runtime,
  actor: Actor,
  id: string,
  looking: Looking,
  now: number
): Promise<TeamPage | null> {
  const house = await seenHouse(here, actor, looking, now);
  const team = house.teams.find((one) => one.id === id);
  if (!team) return null;
  const theirs = new Set(team.people);
  const all = house.results.filter(({ person, endedAt }) => theirs.has(person) && endedAt <= now);
  const inPeriod = filtered(all, house.filter);
  const figures = teamFigures(id, inPeriod, house.at);
  const row = { ...figures, name: team.name, members: team.people.length };
  const told = figures.people >= SHOWN_FROM_PEOPLE;
  const everybody = attendanceOf(
    team.people,
    all.filter(({ endedAt }) => endedAt <= house.at),
    inPeriod,
    house.at
  );
  const pages = Math.max(1, Math.ceil(everybody.length / PEOPLE_A_PAGE));
  const page = Math.min(looking.page, pages);
  return {
    looking: { ...looking, page },
    choices: choicesOf(house, now),
    months: monthsBetween(looking.from, looking.to),
    finding: findingOf([row]),
    team: row,
    days: daysOf(house.filter, now),
    now,
    people: everybody
      .slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE)
      .map((one) => ({ ...one, name: house.people.get(one.person)?.name ?? '' })),
    pages,
    due: everybody.filter(({ due }) => due).length,
    wrong: {
      drills: figures.drills,
      rows: told
        ? await withExamples(here, actor, underHead(wrongIn(inPeriod), looking.dimension))
        : []
    },
    scenarios: told ? scenariosOf(inPeriod) : [],
    improvement: told ? improvementOf(inPeriod) : [],
    progress: house.progress
  };
}
