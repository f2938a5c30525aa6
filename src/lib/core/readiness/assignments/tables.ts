import {
  day,
  moment,
  number,
  tableOf,
  text,
  type ColumnOf,
  type TakenTable
} from '../../debrief/tables/index.ts';
import type { Day } from './day.ts';
import type { Every } from './recurrence.ts';
import type { Standing } from './standing.ts';
import { EVERY_WORDS } from './words.ts';

/** An assignment as who gives drills finds it on the list. */
export interface AssignmentFigures {
  id: string;
  scenario: { id: string; title: string };
  /** Names, as far as they are shown. */
  teams: readonly string[];
  people: readonly string[];
  due: Day;
  every: Every | null;
  done: number;
  of: number;
  /** Names of who is overdue. */
  overdue: readonly string[];
}

/** Assignments that were given, with how many have done them. */
export function assignmentsTable(assignments: readonly AssignmentFigures[]): TakenTable {
  return tableOf<AssignmentFigures>(
    { name: 'hotseat-assignments', title: 'Assignments' },
    [
      title<AssignmentFigures>(),
      text('teams', 'Teams', ({ teams }) => teams.join('; ') || null),
      text('people', 'People', ({ people }) => people.join('; ') || null),
      day('due', 'Due', ({ due }) => due),
      text('every', 'Again', ({ every }) => (every === null ? 'once' : EVERY_WORDS[every])),
      number('of', 'Who has it', 'people', ({ of }) => of),
      number('done', 'Done', 'people', ({ done }) => done),
      number('overdue', 'Overdue', 'people', ({ overdue }) => overdue.length),
      text('overdue_names', 'Who is overdue', ({ overdue }) => overdue.join('; ') || null),
      assignmentId<AssignmentFigures>(({ id }) => id),
      scenarioId<AssignmentFigures>()
    ],
    assignments
  );
}

/** Somebody who is overdue with a drill. */
export interface OverdueFigures {
  who: string;
  email: string;
  teams: readonly { name: string }[];
  person: string;
  scenario: { id: string; title: string };
  assignment: string;
  due: Day;
  /** Days since. */
  days: number;
}

/** Who is overdue with what, for longest first. */
export function overdueTable(overdue: readonly OverdueFigures[]): TakenTable {
  return tableOf<OverdueFigures>(
    { name: 'hotseat-overdue', title: 'Overdue' },
    [
      text('name', 'Name', ({ who }) => who),
      text('teams', 'Teams', ({ teams }) => teams.map(({ name }) => name).join('; ') || null),
      text('email', 'E-mail', ({ email }) => email),
      title<OverdueFigures>(),
      day('due', 'Due', ({ due }) => due),
      number('days', 'Overdue by', 'days', ({ days }) => days),
      text('person', 'Person (id)', ({ person }) => person),
      assignmentId<OverdueFigures>(({ assignment }) => assignment),
      scenarioId<OverdueFigures>()
    ],
    overdue
  );
}

/** Somebody who has an assignment. */
export interface RollEntry {
  person: string;
  name: string;
  email: string;
  /** Names. */
  teams: readonly string[];
  standing: Standing;
  /** Wall time in ms of the last reminder; null for none. */
  reminded: number | null;
}

/** Who has an assignment, and how they stand with it. */
export function rollTable(assignment: string, entries: readonly RollEntry[]): TakenTable {
  return tableOf<RollEntry>(
    { name: `hotseat-roll-${assignment}`, title: 'Who has it' },
    [
      text('name', 'Name', ({ name }) => name),
      text('teams', 'Teams', ({ teams }) => teams.join('; ') || null),
      text('email', 'E-mail', ({ email }) => email),
      ...standingColumns<RollEntry>(),
      moment('reminded', 'Reminded', ({ reminded }) => reminded),
      text('person', 'Person (id)', ({ person }) => person),
      drillId<RollEntry>()
    ],
    entries
  );
}

/** A drill that somebody is to play. */
export interface OwnFigures {
  id: string;
  scenario: { id: string; title: string };
  /** Name of who gave it; null when they have gone. */
  by: string | null;
  note: string;
  standing: Standing;
}

/** What somebody is to play, and has played of it. */
export function ownAssignmentsTable(own: readonly OwnFigures[]): TakenTable {
  return tableOf<OwnFigures>(
    { name: 'hotseat-my-assignments', title: 'My assignments' },
    [
      title<OwnFigures>(),
      text('by', 'Given by', ({ by }) => by),
      text('note', 'Note', ({ note }) => note || null),
      ...standingColumns<OwnFigures>(),
      assignmentId<OwnFigures>(({ id }) => id),
      scenarioId<OwnFigures>(),
      drillId<OwnFigures>()
    ],
    own
  );
}

// People read names, and programs ids: names come first, and stay in view; ids come last.

function title<Row extends { scenario: { title: string } }>(): ColumnOf<Row> {
  return text('title', 'Scenario', ({ scenario }) => scenario.title);
}

function scenarioId<Row extends { scenario: { id: string } }>(): ColumnOf<Row> {
  return text('scenario', 'Scenario (id)', ({ scenario }) => scenario.id);
}

function assignmentId<Row>(of: (row: Row) => string): ColumnOf<Row> {
  return text('assignment', 'Assignment (id)', of);
}

function drillId<Row extends { standing: Standing }>(): ColumnOf<Row> {
  return text('drill', 'Drill (id)', ({ standing }) =>
    standing.state === 'done' ? standing.drill : null
  );
}

function standingColumns<Row extends { standing: Standing }>(): ColumnOf<Row>[] {
  return [
    text('state', 'Stands', ({ standing }) => standing.state),
    day('due', 'Due', ({ standing }) => standing.due),
    day('done', 'Done on', ({ standing }) => (standing.state === 'done' ? standing.on : null)),
    number('late', 'Done late by', 'days', ({ standing }) =>
      standing.state === 'done' ? standing.late : null
    ),
    number('overdue', 'Overdue by', 'days', ({ standing }) =>
      standing.state === 'overdue' ? standing.by : null
    ),
    day('next', 'Due again', ({ standing }) => (standing.state === 'due' ? null : standing.next))
  ];
}
