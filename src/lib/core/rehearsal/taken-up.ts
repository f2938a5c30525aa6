import type { DrillEvent } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { play } from './play.ts';
import { ROBOTS } from './robots/index.ts';
import type { RobotName } from './robot.ts';

/**
 * The log of a drill that somebody takes over from a robot: all that happened before a drill time in ms,
 * and nothing of that moment itself. Wall time begins at 0 and ran with the drill's, at speed 1.
 */
export function takenUpAt(
  scenario: Scenario,
  robot: RobotName,
  seed: number,
  at: number
): DrillEvent[] {
  return play(scenario, ROBOTS[robot], seed, at).filter(
    (event) => event.at < at || event.type === 'DrillPrepared' || event.type === 'DrillStarted'
  );
}
