import { hash } from '../audience/chance.ts';
import type { Actor } from '../drill/actor.ts';
import { nextDue } from '../drill/advance.ts';
import type { RuntimeCommand, TraineeCommand } from '../drill/commands.ts';
import { decideInPlace, prepare, type Setup } from '../drill/decide.ts';
import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { DrillState } from '../drill/state.ts';
import { briefOf } from '../scenario/brief.ts';
import type { Scenario } from '../scenario/schema.ts';
import { colleague } from './colleague.ts';
import { notesOn } from './notes.ts';
import { patienceFor } from './play.ts';
import type { Act, Player, Trainee } from './robot.ts';
import { partOf, Screen } from './sight.ts';

export interface Member {
  person: string;
  name: string;
  /** A role of the plan, or none. */
  role: string | null;
  player: Player;
}

interface Seated {
  by: Actor;
  screen: Screen;
  trainee: Trainee;
  doing: { act: Act; until: number } | null;
}

/**
 * Plays a whole team drill without waiting. Each author's posts are one member's; who answers one claims
 * it first, and the first member speaks for all. Whoever holds the role that approves, approves; whoever
 * was asked by a teammate answers.
 *
 * @param setup `trainee` is whoever conducts it, who starts it and, should it never end, ends it
 * @returns the drill's full log; the same arguments give the same one, byte for byte
 */
export function playTeam(
  scenario: Scenario,
  members: readonly Member[],
  setup: Omit<Setup, 'team' | 'facilitated'>
): DrillEvent[] {
  const log = prepare(scenario, { ...setup, team: true, facilitated: true });
  const state = replay(log);
  const seats: Seated[] = [];
  let commands = 0;
  const carryOut = (at: number, command: TraineeCommand | RuntimeCommand, by?: Actor) => {
    commands += 1;
    const envelope = { ...command, id: `r${String(commands)}`, wall: setup.wall + at, by };
    const { events } = decideInPlace(scenario, state, envelope);
    for (const event of events) log.push(event);
    for (const { screen } of seats) screen.hear(events);
  };
  for (const { person, name, role } of members)
    carryOut(0, { type: 'JoinDrill', person, name, role });
  for (const [nth, member] of members.entries()) {
    const seat = seated(scenario, () => state, setup.seed, member, { nth, of: members.length });
    seat.screen.hear(log);
    seats.push(seat);
  }

  const conductor: Actor = { role: 'facilitator', person: setup.trainee.id };
  const leavesAt = patienceFor(scenario);
  let now = 0;
  carryOut(now, { type: 'StartDrill', speed: 1 }, conductor);
  while (state.status === 'running') {
    for (const seat of seats) {
      const act = seat.doing ? null : seat.trainee.next(seat.screen.at(now));
      if (!act) continue;
      seat.doing = { act, until: now + act.takes };
      if (act.post !== undefined) carryOut(now, { type: 'ClaimPost', post: act.post }, seat.by);
    }
    const until = Math.min(
      nextDue(scenario, state, now) ?? leavesAt,
      ...seats.map(({ doing }) => doing?.until ?? leavesAt)
    );
    if (until >= leavesAt) {
      carryOut(leavesAt, { type: 'EndDrill' }, conductor);
      break;
    }
    now = until;
    carryOut(now, { type: 'AdvanceClock' });
    for (const seat of seats) {
      if (seat.doing?.until !== now) continue;
      const { act } = seat.doing;
      seat.doing = null;
      for (const command of act.carryOut(seat.screen.at(now))) carryOut(now, command, seat.by);
    }
  }
  return log;
}

/** A member at their screen, with the posts that are theirs. */
function seated(
  scenario: Scenario,
  look: () => DrillState,
  seed: number,
  { person, player }: Member,
  { nth, of }: { nth: number; of: number }
): Seated {
  const by: Actor = { role: 'trainee', person };
  const speaks = nth === 0;
  const brief = briefOf(scenario);
  const seat = {
    seed: seed ^ hash(person),
    brief: speaks ? brief : { ...brief, statementDue: null, assessmentDue: null }
  };
  const own = player.sitDown(seat, notesOn(scenario, look));
  const see = partOf((post, { posts }) => nth === deskOf(posts[post]?.author.id ?? '', of), speaks);
  const trainee: Trainee = {
    next(sight) {
      const act = own.next(see(sight));
      return act && { ...act, carryOut: (then) => act.carryOut(see(then)) };
    }
  };
  return {
    by,
    screen: new Screen(look().guided, { role: 'trainee', person }),
    trainee: colleague(trainee, person, seat.seed),
    doing: null
  };
}

/** Which of a team an author's posts go to. */
function deskOf(author: string, of: number): number {
  return Math.abs(hash(author)) % of;
}
