import type { Runtime } from '../runtime.ts';
import type { DrillSummary } from '../store/drill-store.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { ScenarioHead } from '../store/scenario-store.ts';
import type { Subject } from './permissions.ts';

/** What is looked up to know whose something is. */
export type Subjects = Pick<Runtime, 'drills' | 'exercises' | 'people' | 'scenarios'>;
export type FindSubject = (here: Subjects, id: string) => Promise<Subject | null>;

/** Whose a drill is, who takes part in it and who conducts it; null when there is none. */
export async function drillSubject(here: Subjects, id: string): Promise<Subject | null> {
  const summary = await here.drills.summary(id);
  if (!summary) return null;
  const exercise = await here.exercises.ofDrill(id);
  const members = membersOf(summary, exercise);
  return {
    owner: summary.owner,
    teams: await sharedTeams(here, members),
    members,
    ...(await conductedBy(here, exercise?.by ?? (summary.team ? summary.owner : null)))
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
    ...(await conductedBy(here, exercise.by))
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

/**
 * Who plays a drill. In an exercise its list says so, since the trainer can take somebody out; the log
 * still knows them.
 */
function membersOf({ drill, owner, team, members }: DrillSummary, exercise: Exercise | null) {
  if (exercise) {
    return exercise.members.flatMap(({ person, room, removed }) =>
      room === drill && removed === null ? [person] : []
    );
  }
  return team ? members : [owner];
}

/**
 * Teams that all of these people are in: who reads what came of a drill reads it of everybody who
 * played it. Guests are in none, and keep nobody from it.
 */
async function sharedTeams({ people }: Subjects, members: readonly string[]): Promise<string[]> {
  const known = (await Promise.all(members.map((id) => people.find(id)))).filter(
    (person) => person !== null
  );
  const [first, ...others] = known;
  return (first?.teams ?? []).filter((team) => others.every(({ teams }) => teams.includes(team)));
}

async function conductedBy(
  { people }: Subjects,
  trainer: string | null
): Promise<Pick<Subject, 'conductors'>> {
  if (trainer === null) return {};
  const teams = (await people.find(trainer))?.teams ?? [];
  return { conductors: { people: [trainer], teams } };
}
