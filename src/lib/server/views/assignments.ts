import {
  dueDays,
  owingOf,
  type Day,
  type Every,
  type Owing,
  type Standing
} from '../../core/readiness/assignments/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { wholeAssignmentSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import { reachesOf, rollOf, rollsFor, todayIn, type Roll } from '../assignments/roll.ts';
import { addressInWords } from '../lti/addressless.ts';
import type { Runtime } from '../runtime.ts';
import type { Person, Team } from '../store/people-store.ts';
import type { Assignment } from '../../core/readiness/assignments/index.ts';

/** Somebody who is overdue with a drill. */
export interface OverdueRow {
  /** Name. */
  who: string;
  /** Id. */
  person: string;
  email: string;
  /** Those that they are in. Who may assign them a drill sees this on the list of people too. */
  teams: { id: string; name: string }[];
  scenario: { id: string; title: string };
  /** Id. */
  assignment: string;
  due: Day;
  /** Days since. */
  days: number;
}

/** An assignment on the list of who gives drills. */
export interface AssignmentRow {
  id: string;
  scenario: { id: string; title: string };
  /** Names of teams of the viewer's and of such as were removed; of people, where they are few. */
  teams: string[];
  people: string[];
  /** Whether all whom it was given are gone. */
  nobody: boolean;
  /** The day for which it is open now, or was last. */
  due: Day;
  every: Every | null;
  /** Among those whom the viewer may see. */
  done: number;
  of: number;
  /** Names of who is overdue, for longest first. */
  overdue: string[];
  /** The first and the last of the days that they missed; null where nobody is overdue. */
  missed: { from: Day; to: Day } | null;
}

/** Everybody who is overdue with a drill and whom a visitor may see, for longest first. */
export async function overdueFor(here: Runtime, { actor }: Visitor): Promise<OverdueRow[]> {
  return overdueOn(await rollsFor(here, actor), await here.people.teams());
}

/** Who is overdue as a page shows them: the first rows, and what a reminder says of all. */
export interface OverduePart {
  /** For longest first. */
  rows: OverdueRow[];
  /** Pairs of somebody and a drill. */
  drills: number;
  people: number;
  /** The name of the only one of them; null for none or several. */
  only: string | null;
  owing: Owing[];
}

/** @param most rows at most; the rest is counted */
export function overduePart(overdue: readonly OverdueRow[], most: number): OverduePart {
  const people = new Map(overdue.map(({ person, who }) => [person, who]));
  const [only = null] = people.size === 1 ? people.values() : [];
  return {
    rows: overdue.slice(0, most),
    drills: overdue.length,
    people: people.size,
    only,
    owing: owingOf(overdue)
  };
}

/** Those of them who are in a team. @param team its id; empty for all */
export function overdueIn(overdue: readonly OverdueRow[], team: string): readonly OverdueRow[] {
  if (team === '') return overdue;
  return overdue.filter(({ teams }) => teams.some(({ id }) => id === team));
}

/** Assignments in somebody's reach: those that wait for somebody by their day, then those that are done. */
export interface AssignmentList {
  open: AssignmentRow[];
  done: AssignmentRow[];
  overdue: OverdueRow[];
  /** Whether reminders go by mail. */
  mail: boolean;
  today: Day;
}

export async function assignmentList(here: Runtime, actor: Actor): Promise<AssignmentList> {
  const rolls = await rollsFor(here, actor);
  const names = await namesOf(here, actor);
  const today = todayIn(here);
  const rows = rolls
    .map((roll) => rowOf(roll, names, today))
    .sort((a, b) => a.due.localeCompare(b.due) || a.scenario.title.localeCompare(b.scenario.title));
  return {
    open: rows.filter(({ done, of, every }) => done < of || of === 0 || every !== null),
    done: rows.filter(({ done, of, every }) => done === of && of > 0 && every === null).reverse(),
    overdue: overdueOn(rolls, await here.people.teams()),
    mail: here.reminders !== null,
    today
  };
}

/** One assignment, with who has it and how they stand. */
export interface AssignmentPage extends AssignmentRow {
  by: string | null;
  note: string;
  /** Wall times in ms. */
  since: number;
  withdrawn: number | null;
  entries: {
    person: string;
    name: string;
    email: string;
    /** Names. */
    teams: string[];
    standing: Standing;
    /** Wall time in ms of the last reminder. */
    reminded: number | null;
  }[];
  late: OverdueRow[];
  /**
   * Its first day, and ids of whom it was given, for the form that changes it. Null for who may not
   * change and withdraw it, since some of these people may be none of theirs; and when it was withdrawn.
   */
  form: { due: Day; people: string[]; teams: string[] } | null;
  mail: boolean;
  today: Day;
}

export async function assignmentPage(
  here: Runtime,
  actor: Actor,
  assignment: Assignment
): Promise<AssignmentPage> {
  const roll = await rollOf(here, actor, assignment);
  const names = await namesOf(here, actor);
  const teams = await here.people.teams();
  const today = todayIn(here);
  return {
    ...rowOf(roll, names, today),
    by: names.people.get(assignment.by) ?? null,
    note: assignment.note,
    since: assignment.since,
    withdrawn: assignment.withdrawn,
    entries: roll.entries.map(({ person, standing }) => ({
      person: person.id,
      name: person.name,
      email: addressInWords(person.email),
      teams: teamsOf(person, teams).map(({ name }) => name),
      standing,
      reminded: assignment.reminded.find((one) => one.person === person.id)?.at ?? null
    })),
    late: overdueOn([roll], teams),
    form: (await mayChange(here, actor, assignment)) ? formOf(assignment) : null,
    mail: here.reminders !== null,
    today
  };
}

async function mayChange(
  here: Runtime,
  actor: Actor,
  { id, withdrawn }: Assignment
): Promise<boolean> {
  if (withdrawn !== null) return false;
  const whole = await wholeAssignmentSubject(here, id);
  return whole !== null && allows(actor, 'assign drills', whole);
}

function formOf({ due, people, teams }: Assignment): NonNullable<AssignmentPage['form']> {
  return {
    due,
    people: people.map(({ person }) => person),
    teams: teams.map(({ team }) => team)
  };
}

/** Whom somebody may give drills to, by name. */
export interface Targets {
  people: { id: string; name: string; teams: string[] }[];
  /** With how many trainees, since what a team is given is for them alone. */
  teams: { id: string; name: string; trainees: number }[];
}

export async function targetsFor({ people }: Runtime, actor: Actor): Promise<Targets> {
  const teams = (await people.teams()).filter(({ id }) => actor.teams.includes(id));
  const reached = (await people.list()).filter(reachesOf(actor));
  return {
    people: reached.map((person) => ({
      id: person.id,
      name: person.name,
      teams: teams.filter(({ id }) => person.teams.includes(id)).map(({ name }) => name)
    })),
    teams: teams.map(({ id, name }) => ({
      id,
      name,
      trainees: reached.filter(
        (person) => person.teams.includes(id) && person.roles.includes('trainee')
      ).length
    }))
  };
}

interface Names {
  people: ReadonlyMap<string, string>;
  /** Of a team that is not the viewer's, null. */
  teams: ReadonlyMap<string, string | null>;
}

async function namesOf({ people }: Runtime, { teams }: Actor): Promise<Names> {
  return {
    people: new Map((await people.list()).map(({ id, name }) => [id, name])),
    teams: new Map(
      (await people.teams()).map(({ id, name }) => [id, teams.includes(id) ? name : null])
    )
  };
}

function rowOf({ assignment, entries }: Roll, names: Names, today: Day): AssignmentRow {
  const { id, scenario, every } = assignment;
  const overdue = overdueOn([{ assignment, entries }], []);
  const inReach = new Set(entries.map(({ person }) => person.id));
  return {
    id,
    scenario,
    teams: assignment.teams.flatMap(({ team }) => {
      const name = names.teams.get(team);
      return name === undefined ? 'a team that was removed' : (name ?? []);
    }),
    people: assignment.people.flatMap(({ person }) =>
      inReach.has(person) ? [names.people.get(person) ?? ''] : []
    ),
    nobody: assignment.people.length + assignment.teams.length === 0,
    due: dueDays(assignment, today).at(-1) ?? assignment.due,
    every,
    done: entries.filter(({ standing }) => standing.state === 'done').length,
    of: entries.length,
    overdue: overdue.map(({ who }) => who),
    missed: missedIn(overdue)
  };
}

/** Who is overdue for longest comes first. */
function missedIn(overdue: readonly Pick<OverdueRow, 'due'>[]): AssignmentRow['missed'] {
  const [first, last = first] = [overdue.at(0), overdue.at(-1)];
  return first && last ? { from: first.due, to: last.due } : null;
}

function overdueOn(rolls: readonly Roll[], known: readonly Team[]): OverdueRow[] {
  return rolls
    .flatMap(({ assignment: { id, scenario }, entries }) =>
      entries.flatMap(({ person, standing }) =>
        standing.state === 'overdue'
          ? [
              {
                who: person.name,
                person: person.id,
                email: addressInWords(person.email),
                teams: teamsOf(person, known),
                scenario,
                assignment: id,
                due: standing.due,
                days: standing.by
              }
            ]
          : []
      )
    )
    .sort((a, b) => b.days - a.days || a.who.localeCompare(b.who));
}

function teamsOf({ teams }: Person, known: readonly Team[]): { id: string; name: string }[] {
  return known.filter(({ id }) => teams.includes(id)).map(({ id, name }) => ({ id, name }));
}
