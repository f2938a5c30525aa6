import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { decide, prepare, replay, type Setup } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import { steadyNow } from './steady-clock.ts';

/**
 * Begins a drill for one person and starts its clock, in one write. Resolves with its id when it is
 * durable.
 *
 * @param trainee `name` may be empty
 * @param speed drill ms for each wall ms, 1 to 60
 */
export async function beginDrill(
  { drills, shelf }: { drills: DrillStore; shelf: ScenarioShelf },
  scenario: Scenario,
  trainee: { id: string; name: string },
  speed: number,
  wall = steadyNow()
): Promise<string> {
  const { drill, prepared } = await logOf(shelf, scenario, { trainee, wall });
  const started = decide(scenario, replay(prepared), {
    type: 'StartDrill',
    id: randomUUID(),
    speed,
    wall
  });
  if (!started.ok) throw new Error(started.refusal.message);
  await drills.create(trainee.id, [...prepared, ...started.events]);
  return drill;
}

/**
 * Prepares a drill that a facilitator conducts, and writes it; its STARTEX is the facilitator's. Resolves
 * with its id when it is durable.
 *
 * @param owner whose drill it is: its trainee, or in a team whoever set it up
 */
export async function prepareDrill(
  { drills, shelf }: { drills: DrillStore; shelf: ScenarioShelf },
  scenario: Scenario,
  owner: { id: string; name: string },
  { team }: { team: boolean },
  wall = steadyNow()
): Promise<string> {
  const setup = { trainee: owner, wall, facilitated: true, team };
  const { drill, prepared } = await logOf(shelf, scenario, setup);
  await drills.create(owner.id, prepared);
  return drill;
}

async function logOf(
  shelf: ScenarioShelf,
  scenario: Scenario,
  setup: Omit<Setup, 'drill' | 'digest' | 'seed'>
) {
  const drill = randomBytes(8).toString('hex');
  const digest = await shelf.keep(scenario);
  const prepared = prepare(scenario, { drill, digest, seed: randomInt(2 ** 31), ...setup });
  return { drill, prepared };
}
