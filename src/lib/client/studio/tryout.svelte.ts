import type { RuntimeCommand, TraineeCommand } from '../../core/drill/commands.ts';
import { drillTimeAt } from '../../core/drill/clock.ts';
import { decideInPlace } from '../../core/drill/decide.ts';
import { replay } from '../../core/drill/evolve.ts';
import type { DrillEvent } from '../../core/drill/events.ts';
import { visible } from '../../core/drill/visible.ts';
import type { DrillState } from '../../core/drill/state.ts';
import { takenUpAt } from '../../core/rehearsal/taken-up.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { commandId } from '../command-id.ts';
import type { Outcome } from '../commands.ts';
import { Drill, type Playable } from '../drill.svelte.ts';

/** How often what is due is delivered, in wall ms. */
const TICK = 250;

/** In drill ms for each wall ms. */
export const TRYOUT_SPEEDS = [1, 4, 16] as const;

/**
 * Who played until then. Time that is merely skipped would be time in which nobody answered, so it is
 * played: by a robot that answers as the author would, since a later post is mostly looked at as somebody
 * meets it who has done well so far; or by one that is silent, which is how branches on silence are met.
 */
export type Before = 'exemplary' | 'silent';

export interface From {
  /** Drill time in ms. */
  at: number;
  before: Before;
  seed: number;
}

/**
 * A drill that is played in this page alone: the rules of a live one on the page's own clock. The server
 * never hears of it, and nothing of it is kept.
 */
export class Tryout extends Drill implements Playable {
  readonly me = null;
  readonly connection = 'live';
  readonly downSince = null;
  readonly cutOff = false;
  readonly barred = null;

  readonly #scenario: Scenario;
  /** All that is true, of which `state` is what a trainee sees. Not reactive, since nothing shows it. */
  readonly #whole: DrillState;
  readonly #clock: () => number;
  /** What the clock showed when the drill stood at its wall time 0. */
  readonly #zero: number;

  /** @param clock ms, of a clock that does not go back */
  constructor(scenario: Scenario, { at, before, seed }: From, clock = () => performance.now()) {
    const log = takenUpAt(scenario, before, seed, at);
    const whole = replay(log);
    // What the screen changes in place must not be what the rules go on from.
    super(replay(structuredClone(log.flatMap((event) => visible(event, whole) ?? []))));
    this.#scenario = scenario;
    this.#whole = whole;
    this.#clock = clock;
    this.#zero = clock() - at;
    this.#advance();
  }

  /** Lets its clock run. Returns what ends it. */
  start(): () => void {
    const ticking = setInterval(() => this.#advance(), TICK);
    return () => clearInterval(ticking);
  }

  async send(command: TraineeCommand): Promise<Outcome> {
    const refusal = this.#carryOut(command);
    return refusal ? { ok: false, ...refusal } : { ok: true, seq: this.#whole.seq };
  }

  get #wall(): number {
    return Math.max(this.#whole.wall, Math.floor(this.#clock() - this.#zero));
  }

  #advance(): void {
    if (this.#whole.status === 'running') this.#carryOut({ type: 'AdvanceClock' });
    this.#read();
  }

  #carryOut(command: TraineeCommand | RuntimeCommand) {
    const { events, refusal } = decideInPlace(this.#scenario, this.#whole, {
      ...command,
      id: commandId(),
      wall: this.#wall
    });
    for (const event of events) this.#show(event);
    this.#read();
    return refusal;
  }

  #show(event: DrillEvent): void {
    const shown = visible(event, this.#whole);
    if (shown) this.fold(structuredClone(shown));
  }

  #read(): void {
    const { clock, at } = this.#whole;
    this.now = Math.max(at, drillTimeAt(clock, this.#wall));
  }
}
