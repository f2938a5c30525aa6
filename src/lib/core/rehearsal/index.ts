import type { DrillEvent } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { play } from './play.ts';
import { reportOf, type RehearsalReport } from './report.ts';
import type { RobotName } from './robot.ts';
import { ROBOTS } from './robots/index.ts';

export { firedByNone, type RehearsalReport } from './report.ts';
export { ROBOT_NAMES, type RobotName } from './robot.ts';
export { ROBOTS } from './robots/index.ts';

/**
 * Lets a robot play a whole drill, and reports.
 *
 * @param seed seeds every chance: the drill's own, and how the robot plays
 */
export function rehearse(
  scenario: Scenario,
  robot: RobotName,
  seed: number
): { events: DrillEvent[]; report: RehearsalReport } {
  const events = play(scenario, ROBOTS[robot], seed);
  return { events, report: reportOf(scenario, robot, events) };
}
