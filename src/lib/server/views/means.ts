import { ownScorecard, scorecard } from '../../core/debrief/index.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/**
 * Mean ratings of ended drills. Hardly anything happens in one after its end (a second opinion may
 * come), so each is worked out once for a log of one length.
 */
export class Means {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #known = new Map<string, { seq: number; mean: Promise<number | null> }>();

  constructor(stores: { drills: DrillStore; shelf: ScenarioShelf }) {
    this.#drills = stores.drills;
    this.#shelf = stores.shelf;
  }

  /**
   * The mean of an ended drill for somebody who played it, 0 to 4: of a team's, that of what they wrote.
   * Null when nothing was rated or its log cannot be read.
   */
  async of(drill: string, person: string): Promise<number | null> {
    const summary = await this.#drills.summary(drill);
    const key = `${drill} ${summary?.team ? person : ''}`;
    const known = this.#known.get(key);
    if (known && known.seq === summary?.seq) return known.mean;
    const mean = this.#workOut(drill, person, summary);
    this.#known.set(key, { seq: summary?.seq ?? 0, mean });
    // What failed once is tried again at the next page.
    mean.catch(() => this.#known.delete(key));
    return mean;
  }

  async #workOut(
    drill: string,
    person: string,
    summary: DrillSummary | null
  ): Promise<number | null> {
    const events = await this.#drills.read(drill);
    const scenario = summary && (await this.#shelf.get(summary.scenario.digest));
    if (!scenario || !events) return null;
    this.#drills.rest(drill);
    const card = summary.team
      ? ownScorecard(scenario, events, person)
      : scorecard(scenario, events);
    return card.mean;
  }
}
