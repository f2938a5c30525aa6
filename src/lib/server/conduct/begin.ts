import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { decide, prepare, replay } from '../../core/drill/index.ts';
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
  const drill = randomBytes(8).toString('hex');
  const digest = await shelf.keep(scenario);
  const prepared = prepare(scenario, { drill, digest, trainee, seed: randomInt(2 ** 31), wall });
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
