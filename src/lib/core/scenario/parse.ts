import type { Positions } from './positions.ts';
import { readScenarioText } from './long-text.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { explainIssues } from './schema-problems.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

/** More problems than this help nobody; a file of another kind can have thousands. */
export const MAX_PROBLEMS = 200;

export interface ParsedScenario {
  /** Null when the problems include an error. */
  scenario: Scenario | null;
  problems: Problem[];
  /** Where values stand in the text, for problems found later; null when it is not YAML. */
  positions: Positions | null;
}

/**
 * Reads a scenario file's text and checks it against the schema. Any text is allowed in; nothing
 * is thrown. What the schema cannot see (references, times, branches) is the lint's.
 */
export function parseScenario(text: string): ParsedScenario {
  const yaml = readScenarioText(text);
  if (!yaml.ok) return { scenario: null, problems: yaml.problems, positions: null };
  const { value, positions, problems: warnings } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { scenario: null, problems: [notAScenario(value)], positions };
  const parsed = scenarioSchema.safeParse(value);
  if (parsed.success) return { scenario: parsed.data, problems: warnings, positions };
  const wrong = explainIssues(parsed.error.issues, value, positions);
  const problems = inFileOrder([...wrong, ...warnings]);
  return { scenario: null, problems: problems.slice(0, MAX_PROBLEMS), positions };
}

/** What is said of YAML that is no group of keys. */
export function notAScenario(value: unknown): Problem {
  const found = Array.isArray(value) ? 'a list' : value === null ? 'only comments' : 'plain text';
  return {
    severity: 'error',
    code: 'not-a-scenario',
    path: '',
    at: [],
    line: 1,
    column: 1,
    message: `expected keys such as \`id:\`, \`title:\` and \`injects:\`; found ${found}`,
    remedy: 'See docs/scenario-format.md, or begin with a copy of another scenario.'
  };
}
