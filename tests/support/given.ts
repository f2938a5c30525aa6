import { expect } from 'vitest';
import type { Actor } from '../../src/lib/core/drill/actor.ts';
import type { Refusal, RuntimeCommand, TraineeCommand } from '../../src/lib/core/drill/commands.ts';
import { decide, prepare, type Setup } from '../../src/lib/core/drill/decide.ts';
import type { DrillEvent, EventOf, EventType } from '../../src/lib/core/drill/events.ts';
import { evolve, replay } from '../../src/lib/core/drill/evolve.ts';
import type { FacilitatorCommand } from '../../src/lib/core/drill/facilitator-commands.ts';
import type { DrillState } from '../../src/lib/core/drill/state.ts';
import type { Scenario } from '../../src/lib/core/scenario/schema.ts';
import { parseDrillTime } from '../../src/lib/core/scenario/time.ts';

/** Wall time at which the drills of specs begin. */
export const NINE = Date.UTC(2026, 2, 11, 9);

export type AnyCommand = TraineeCommand | FacilitatorCommand | RuntimeCommand;

/** The facilitator of drills in specs. */
export const TRAINER: Actor = { role: 'facilitator', person: 'f1' };

/**
 * A drill in a spec: commands go in at wall times, written as `m:ss` after the drill was prepared;
 * the log, the state and the last refusal can be looked at.
 */
export class SpecDrill {
  log: DrillEvent[];
  state: DrillState;
  refusal: Refusal | null = null;
  private commands = 0;

  constructor(
    readonly scenario: Scenario,
    seed = 7,
    setup: Partial<Setup> = {}
  ) {
    this.log = prepare(frozen(scenario), {
      drill: 'd1',
      digest: 'x',
      trainee: { id: 'p1', name: 'Dana' },
      seed,
      wall: NINE,
      ...setup
    });
    this.state = frozen(replay(this.log));
  }

  /** Carries out a command at a wall time; the events that it brought are returned. */
  at(time: string | number, command: AnyCommand & { id?: string; by?: Actor }): DrillEvent[] {
    const ms = typeof time === 'number' ? time : parseDrillTime(time);
    if (ms === null) throw new Error(`"${time}" is no time`);
    this.commands += 1;
    const decision = decide(this.scenario, this.state, {
      id: `c${String(this.commands)}`,
      wall: NINE + ms,
      ...command
    });
    this.refusal = decision.ok ? null : decision.refusal;
    if (!decision.ok) return [];
    this.state = frozen(evolve(this.state, ...decision.events));
    this.log.push(...decision.events);
    return decision.events;
  }

  /** Carries out a command of the facilitator at a wall time. */
  hand(time: string | number, command: FacilitatorCommand & { id?: string }): DrillEvent[] {
    return this.at(time, { ...command, by: TRAINER });
  }

  /** Carries out a command of one trainee of a team at a wall time. */
  from(person: string, time: string | number, command: TraineeCommand & { id?: string }) {
    return this.at(time, { ...command, by: { role: 'trainee', person } });
  }

  start(speed = 1): this {
    this.at(0, { type: 'StartDrill', speed });
    return this;
  }

  /** All events of one type so far. */
  all<T extends EventType>(type: T): EventOf<T>[] {
    return this.log.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The only event of one type so far. */
  one<T extends EventType>(type: T): EventOf<T> {
    const [event, ...more] = this.all(type);
    expect(more, `more than one ${type}`).toEqual([]);
    if (!event) throw new Error(`there is no ${type} in the log`);
    return event;
  }

  /** Ids of the posts that have appeared, in order. */
  get posts(): string[] {
    return this.all('PostAppeared').map(({ post }) => post.id);
  }
}

/** Frozen through and through: who changes what they were given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A drill that has been started. */
export function given(scenario: Scenario, { seed = 7, speed = 1 } = {}): SpecDrill {
  return new SpecDrill(scenario, seed).start(speed);
}

/** The people of team drills in specs, by id, with their roles of the bakery's plan. */
export const TEAM = {
  ana: { name: 'Ana Lima', role: null },
  ben: { name: 'Ben Okoro', role: 'press' },
  cy: { name: 'Cy', role: 'safety' }
} as const;

/** A team drill that has been started, with everybody in it. */
export function teamOf(
  scenario: Scenario,
  people: readonly (keyof typeof TEAM)[] = ['ana', 'ben', 'cy'],
  seed = 7
): SpecDrill {
  const drill = new SpecDrill(scenario, seed, { team: true, facilitated: true });
  for (const person of people) drill.at(0, { type: 'JoinDrill', person, ...TEAM[person] });
  return drill.start();
}

/** A reply that does everything the rubric asks for under a frightened mother's post, in 280 characters. */
export const GOOD =
  "Dani, a nut allergy and two slices of our loaf: that must be terrifying. Our label was wrong, that is our mistake, and I'm sorry. Any symptom, call 999 now. The loaf has been recalled; any counter refunds it. Message us your number and I'll ring you myself.";
/** A non-apology that blames. */
export const POOR = 'Sorry you feel that way. Customers should always read labels carefully.';
