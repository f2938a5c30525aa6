import { afterActionReport, editedPoints, type Point } from '../../core/debrief/report/index.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { KeptReport } from '../store/report-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/**
 * The areas for improvement that reports name. What the log gives is worked out once for a log of one
 * length and held in memory, so that the improvement plan counts hundreds of reports without reading them.
 */
export class ReportAreas {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #known = new Map<string, { seq: number; areas: Promise<readonly Point[]> }>();

  constructor(stores: { drills: DrillStore; shelf: ScenarioShelf }) {
    this.#drills = stores.drills;
    this.#shelf = stores.shelf;
  }

  /** Of a report as people left it; none where its drill is gone. */
  async of({ drill, edits }: KeptReport): Promise<readonly Point[]> {
    return editedPoints(await this.#found(drill), 'areas', edits);
  }

  async #found(drill: string): Promise<readonly Point[]> {
    const summary = await this.#drills.summary(drill);
    if (!summary) {
      this.#known.delete(drill);
      return [];
    }
    const known = this.#known.get(drill);
    if (known?.seq === summary.seq) return known.areas;
    const areas = this.#workOut(drill, summary.scenario.digest);
    this.#known.set(drill, { seq: summary.seq, areas });
    // What failed once is tried again at the next page.
    areas.catch(() => this.#known.delete(drill));
    return areas;
  }

  async #workOut(drill: string, digest: string): Promise<readonly Point[]> {
    const events = await this.#drills.read(drill);
    const scenario = await this.#shelf.get(digest);
    if (!scenario || !events) return [];
    this.#drills.rest(drill);
    return afterActionReport(scenario, events).areas;
  }
}
