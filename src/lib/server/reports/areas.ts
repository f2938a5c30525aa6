import { setImmediate as otherWork } from 'node:timers/promises';
import { afterActionReport, editedPoints, type Point } from '../../core/debrief/report/index.ts';
import type { Log } from '../log.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { KeptReport, ReportStore } from '../store/report-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

interface Parts {
  drills: Pick<DrillStore, 'summary' | 'read' | 'rest'>;
  shelf: Pick<ScenarioShelf, 'get'>;
  reports: Pick<ReportStore, 'list'>;
  log: Pick<Log, 'warn'>;
}

/**
 * The areas for improvement that reports name. What the log gives is worked out once for a log of one
 * length and held in memory, so that the improvement plan counts hundreds of reports without reading them.
 */
export class ReportAreas {
  readonly #parts: Parts;
  readonly #known = new Map<string, { seq: number; areas: Promise<readonly Point[]> }>();
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Works out those of all reports, one after the other, before anybody asks. Never throws. */
  async workAhead(): Promise<void> {
    try {
      for (const report of await this.#parts.reports.list()) {
        if (this.#closed) return;
        await this.of(report);
        await otherWork();
      }
    } catch (error) {
      this.#parts.log.warn(
        { err: error },
        'The areas of reports could not be worked out ahead; they are when somebody asks.'
      );
    }
  }

  /** Ends what `workAhead` began. */
  close(): void {
    this.#closed = true;
  }

  /**
   * Of a report as people left it; none where its drill is gone.
   *
   * @param summary of its drill, for who has it
   */
  async of({ drill, edits }: KeptReport, summary?: DrillSummary | null): Promise<readonly Point[]> {
    return editedPoints(await this.#found(drill, summary), 'areas', edits);
  }

  async #found(drill: string, given: DrillSummary | null | undefined): Promise<readonly Point[]> {
    const summary = given === undefined ? await this.#parts.drills.summary(drill) : given;
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
    const { drills, shelf } = this.#parts;
    const events = await drills.read(drill);
    const scenario = await shelf.get(digest);
    if (!scenario || !events) return [];
    drills.rest(drill);
    // Held for every report of the house: without the texts that prove it.
    return afterActionReport(scenario, events).areas.map((area) => ({ ...area, evidence: [] }));
  }
}
