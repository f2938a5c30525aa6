import type { DrillEvent } from '../drill/events.ts';
import { apply } from '../drill/evolve.ts';
import { initialState, type DrillState } from '../drill/state.ts';
import { visible } from '../drill/visible.ts';

/** What a trainee's screen shows at a moment. */
export interface Sight {
  /** The state as their browser holds it: folded from what `visible` lets through. */
  state: DrillState;
  /** Drill time in ms. */
  now: number;
}

/** A screen that hears a drill's events as a trainee's browser does. */
export class Screen {
  private readonly state: DrillState = initialState();

  constructor(private readonly guided: boolean) {}

  hear(events: readonly DrillEvent[]): void {
    for (const event of events) {
      const shown = visible(event, { guided: this.guided });
      if (shown) apply(this.state, shown);
    }
  }

  at(now: number): Sight {
    return { state: this.state, now };
  }
}
