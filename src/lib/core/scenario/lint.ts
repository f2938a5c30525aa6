import type { Positions } from './positions.ts';
import { inFileOrder, type Problem } from './problem.ts';
import type { Scenario } from './schema.ts';
import { RULES } from './lint/rules.ts';
import type { Finding, Surroundings } from './lint/finding.ts';

/**
 * What the schema cannot see: references, times, branches, density, craft. The same scenario
 * always gives the same problems, in the order of the file.
 * @param surroundings what the caller knows about the folder; rules that need it rest without it
 */
export function lintScenario(
  scenario: Scenario,
  positions: Positions,
  surroundings: Surroundings = {}
): Problem[] {
  const findings = RULES.flatMap((rule) => rule(scenario, surroundings));
  return inFileOrder(findings.map((finding) => placed(finding, positions)));
}

function placed({ path, ...said }: Finding, positions: Positions): Problem {
  return { ...said, path: positions.name(path), at: path, ...positions.of(path) };
}
