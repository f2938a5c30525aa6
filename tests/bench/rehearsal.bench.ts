import { bench, describe } from 'vitest';
import { rehearse, ROBOT_NAMES } from '../../src/lib/core/rehearsal/index.ts';
import { longDrill } from '../support/long-drill.ts';

/** The aim: below 200 ms a robot. */
describe('an hour with 300 injects', () => {
  const scenario = longDrill();
  let seed = 0;
  for (const robot of ROBOT_NAMES) {
    bench(robot, () => {
      rehearse(scenario, robot, (seed += 1));
    });
  }
});
