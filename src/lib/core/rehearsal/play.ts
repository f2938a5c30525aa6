import { nextDue } from '../drill/advance.ts';
import type { RuntimeCommand, TraineeCommand } from '../drill/commands.ts';
import { decideInPlace, prepare } from '../drill/decide.ts';
import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import { briefOf } from '../scenario/brief.ts';
import type { Scenario } from '../scenario/schema.ts';
import { MINUTE } from '../scenario/time.ts';
import { notesOn } from './notes.ts';
import type { Robot } from './robot.ts';
import { Screen } from './sight.ts';

/** A drill that only a condition ends may never end for a robot: it leaves at so many times its length. */
const PATIENCE = 3;

/**
 * Plays a whole drill without waiting, by the same rules as a live one: what a command brings is
 * decided and applied by the same functions. Wall time
 * begins at 0 and runs with the drill's.
 *
 * @param calledAway drill time in ms at which the robot is called away, and the drill stands as it is; to its
 *   end where it is left out
 * @returns the drill's full log; the same scenario, robot and seed give the same one, byte for byte
 */
export function play(
  scenario: Scenario,
  robot: Robot,
  seed: number,
  calledAway = Infinity
): DrillEvent[] {
  const log = prepare(scenario, {
    drill: `rehearsal-${robot.name}`,
    digest: '',
    trainee: { id: robot.name, name: robot.name },
    seed,
    wall: 0
  });
  const state = replay(log);
  const screen = new Screen(state.guided);
  screen.hear(log);
  let commands = 0;
  const carryOut = (at: number, command: TraineeCommand | RuntimeCommand) => {
    commands += 1;
    // A robot that asks for what cannot be done has its request refused, like anybody else.
    const envelope = { ...command, id: `r${commands}`, wall: at };
    const { events } = decideInPlace(scenario, state, envelope);
    for (const event of events) log.push(event);
    screen.hear(events);
  };

  const leavesAt = Math.max(scenario.end.at ?? 0, scenario.minutes * MINUTE) * PATIENCE;
  const trainee = robot.sitDown(
    { seed, brief: briefOf(scenario) },
    notesOn(scenario, () => state)
  );
  let now = 0;
  carryOut(now, { type: 'StartDrill', speed: 1 });
  while (state.status === 'running') {
    const act = trainee.next(screen.at(now));
    const until = act ? now + act.takes : (nextDue(scenario, state, now) ?? leavesAt);
    if (until >= calledAway) break;
    if (until >= leavesAt) {
      carryOut(leavesAt, { type: 'EndDrill' });
      break;
    }
    now = until;
    carryOut(now, { type: 'AdvanceClock' });
    for (const command of act?.carryOut(screen.at(now)) ?? []) carryOut(now, command);
  }
  return log;
}
