import { lintScenario } from './lint.ts';
import type { Surroundings } from './lint/finding.ts';
import { parseScenario } from './parse.ts';
import { inFileOrder, type Problem } from './problem.ts';
import type { Scenario } from './schema.ts';

/**
 * Parses and lints a scenario file's text: what the lobby, the studio and the `lint` command use.
 * @returns the scenario when the text fits the schema, even where the lint finds errors; refuse to
 * play it when a problem is an error
 */
export function readScenario(
  text: string,
  surroundings: Surroundings = {}
): { scenario: Scenario | null; problems: Problem[] } {
  const { scenario, problems, positions } = parseScenario(text);
  if (!scenario || !positions) return { scenario, problems };
  return {
    scenario,
    problems: inFileOrder([...problems, ...lintScenario(scenario, positions, surroundings)])
  };
}
