import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readScenario, type Scenario } from '../../../src/lib/core/scenario/index.ts';
import { SCENARIOS } from './server.ts';

/** The small scenario of these tests. */
export function brownWater(): Scenario {
  const file = path.join(SCENARIOS, 'brown-water/scenario.yaml');
  const { scenario } = readScenario(readFileSync(file, 'utf8'));
  if (!scenario) throw new Error('the fixture is no scenario');
  return scenario;
}

/** The same, with a head of communications who approves what goes out in public. */
export function approvedWater(): Scenario {
  const water = brownWater();
  const { plan } = water.organisation;
  const roles = [
    ...plan.roles,
    { id: 'spokesperson', name: 'Spokesperson', does: 'Writes what we say' },
    { id: 'head', name: 'Head of communications', does: 'Signs off what goes out' }
  ];
  const approval = { for: ['reply' as const, 'statement' as const], by: 'head' };
  return { ...water, organisation: { ...water.organisation, plan: { ...plan, roles, approval } } };
}
