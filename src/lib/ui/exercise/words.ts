import { count } from '../people/words.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import type { ComparedView, PersonView, RoomView, StuckView } from './types.ts';

/** A code as it is read aloud: `7K4 HDM`. */
export function spoken(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** @param over whether the exercise has ended, so that nothing begins any more */
export function statusWords(
  { status, pausedBy }: Pick<RoomView, 'status' | 'pausedBy'>,
  over = false
): string {
  if (status === 'prepared') return over ? 'Never started' : 'Waits for STARTEX';
  if (status === 'running') return 'Running';
  if (status === 'ended') return 'Ended';
  return pausedBy === 'absence' ? 'Waits, nobody is there' : 'Paused';
}

export function stuckWords({ why, figure }: StuckView): string {
  switch (why) {
    case 'overwhelmed':
      return `overwhelmed, ${String(figure)} waiting`;
    case 'idle':
      return `idle for ${formatDrillTime(figure)}`;
    case 'asking':
      return figure === 1 ? 'asks for a second look' : `asks for ${String(figure)} second looks`;
    default:
      return why satisfies never;
  }
}

/** `12 people have joined, 11 here now; 1 was taken out` */
export function headCount(people: readonly PersonView[], ended: boolean): string {
  const taking = people.filter(({ removed }) => !removed);
  const here = taking.filter(({ present }) => present).length;
  const out = people.length - taking.length;
  // They stand in the list under the figure, which would else count wrong.
  const left = out === 0 ? '' : `; ${String(out)} ${out === 1 ? 'was' : 'were'} taken out`;
  if (taking.length === 0) return out === 0 ? 'Nobody has joined yet' : `Nobody is in it${left}`;
  const joined = `${count(taking.length, 'person', 'people')} ${taking.length === 1 ? 'has' : 'have'} joined`;
  if (ended) return `${joined}${left}`;
  return `${joined}, ${here === taking.length ? 'all are here' : `${String(here)} here now`}${left}`;
}

/**
 * That somebody may come in again, to who has just let them; null where they are out by now.
 *
 * @param readmitted their id
 */
export function readmittedWords(people: readonly PersonView[], readmitted: string): string | null {
  const one = people.find(({ person, removed }) => person === readmitted && !removed);
  return one ? `${one.name} may come in again, and goes on where they were.` : null;
}

/** What the columns of a comparison are sorted by. */
export type Measure = 'name' | 'mean' | 'coverage' | 'trust' | (string & {});

/** A row's figure in a column; null where there is none. */
export function figureOf({ figures }: ComparedView, measure: Measure): number | null {
  if (!figures) return null;
  if (measure === 'mean') return figures.mean;
  if (measure === 'trust') return figures.trust.to;
  if (measure === 'coverage') {
    const { answered, needed } = figures.coverage;
    return needed === 0 ? null : answered / needed;
  }
  return figures.dimensions[measure] ?? null;
}

/** Rows with the highest figure first, or by name; what has no figure comes last. */
export function sorted(rows: readonly ComparedView[], measure: Measure): ComparedView[] {
  const byName = (a: ComparedView, b: ComparedView) =>
    a.name.localeCompare(b.name, 'en', { numeric: true });
  if (measure === 'name') return [...rows].sort(byName);
  return [...rows].sort(
    (a, b) => (figureOf(b, measure) ?? -1) - (figureOf(a, measure) ?? -1) || byName(a, b)
  );
}
