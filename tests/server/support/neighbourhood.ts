import {
  SILENCE,
  type Neighbours,
  type News,
  type Present
} from '../../../src/lib/server/conduct/neighbours.ts';
import type { DrillStore } from '../../../src/lib/server/store/drill-store.ts';

interface Household {
  present: readonly Present[];
  /** When it reported last; null for one that took leave. */
  at: number;
  hear: (news: News) => void;
}

/** Processes on one store, all of them in this one; each can go deaf, or die. */
export class Neighbourhood {
  readonly #drills: DrillStore;
  readonly #households = new Map<string, Household>();
  readonly #held = new Map<string, { by: string; at: number }>();
  /** Whether news are lost. */
  deaf = false;

  constructor(drills: DrillStore) {
    this.#drills = drills;
  }

  /** Another process moves in. Once `dead` was called it says and hears nothing any more. */
  join(name: string): Neighbours & { dead: () => void } {
    let alive = true;
    return {
      now: () => Date.now(),
      listen: (hear) => {
        this.#households.set(name, { present: [], at: 0, hear });
      },
      say: async (news) => {
        if (!alive || this.deaf) return;
        for (const [other, { hear }] of this.#households) if (other !== name) hear(news);
      },
      report: async (present) => {
        if (!alive) throw new Error('dead');
        return this.#report(name, present);
      },
      close: async () => {
        this.#households.delete(name);
      },
      dead: () => {
        alive = false;
      }
    };
  }

  async #report(name: string, present: readonly Present[]) {
    const now = Date.now();
    const own = this.#households.get(name);
    if (own) Object.assign(own, { present, at: now });
    const alive = (other: string) => now - (this.#households.get(other)?.at ?? 0) < SILENCE;
    for (const { drill, running } of present) {
      const held = this.#held.get(drill);
      const free = !held || held.by === name || !alive(held.by) || !this.#has(held.by, drill);
      if (running && free) this.#held.set(drill, { by: name, at: now });
    }
    const others = [...this.#households].filter(([other]) => other !== name && alive(other));
    const shared = new Map();
    for (const { drill } of present) {
      const there = others.flatMap(([, household]) =>
        household.present.filter((one) => one.drill === drill)
      );
      shared.set(drill, {
        ours: this.#held.get(drill)?.by === name,
        seq: (await this.#drills.summary(drill))?.seq ?? 0,
        watchers: there.reduce((sum, { watchers }) => sum + watchers, 0),
        people: there.flatMap(({ people }) => people)
      });
    }
    const had = new Set(
      [...others, [name, { present }] as const].flatMap(([, household]) =>
        household.present.map(({ drill }) => drill)
      )
    );
    const orphans = (await this.#drills.unfinished())
      .filter(({ drill, status }) => status === 'running' && !had.has(drill))
      .map(({ drill }) => ({ drill, since: now - (this.#held.get(drill)?.at ?? 0) }));
    return { shared, orphans };
  }

  #has(name: string, drill: string): boolean {
    return this.#households.get(name)?.present.some((one) => one.drill === drill) ?? false;
  }
}
