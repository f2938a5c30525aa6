import type { Viewer } from '../drill/actor.ts';
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

  /** @param viewer who of a team looks at it; left out, the trainee of a drill that has one */
  constructor(
    private readonly guided: boolean,
    private readonly viewer?: Viewer
  ) {}

  hear(events: readonly DrillEvent[]): void {
    for (const event of events) {
      const shown = visible(event, { guided: this.guided }, this.viewer);
      if (shown) apply(this.state, shown);
    }
  }

  at(now: number): Sight {
    return { state: this.state, now };
  }
}

/**
 * The part of a sight that one of several goes by: the posts that are theirs, and unless they speak for
 * all, neither statements nor changes of facts, which are for who does.
 *
 * @param isTheirs must say the same of a post each time
 */
export function partOf(
  { state, now }: Sight,
  isTheirs: (post: string) => boolean,
  speaksForAll: boolean
): Sight {
  const part = { ...state, order: state.order.filter(isTheirs) };
  return { now, state: speaksForAll ? part : { ...part, statements: [], factsChangedAt: 0 } };
}
