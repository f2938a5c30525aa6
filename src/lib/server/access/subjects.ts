import type { Runtime } from '../runtime.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { Exercise, ExerciseStore } from '../store/exercise-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { ScenarioHead } from '../store/scenario-store.ts';
import type { Subject } from './permissions.ts';

/** What is looked up to know whose something is. */
export type Subjects = Pick<
  Runtime,
  'drills' | 'exercises' | 'people' | 'scenarios' | 'assignments'
>;
/** @param enough whether what was found so far will do: more of it can only let more people in */
export type FindSubject = (
  here: Subjects,
  id: string,
  enough?: (near: Subject) => boolean
) => Promise<Subject | null>;

/** What it takes to say whose a drill is. */
export interface DrillLookup {
  drills: Pick<DrillStore, 'summary'>;
  exercises: Pick<ExerciseStore, 'ofDrill'>;
  people: Pick<PeopleStore, 'find'>;
}

/**
 * All ended drills, exercises and people as they are now, read once: a page that asks about a thousand
 * drills would send a database some ten thousand questions.
 */
export async function lookUpEnded({
  drills,
  exercises,
  people
}: Pick<Runtime, 'drills' | 'exercises' | 'people'>): Promise<DrillLookup> {
  const summaries = new Map((await drills.ended()).map((one) => [one.drill, one]));
  const byDrill = new Map(
    (await exercises.list()).flatMap((one) => one.rooms.map(({ drill }) => [drill, one] as const))
  );
  const persons = new Map((await people.list()).map((one) => [one.id, one]));
  return {
    drills: { summary: async (id) => summaries.get(id) ?? null },
    exercises: { ofDrill: async (id) => byDrill.get(id) ?? null },
    people: { find: async (id) => persons.get(id) ?? null }
  };
}

/**
 * Whose a drill is, who takes part in it and who conducts it; null when there is none. Who takes part is
 * found first: of a hundred in a team each would be looked up for each of their commands else.
 */
export async function drillSubject(
  here: DrillLookup,
  id: string,
  enough?: (near: Subject) => boolean
): Promise<Subject | null> {
  const summary = await here.drills.summary(id);
  if (!summary) return null;
  const exercise = await here.exercises.ofDrill(id);
  const members = membersOf(summary, exercise);
  const near: Subject = { owner: summary.owner, teams: [], members };
  if (enough?.(near)) return near;
  return {
    ...near,
    teams: await readingTeams(here, members, takenOutOf(summary, exercise, members)),
    ...(await conductedBy(
      here,
      exercise ?? (summary.team ? { by: summary.owner, teams: null } : null)
    ))
  };
}

/** Whose an exercise is, and who takes part in it; null when there is none. */
export async function exerciseSubject(here: Subjects, id: string): Promise<Subject | null> {
  const exercise = await here.exercises.find(id);
  if (!exercise) return null;
  return {
    owner: exercise.by,
    teams: [],
    members: exercise.members.flatMap(({ person, removed }) => (removed === null ? [person] : [])),
    ...(await conductedBy(here, exercise))
  };
}

/** Whose a scenario is that somebody writes here; null when there is none. */
export async function scenarioSubject(here: Subjects, id: string): Promise<Subject | null> {
  const head = await here.scenarios.head(id);
  return head && subjectOfScenario(here, head);
}

/** As `scenarioSubject`, of one that is known. */
export async function subjectOfScenario(
  { people }: Pick<Subjects, 'people'>,
  { owner, sharedWith, teams }: ScenarioHead
): Promise<Subject> {
  const shared = sharedWith === 'house';
  if (sharedWith === 'nobody') return { owner, teams: [], shared };
  return { owner, teams: teams ?? (await people.find(owner))?.teams ?? [], shared };
}

/** Whose an assignment is, with all teams that somebody is in who has it; null when there is none. */
export async function assignmentSubject(here: Subjects, id: string): Promise<Subject | null> {
  const found = await assignmentTeams(here, id);
  return found && { owner: found.by, teams: found.teams.flat() };
}

/** As `assignmentSubject`, with those teams alone that everybody is in who has it. */
export async function wholeAssignmentSubject(here: Subjects, id: string): Promise<Subject | null> {
  const found = await assignmentTeams(here, id);
  if (!found) return null;
  const [first = [], ...others] = found.teams;
  return {
    owner: found.by,
    teams: first.filter((team) => others.every((teams) => teams.includes(team)))
  };
}

/** The teams of each person and the id of each team that an assignment was given to. */
async function assignmentTeams({ assignments, people }: Subjects, id: string) {
  const assignment = await assignments.find(id);
  if (!assignment) return null;
  const named = await Promise.all(assignment.people.map(({ person }) => people.find(person)));
  const teams: (readonly string[])[] = [
    ...assignment.teams.map(({ team }) => [team]),
    ...named.flatMap((person) => (person ? [person.teams] : []))
  ];
  return { by: assignment.by, teams };
}

/**
 * Who plays a drill. In an exercise its list says so, since the trainer can take somebody out; the log
 * still knows them.
 */
export function membersOf(
  { drill, owner, team, members }: DrillSummary,
  exercise: Exercise | null
) {
  if (exercise) {
    return exercise.members.flatMap(({ person, room, removed }) =>
      room === drill && removed === null ? [person] : []
    );
  }
  return team ? members : [owner];
}

/** Who ever came into a drill and plays it no more: what they wrote and their names stand in its log. */
function takenOutOf(
  { drill, owner, team, members }: DrillSummary,
  exercise: Exercise | null,
  playing: readonly string[]
): string[] {
  const listed = exercise?.members.flatMap(({ person, room }) => (room === drill ? [person] : []));
  const everybody = new Set([...(listed ?? []), ...(team ? members : [owner])]);
  return [...everybody].filter((person) => !playing.includes(person));
}

/**
 * Teams that all are in who play a drill or were taken out of it: who reads what came of it reads it of
 * everybody who played it. Guests are in none, and keep nobody from it. Whoever was taken out still keeps
 * others from it, so that taking them out opens it to nobody; their teams alone let nobody in.
 */
async function readingTeams(
  here: Pick<DrillLookup, 'people'>,
  playing: readonly string[],
  takenOut: readonly string[]
): Promise<string[]> {
  const [first, ...others] = await teamsOfEach(here, playing);
  const out = first ? await teamsOfEach(here, takenOut) : [];
  return (first ?? []).filter((team) => [...others, ...out].every((teams) => teams.includes(team)));
}

/** The teams of each of these people who has an account. */
async function teamsOfEach(
  { people }: Pick<DrillLookup, 'people'>,
  ids: readonly string[]
): Promise<(readonly string[])[]> {
  const found = await Promise.all(ids.map((id) => people.find(id)));
  return found.flatMap((person) => (person ? [person.teams] : []));
}

/**
 * Who prepared it, and the teams it is held for: it stays with these when its trainer goes to another team
 * or leaves, and comes to no team that they are in later.
 */
async function conductedBy(
  { people }: Pick<DrillLookup, 'people'>,
  held: Pick<Exercise, 'by' | 'teams'> | null
): Promise<Pick<Subject, 'conductors'>> {
  if (held === null) return {};
  const teams = held.teams ?? (await people.find(held.by))?.teams ?? [];
  return { conductors: { people: [held.by], teams } };
}
