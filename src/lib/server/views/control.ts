import { doerOf, isDeed, type Deed } from '../../core/drill/deeds.ts';
import type { DrillState } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';

/** What the control room of a drill is drawn from: all of it, since who conducts knows the script. */
export interface ControlView {
  drill: string;
  state: DrillState;
  scenario: Scenario;
  /** Wall time of the server in ms since 1970. */
  now: number;
  /** The id of who looks. */
  me: string;
  /** What facilitators have done so far, and who left, oldest first. */
  deeds: Deed[];
  /** Names of those who conduct or have conducted, by id. */
  names: Record<string, string>;
  /** The exercise that the drill belongs to, with its rooms; null where it stands by itself. */
  exercise: { id: string; speed: number; rooms: readonly { name: string; drill: string }[] } | null;
}

/** @param me id of who conducts here */
export async function controlView(
  {
    conductor,
    people,
    drills,
    exercises
  }: Pick<Runtime, 'conductor' | 'people' | 'drills' | 'exercises'>,
  live: LiveDrill,
  me: string
): Promise<ControlView> {
  const state = live.visibleState({ role: 'facilitator' });
  const deeds = live.events.filter((event) => isDeed(event, state));
  const summary = await drills.summary(live.drill);
  const exercise = await exercises.ofDrill(live.drill);
  const owners = [exercise?.by, summary?.owner].filter((id) => id !== undefined);
  const ids = new Set([me, ...owners, ...deeds.flatMap((deed) => doerOf(deed) ?? [])]);
  const names: Record<string, string> = {};
  for (const id of ids) {
    const person = await people.find(id);
    if (person) names[id] = person.name;
  }
  return {
    drill: live.drill,
    state,
    scenario: live.scenario,
    now: conductor.now(),
    me,
    deeds,
    names,
    exercise: exercise && { id: exercise.id, speed: exercise.speed, rooms: exercise.rooms }
  };
}
