import { allows, type Actor } from '../access/permissions.ts';
import { exerciseSubject } from '../access/subjects.ts';
import { phaseOf, type Phase } from '../exercises/phase.ts';
import { takingPart } from '../exercises/seating.ts';
import type { Runtime } from '../runtime.ts';
import { DELETED_PERSON } from '../store/alias.ts';
import type { Exercise } from '../store/exercise-store.ts';

/** An exercise in a trainer's list. Times are wall times in ms. */
export interface ExerciseRow {
  id: string;
  title: string;
  phase: Phase;
  mode: Exercise['mode'];
  rooms: number;
  people: number;
  planned: number | null;
  since: number;
  started: number | null;
  ended: number | null;
  /** Name of who prepared it; null for oneself. */
  by: string | null;
  /** Whether the viewer may read what came of it. */
  debrief: boolean;
}

/** The exercises that somebody may conduct, the latest first. */
export async function exercisesOf(here: Runtime, actor: Actor): Promise<ExerciseRow[]> {
  const rows: ExerciseRow[] = [];
  for (const exercise of await here.exercises.list()) {
    const subject = await exerciseSubject(here, exercise.id);
    if (!subject || !allows(actor, 'conduct an exercise', subject)) continue;
    const { id, scenario, mode, rooms, planned, since, started, ended, by } = exercise;
    rows.push({
      id,
      title: scenario.title,
      phase: phaseOf(exercise),
      mode,
      rooms: rooms.length,
      people: takingPart(exercise).length,
      planned,
      since,
      started,
      ended,
      by: by === actor.id ? null : ((await here.people.find(by))?.name ?? DELETED_PERSON),
      debrief: allows(actor, 'debrief an exercise', subject)
    });
  }
  return rows;
}
