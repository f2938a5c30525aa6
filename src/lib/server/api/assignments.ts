import type { z } from 'zod';
import { dueDays, type Day, type Standing } from '../../core/readiness/assignments/index.ts';
import type { Actor } from '../access/permissions.ts';
import { rollsFor, todayIn, type Entry, type Roll } from '../assignments/roll.ts';
import type { Runtime } from '../runtime.ts';
import type { Team } from '../store/people-store.ts';
import type { assignmentSchema, AssignmentsQuery } from './assignment-schemas.ts';
import { pageAfter, shownAs, type Page } from './page.ts';
import { time } from './time.ts';

type AssignmentView = z.output<typeof assignmentSchema>;

/** A page of the assignments that people whom a program may read of have, the earliest first. */
export async function assignmentsPage(
  here: Runtime,
  actor: Actor,
  { since, scenario, ...query }: AssignmentsQuery
): Promise<Page<AssignmentView>> {
  const from = since === undefined ? 0 : Date.parse(since);
  const rolls = (await rollsFor(here, actor, 'read assignments by token')).filter(
    ({ assignment }) =>
      assignment.since >= from && (scenario === undefined || assignment.scenario.id === scenario)
  );
  const page = pageAfter(
    rolls,
    ({ assignment }) => ({ at: assignment.since, key: assignment.id }),
    query
  );
  const teams = (await here.people.teams()).filter(({ id }) => actor.teams.includes(id));
  const today = todayIn(here);
  return shownAs(page, (roll) => assignmentView(roll, teams, today));
}

function assignmentView(
  { assignment, entries }: Roll,
  known: readonly Team[],
  today: Day
): AssignmentView {
  const { id, scenario, since, due, every, teams } = assignment;
  return {
    id,
    scenario,
    teams: known.flatMap((team) =>
      teams.some((one) => one.team === team.id) ? [{ id: team.id, name: team.name }] : []
    ),
    givenAt: time(since),
    due: dueDays(assignment, today).at(-1) ?? due,
    every,
    people: entries.map(entryView),
    assignment: `/assignments/${id}`
  };
}

function entryView({ person, standing }: Entry): AssignmentView['people'][number] {
  const { state, due } = standing;
  return {
    person: person.id,
    name: person.name,
    state,
    due,
    ...doneBy(standing),
    overdueBy: standing.state === 'overdue' ? standing.by : null
  };
}

function doneBy(standing: Standing) {
  if (standing.state !== 'done') return { doneOn: null, lateBy: null, drill: null };
  return { doneOn: standing.on, lateBy: standing.late, drill: standing.drill };
}
