import type { Scenario } from '../scenario/schema.ts';
import { wallTimeAt } from './clock.ts';
import type { DrillEvent, EventBody } from './events.ts';
import { apply } from './evolve.ts';
import type { DrillState } from './state.ts';

/** One turn of `decide`: the events that a command brings, and the state that each leaves behind. */
export class Turn {
  readonly events: DrillEvent[] = [];

  constructor(
    readonly scenario: Scenario,
    /** The turn's own, which moves on with each event: who keeps theirs hands in a copy. */
    readonly state: DrillState,
    /** Wall time of the command, in ms since 1970. */
    readonly wall: number
  ) {}

  /** What falls due while nobody looks is stamped with the wall time at which it fell due. */
  emit(at: number, body: EventBody): void {
    const { clock } = this.state;
    const due = clock.running ? wallTimeAt(clock, at) : this.wall;
    this.emitAt(at, Math.max(Math.min(this.wall, due), this.state.wall), body);
  }

  /** For what sets the clock anew: stamped with this very moment, whatever the old clock says. */
  emitNow(at: number, body: EventBody): void {
    this.emitAt(at, this.wall, body);
  }

  private emitAt(at: number, wall: number, body: EventBody): void {
    const event: DrillEvent = { seq: this.state.seq + 1, at, wall, ...body };
    apply(this.state, event);
    this.events.push(event);
  }
}
