import { ownScorecard, scorecard } from '../../core/debrief/index.ts';
import { DIMENSIONS, type Dimension } from '../../core/scenario/schema.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/** What somebody's ratings in one drill come to. */
export interface Marks {
  /** 0 to 4, by the scenario's weights; null where nothing was rated. */
  mean: number | null;
  dimensions: Record<Dimension, number | null>;
}

/**
 * Mean ratings of ended drills. Hardly anything happens in one after its end (a second opinion may
 * come), so each is worked out once for a log of one length.
 */
export class Means {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #known = new Map<string, { seq: number; marks: Promise<Marks | null> }>();

  constructor(stores: { drills: DrillStore; shelf: ScenarioShelf }) {
    this.#drills = stores.drills;
    this.#shelf = stores.shelf;
  }

  /**
   * The mean of an ended drill for somebody who played it, 0 to 4: of a team's, that of what they wrote.
   * Null when nothing was rated or its log cannot be read.
   */
  async of(drill: string, person: string): Promise<number | null> {
    return (await this.marks(drill, person))?.mean ?? null;
  }

  /** As `of`, with the five that the mean is made of; null when the log cannot be read. */
  async marks(drill: string, person: string): Promise<Marks | null> {
    const summary = await this.#drills.summary(drill);
    const key = `${drill} ${summary?.team ? person : ''}`;
    const known = this.#known.get(key);
    if (known && known.seq === summary?.seq) return known.marks;
    const marks = this.#workOut(drill, person, summary);
    this.#known.set(key, { seq: summary?.seq ?? 0, marks });
    // What failed once is tried again at the next page.
    marks.catch(() => this.#known.delete(key));
    return marks;
  }

  async #workOut(
    drill: string,
    person: string,
    summary: DrillSummary | null
  ): Promise<Marks | null> {
    const events = await this.#drills.read(drill);
    const scenario = summary && (await this.#shelf.get(summary.scenario.digest));
    if (!scenario || !events) return null;
    this.#drills.rest(drill);
    const card = summary.team
      ? ownScorecard(scenario, events, person)
      : scorecard(scenario, events);
    const { mean, dimensions } = card;
    const of = (dimension: Dimension) =>
      dimensions.find((score) => score.dimension === dimension)?.mean ?? null;
    return {
      mean,
      dimensions: Object.fromEntries(DIMENSIONS.map((one) => [one, of(one)])) as Marks['dimensions']
    };
  }
}
