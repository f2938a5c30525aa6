import { nextDue } from '../drill/advance.ts';
import type { RuntimeCommand, TraineeCommand } from '../drill/commands.ts';
import { decideInPlace, prepare, type Setup } from '../drill/decide.ts';
import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import { briefOf } from '../scenario/brief.ts';
import type { Scenario } from '../scenario/schema.ts';
import { MINUTE } from '../scenario/time.ts';
import { notesOn } from './notes.ts';
import type { Player, Robot } from './robot.ts';
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
  const { name } = robot;
  const trainee = { id: name, name };
  const setup = { drill: `rehearsal-${name}`, digest: '', trainee, seed, wall: 0 };
  return playAs(scenario, robot, setup, calledAway);
}

/**
 * As `play`, for a drill that is set up: by whom, and when. Wall time runs with the drill's from when it
 * was set up.
 */
export function playAs(
  scenario: Scenario,
  player: Player,
  setup: Omit<Setup, 'team' | 'facilitated'>,
  calledAway = Infinity
): DrillEvent[] {
  const { seed, wall } = setup;
  const log = prepare(scenario, setup);
  const state = replay(log);
  const screen = new Screen(state.guided);
  screen.hear(log);
  let commands = 0;
  const carryOut = (at: number, command: TraineeCommand | RuntimeCommand) => {
    commands += 1;
    // A robot that asks for what cannot be done has its request refused, like anybody else.
    const envelope = { ...command, id: `r${commands}`, wall: wall + at };
    const { events } = decideInPlace(scenario, state, envelope);
    for (const event of events) log.push(event);
    screen.hear(events);
  };

  const leavesAt = patienceFor(scenario);
  const trainee = player.sitDown(
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

/** Drill time in ms at which whoever plays gives up waiting for an end. */
export function patienceFor({ end, minutes }: Scenario): number {
  return Math.max(end.at ?? 0, minutes * MINUTE) * PATIENCE;
}
