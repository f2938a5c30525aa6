export * from './schema.ts';
export * from './time.ts';
export { inFileOrder, type Problem, type ProblemSeverity } from './problem.ts';
export { parseScenario, type ParsedScenario } from './parse.ts';
export { readScenario } from './read.ts';
export { lintScenario } from './lint.ts';
export type { Surroundings } from './lint/finding.ts';
export type { Path, Positions } from './positions.ts';
export { SCHEMA_COMMENT, scenarioJsonSchema, scenarioJsonSchemaText } from './json-schema.ts';
