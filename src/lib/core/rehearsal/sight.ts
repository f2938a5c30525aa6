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
 * What one of several goes by: the posts that are theirs, and unless they speak for all, neither statements
 * nor changes of facts, which are for who does. It looks through to the whole state, and holds the posts
 * apart as they come: a copy at each look would cost more than the drill.
 *
 * @param isTheirs is asked once for each post
 */
export function partOf(
  isTheirs: (post: string, state: DrillState) => boolean,
  speaksForAll: boolean
): (sight: Sight) => Sight {
  let whole: DrillState | null = null;
  let part: DrillState = initialState();
  let read = 0;
  return ({ state, now }) => {
    if (state !== whole) {
      whole = state;
      read = 0;
      part = Object.assign(Object.create(state) as DrillState, {
        order: [],
        ...(!speaksForAll && { statements: [], factsChangedAt: 0 })
      });
    }
    for (; read < state.order.length; read += 1) {
      const post = state.order[read] ?? '';
      if (isTheirs(post, state)) part.order.push(post);
    }
    return { now, state: part };
  };
}
