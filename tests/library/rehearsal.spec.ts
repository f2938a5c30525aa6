import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLibrary } from '../../src/cli/library.ts';
import { scorecard } from '../../src/lib/core/debrief/index.ts';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import {
  rehearse,
  ROBOT_NAMES,
  type RehearsalReport,
  type RobotName
} from '../../src/lib/core/rehearsal/index.ts';
import { readScenario, type Scenario } from '../../src/lib/core/scenario/index.ts';

const ROOT = 'scenarios';
const TUTORIAL = 'first-five-minutes';
/** The order must come out of the model, not of one seed's luck, and not by a hair. */
const SEEDS = [1, 2, 3];
const MARGIN = 1;
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function load(folder: string): Scenario {
  const { scenario } = readScenario(readFileSync(join(ROOT, folder, 'scenario.yaml'), 'utf8'));
  if (!scenario) throw new Error(`${folder} has no scenario`);
  return scenario;
}

/** How the organisation stands at the end: the last that its responsibility becomes. */
function isAtFault({ situation }: Scenario): boolean {
  const last = situation.becomes.at(-1)?.responsibility ?? situation.responsibility;
  return last === 'preventable' || last === 'accident';
}

describe.each(folders)('%s', (folder) => {
  const scenario = load(folder);
  const played = new Map<RobotName, { events: DrillEvent[]; report: RehearsalReport }>();
  const of = (robot: RobotName) => {
    const found = played.get(robot);
    if (!found) throw new Error(`${robot} has not played`);
    return found;
  };
  beforeAll(() => {
    for (const robot of ROBOT_NAMES) played.set(robot, rehearse(scenario, robot, 1));
  });

  it.each(SEEDS)('ends with trust in the order of how it was played, by seed %i', (seed) => {
    const trust = (robot: RobotName) =>
      seed === 1 ? of(robot).report.trust.end : rehearse(scenario, robot, seed).report.trust.end;
    const pasted = trust('copy-paste');
    const average = trust('average');
    expect(trust('exemplary')).toBeGreaterThan(average + MARGIN);
    expect(average).toBeGreaterThan(pasted + MARGIN);
    expect(pasted).toBeGreaterThan(trust('silent') + MARGIN);
    // Who is at fault and defends themselves ends worse than who says nothing of their own.
    if (isAtFault(scenario)) expect(trust('defensive')).toBeLessThan(pasted - MARGIN);
  });

  it('can be played well by somebody who has only what a trainee has', () => {
    const { report } = of('exemplary');
    expect(report.answered / report.needed).toBeGreaterThan(0.9);
    expect(report.ratings.speed).toBeGreaterThan(folder === TUTORIAL ? 2.9 : 3.5);
    for (const dimension of ['acknowledgment', 'apology', 'transparency'] as const)
      expect(report.ratings[dimension], dimension).toBeGreaterThan(2.8);
  });

  it('is reported as its scorecard counts it', () => {
    for (const robot of ROBOT_NAMES) {
      const { events, report } = of(robot);
      const card = scorecard(scenario, events);
      const { needed, answered } = card.coverage;
      expect([report.needed, report.answered]).toEqual([needed, answered]);
      const means = card.dimensions.map(({ dimension, mean }) => [dimension, mean]);
      expect(report.ratings).toEqual(Object.fromEntries(means));
    }
  });

  it('lets nearly every inject fire with one robot or another', () => {
    const missing = scenario.injects.filter(({ id }) =>
      ROBOT_NAMES.every((robot) => of(robot).report.injects.never.includes(id))
    );
    expect(
      missing.length / scenario.injects.length,
      missing.map(({ id }) => id).join(', ')
    ).toBeLessThan(0.06);
  });
});

describe('the page about the library', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hotseat-library-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('is what the command makes; if not, run `npm run -s hotseat -- library`', async () => {
    const file = join(folder, 'library.md');
    let said = '';
    const sink = { write: (text: string) => (said += text) };
    const code = await runLibrary({ folder: ROOT, file, stdout: sink, stderr: sink });
    expect(said).toContain(`${String(folders.length)} scenarios`);
    expect(code).toBe(0);
    expect(await readFile('docs/library.md', 'utf8')).toBe(await readFile(file, 'utf8'));
  });
});
