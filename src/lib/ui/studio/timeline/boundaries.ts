import type { Chart } from '../../../core/scenario/chart/index.ts';
import { endOf, type Boundary } from './deeds.ts';
import type { Grip } from './drag.svelte.ts';

/** A second: two boundaries do not share a time. */
const APART = 1000;

/** A boundary of a scenario, and how far it can be moved. */
export interface Edge {
  key: string;
  /** `Begin of move 2, Outlets publish` */
  label: string;
  grip: Extract<Grip, { kind: 'boundary' }>;
}

/** The boundaries that have a time, and so can be moved: where moves begin, the first aside, and ENDEX. */
export function edgesOf(chart: Chart): Edge[] {
  const timed = chart.phases.filter(({ release }) => release === 'at');
  const begins = timed.map(({ place }) => place);
  const phases = timed.slice(1).map((phase): Edge => ({
    key: phase.key,
    label: `Begin of move ${String(phase.number)}, ${phase.title}`,
    grip: between(
      phase,
      Math.max(0, ...begins.filter((place) => place < phase.place)) + APART,
      Math.min(...begins.filter((place) => place > phase.place), lastOf(chart)) - APART
    )
  }));
  if (chart.end.release !== 'at') return phases;
  const first = Math.max(0, ...begins.filter((place) => place < chart.end.place)) + APART;
  return [...phases, { key: 'end', label: 'ENDEX', grip: between(endOf(chart), first, Infinity) }];
}

function lastOf({ end }: Chart): number {
  return end.release === 'at' ? end.place : Infinity;
}

function between(boundary: Boundary, least: number, most: number): Edge['grip'] {
  return { kind: 'boundary', boundary, least, most: Math.max(least, most) };
}
