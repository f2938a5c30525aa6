import type { Runtime } from '../runtime.ts';
import { playedBy } from './played.ts';

/** An ended drill in a person's list of scorecards. */
export interface DrillRecordRow {
  drill: string;
  scenario: { id: string; title: string };
  organisation: string;
  /** Wall times in ms since 1970. */
  startedAt: number;
  endedAt: number;
  /** Drill time that was played, in ms. */
  length: number;
  mean: number | null;
}

/** A person's ended drills, the latest first. */
export async function records(runtime: Runtime, person: string): Promise<DrillRecordRow[]> {
  const rows: DrillRecordRow[] = [];
  for (const summary of await playedBy(runtime, person)) {
    const { drill, scenario, organisation, startedAt, endedAt, at } = summary;
    if (startedAt === null || endedAt === null) continue;
    rows.push({
      drill,
      scenario: { id: scenario.id, title: scenario.title },
      organisation,
      startedAt,
      endedAt,
      length: at,
      mean: (await runtime.results.of(drill, person))?.mean ?? null
    });
  }
  return rows.sort((a, b) => b.endedAt - a.endedAt);
}
