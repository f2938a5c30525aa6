import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readScenario, type Scenario } from '../../../src/lib/core/scenario/index.ts';
import { SCENARIOS } from './server.ts';

/** The small scenario of these tests, in which a head of communications approves what goes out in public. */
export function brownWater(): Scenario {
  const file = path.join(SCENARIOS, 'brown-water/scenario.yaml');
  const { scenario } = readScenario(readFileSync(file, 'utf8'));
  if (!scenario) throw new Error('the fixture is no scenario');
  return scenario;
}
