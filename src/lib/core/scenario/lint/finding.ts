import type { Path } from '../positions.ts';
import type { Problem, ProblemSeverity } from '../problem.ts';
import type { Scenario } from '../schema.ts';

/** A problem by its place in the data; line, column and name are found from it. */
export type Finding = Omit<Problem, 'path' | 'at' | 'line' | 'column'> & { path: Path };

/** What stands around the text of a scenario. */
export interface Surroundings {
  /** The name of the folder that holds the scenario. */
  folder?: string | undefined;
  /** The names of the files in that folder. */
  files?: readonly string[] | undefined;
}

export type Rule = (scenario: Scenario, surroundings: Surroundings) => Finding[];

/** Puts a finding together, so that a rule reads as: how grave, what, where, said, remedy. */
const finding =
  (severity: ProblemSeverity) =>
  (code: string, path: Path, message: string, remedy: string): Finding => ({
    severity,
    code,
    path,
    message,
    remedy
  });

export const error = finding('error');
export const warning = finding('warning');
export const advice = finding('advice');
