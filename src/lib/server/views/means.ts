import { scorecard } from '../../core/debrief/index.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/** Mean ratings of ended drills. Their logs no longer change, so each is worked out once. */
export class Means {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #known = new Map<string, Promise<number | null>>();

  constructor(stores: { drills: DrillStore; shelf: ScenarioShelf }) {
    this.#drills = stores.drills;
    this.#shelf = stores.shelf;
  }

  /** The mean of an ended drill, 0 to 4; null when nothing was rated or its log cannot be read. */
  of(drill: string): Promise<number | null> {
    let mean = this.#known.get(drill);
    if (!mean) {
      mean = this.#workOut(drill);
      this.#known.set(drill, mean);
      // What failed once is tried again at the next page.
      mean.catch(() => this.#known.delete(drill));
    }
    return mean;
  }

  async #workOut(drill: string): Promise<number | null> {
    const summary = await this.#drills.summary(drill);
    const events = await this.#drills.read(drill);
    const scenario = summary && (await this.#shelf.get(summary.scenario.digest));
    if (!scenario || !events) return null;
    this.#drills.rest(drill);
    return scorecard(scenario, events).mean;
  }
}
