import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import {
  firedByNone,
  rehearse,
  ROBOT_NAMES,
  type RehearsalReport,
  type RobotName
} from '../lib/core/rehearsal/index.ts';
import type { Scenario } from '../lib/core/scenario/index.ts';
import { readOptions } from './options.ts';
import type { Output } from './output.ts';
import { rehearsalText } from './rehearsal-text.ts';
import { problemLine, readScenarioFile } from './scenario-file.ts';

/** A robot's report with the time that its drill took, in ms. */
export interface Timed {
  report: RehearsalReport;
  took: number;
}

export interface Rehearsal {
  scenario: Scenario;
  seed: number;
  robots: Timed[];
}

const seedSchema = z.object({
  seed: z
    .string()
    .regex(/^\d{1,9}$/u, 'expected a whole number from 0')
    .transform(Number)
});

/** `all`, or one robot by its name; null for another word. */
export function robotsNamed(word: string): readonly RobotName[] | null {
  if (word === 'all') return ROBOT_NAMES;
  const named = ROBOT_NAMES.filter((name) => name === word);
  return named.length === 0 ? null : named;
}

/** Lets robots play a scenario, one after another. */
export function rehearseAll(
  scenario: Scenario,
  robots: readonly RobotName[],
  seed: number
): Rehearsal {
  return {
    scenario,
    seed,
    robots: robots.map((robot) => {
      const start = performance.now();
      const { report } = rehearse(scenario, robot, seed);
      return { report, took: performance.now() - start };
    })
  };
}

/**
 * Rehearses scenario files and prints what came of it. A file with an error is reported as `lint` does,
 * and the rest is rehearsed.
 * @returns the exit code: 1 when a file could not be played or an option is wrong, else 0
 */
export async function runRehearse(
  options: { files: readonly string[]; robot: string; seed: string; json: boolean } & Output
): Promise<number> {
  const { files, json, stdout, stderr } = options;
  const robots = robotsNamed(options.robot);
  if (!robots) {
    stderr.write(
      `--robot: found "${options.robot}"; expected all or one of ${ROBOT_NAMES.join(', ')}.\n`
    );
    return 1;
  }
  const read = readOptions(seedSchema, { seed: options.seed });
  if (!read.ok) {
    stderr.write(`${read.wrong}\n`);
    return 1;
  }
  const { seed } = read.options;
  let code = 0;
  const rehearsals: Rehearsal[] = [];
  for (const file of files) {
    const { scenario, problems } = await readScenarioFile(file);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (!scenario || errors.length > 0) {
      code = 1;
      for (const problem of errors) stderr.write(`${problemLine(file, problem)}\n`);
      continue;
    }
    const rehearsal = rehearseAll(scenario, robots, seed);
    if (json) rehearsals.push(rehearsal);
    else stdout.write(rehearsalText(rehearsal));
  }
  if (json && files.length > 1) {
    const all = rehearsals.map((one) => ({ scenario: one.scenario.id, ...asJson(one) }));
    stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  } else if (json && rehearsals[0]) {
    stdout.write(`${JSON.stringify(asJson(rehearsals[0]), null, 2)}\n`);
  }
  return code;
}

function asJson({ robots }: Rehearsal) {
  const reports = robots.map(({ report }) => report);
  return {
    robots: reports.map(({ robot, ratings, trust, injects, answered, needed }) => ({
      robot,
      ratings: Object.fromEntries(
        Object.entries(ratings).map(([dimension, mean]) => [dimension, inHundredths(mean)])
      ),
      trust,
      injects,
      answered,
      needed
    })),
    neverFired: firedByNone(reports)
  };
}

function inHundredths(mean: number | null): number | null {
  return mean === null ? null : Math.round(mean * 100) / 100;
}
