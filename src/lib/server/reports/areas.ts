import { setImmediate as otherWork } from 'node:timers/promises';
import { afterActionReport, editedPoints } from '../../core/debrief/report/index.ts';
import type { Log } from '../log.ts';
import type { DerivedFile } from '../store/derived-file.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { KeptReport, ReportStore } from '../store/report-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import type { Area, AreasKept } from './areas-kept.ts';

interface Parts {
  drills: Pick<DrillStore, 'summary' | 'read' | 'rest'>;
  shelf: Pick<ScenarioShelf, 'get'>;
  reports: Pick<ReportStore, 'list'>;
  log: Pick<Log, 'warn'>;
  file: Pick<DerivedFile<AreasKept>, 'read' | 'append' | 'replace' | 'flush'>;
}

/**
 * The areas for improvement that reports name. What the log gives is worked out once for a log of one
 * length, and kept, so that the improvement plan counts a thousand reports without reading their logs.
 */
export class ReportAreas {
  readonly #parts: Parts;
  readonly #known = new Map<string, { seq: number; areas: Promise<readonly Area[]> }>();
  #started: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads what was kept, and works out the rest before anybody asks. */
  start(): void {
    this.#started = this.#workAhead().catch((error: unknown) => {
      this.#parts.log.warn(
        { err: error },
        'The areas of reports could not be worked out ahead; they are when somebody asks.'
      );
    });
  }

  /** Resolves when those of all reports that were there at the start are worked out. */
  async settled(): Promise<void> {
    await this.#started;
  }

  /** Ends what was begun; resolves when what was worked out is written. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#started;
    await this.#parts.file.flush();
  }

  /**
   * Of a report as people left it; none where its drill is gone.
   *
   * @param summary of its drill, for who has it
   */
  async of({ drill, edits }: KeptReport, summary?: DrillSummary | null): Promise<readonly Area[]> {
    const found = await this.#found(drill, summary);
    const points = found.map((area) => ({ ...area, says: '', evidence: [], advice: '' }));
    return editedPoints(points, 'areas', edits);
  }

  async #workAhead(): Promise<void> {
    const { reports, file } = this.#parts;
    const all = await reports.list();
    const there = new Set(all.map(({ drill }) => drill));
    const kept = new Map<string, AreasKept>();
    let lines = 0;
    for await (const one of file.read()) {
      lines += 1;
      if (there.has(one.drill)) kept.set(one.drill, one);
    }
    for (const { drill, seq, areas } of kept.values())
      if (!this.#known.has(drill)) this.#known.set(drill, { seq, areas: Promise.resolve(areas) });
    // What is of drills that are gone must not stay.
    if (lines === 0 || lines > kept.size) await file.replace(kept.values());
    for (const report of all) {
      if (this.#closed) return;
      await this.#found(report.drill);
      await otherWork();
    }
  }

  async #found(drill: string, given?: DrillSummary | null): Promise<readonly Area[]> {
    const summary = given === undefined ? await this.#parts.drills.summary(drill) : given;
    if (!summary) {
      this.#known.delete(drill);
      return [];
    }
    const known = this.#known.get(drill);
    if (known?.seq === summary.seq) return known.areas;
    const areas = this.#workOut(summary);
    this.#known.set(drill, { seq: summary.seq, areas });
    // What failed once is tried again at the next page.
    areas.catch(() => this.#known.delete(drill));
    return areas;
  }

  async #workOut({ drill, seq, scenario: { digest } }: DrillSummary): Promise<readonly Area[]> {
    const { drills, shelf, file, log } = this.#parts;
    const events = await drills.read(drill);
    const scenario = await shelf.get(digest);
    if (!scenario || !events) return [];
    drills.rest(drill);
    const areas = afterActionReport(scenario, events).areas.map(({ key, title }) => ({
      key,
      title
    }));
    if (events.length === seq)
      file.append([{ drill, seq, areas }]).catch((error: unknown) => {
        log.warn(
          { err: error },
          'Areas of a report could not be kept; the next start finds them again.'
        );
      });
    return areas;
  }
}
