import type { Chart, Mark, Phase } from '../../../core/scenario/chart/index.ts';
import type { Edit } from '../../../core/scenario/edit/index.ts';
import type { Path } from '../../../core/scenario/index.ts';
import { writeDrillTime } from '../../../core/scenario/time.ts';

/** What is done at once and undone at once. */
export interface Deed {
  edits: Edit[];
  /** What is done, for the button that undoes it. */
  label: string;
}

/**
 * Shifts marks in time. Those with a time get another; a branch gets another span after its
 * condition, but only when no mark with a time is shifted with it: it follows by itself.
 *
 * @param by ms of drill time; cut where it would lead to before STARTEX
 */
export function shifted(marks: readonly Mark[], by: number): Deed {
  const timed = marks.filter(({ release }) => release === 'at');
  const moved = timed.length > 0 ? timed : marks.filter(({ release }) => release === 'when');
  const least = Math.min(...moved.map(spareOf));
  const span = Math.max(by, -least);
  const edits = span === 0 ? [] : moved.flatMap((mark) => shiftedOne(mark, span));
  return {
    edits,
    label: moved.length === 1 ? 'Move in time' : `Move ${String(moved.length)} in time`
  };
}

/** How far a mark can come sooner, in ms. */
export function spareOf({ release, time, after }: Mark): number {
  return release === 'when' ? after : (time ?? 0);
}

/** Whether a mark can be shifted at all: what has neither time nor condition cannot. */
export function canShift({ release, time }: Mark): boolean {
  return release === 'at' || (release === 'when' && time !== null);
}

function shiftedOne({ path, raw, release, time, after }: Mark, span: number): Edit[] {
  const key = release === 'at' ? 'at' : 'after';
  const value = Math.max(0, (release === 'at' ? (time ?? 0) : after) + span);
  if (key === 'after' && value === 0) return [{ do: 'remove', path: [...path, 'after'] }];
  return [timeSet([...path, key], value, raw, key)];
}

function timeSet(path: Path, value: number, raw: unknown, key: string): Edit {
  const like = (raw as Record<string, unknown> | null | undefined)?.[key];
  return { do: 'set', path, value: writeDrillTime(value, like) };
}

/**
 * Stretches the clock of an expected action. A target needs a limit beside it, and stays before it.
 *
 * @param span ms after the post
 */
export function stretched(mark: Mark, edge: 'target' | 'limit', span: number): Deed {
  const { needs, path, raw } = mark;
  if (!needs) return { edits: [], label: '' };
  const expects = (raw as { expects?: Record<string, unknown> }).expects;
  const set = (key: 'target' | 'limit', value: number) =>
    timeSet([...path, 'expects', key], value, expects, key);
  const edits = [set(edge, span)];
  // The lint takes a target without a limit for an error.
  if (edge === 'target' && expects?.limit === undefined) edits.push(set('limit', needs.limit));
  if (edge === 'limit' && expects?.target === undefined && needs.target >= span)
    edits.push(set('target', Math.max(0, span / 2)));
  return { edits, label: edge === 'target' ? 'Stretch the target' : 'Stretch the limit' };
}

/** Where a move begins, or where the drill ends. */
export type Boundary = Pick<Phase, 'path' | 'time' | 'release' | 'raw'>;

/** ENDEX as a boundary. */
export function endOf(chart: Chart): Boundary {
  return { ...chart.end, path: ['end'] };
}

/**
 * Moves a boundary, and nothing else unless that is asked for.
 *
 * @param to drill time in ms
 * @param ripple everything with a time from there on comes as much later or sooner
 */
export function boundaryMoved(chart: Chart, boundary: Boundary, to: number, ripple: boolean): Deed {
  const { time, release } = boundary;
  const label = boundary.path[0] === 'end' ? 'Move ENDEX' : 'Move a boundary';
  if (release !== 'at' || time === null || to === time) return { edits: [], label };
  const name = boundary.path.join('.');
  const later = [...chart.phases, ...chart.marks, endOf(chart)].filter(
    (one) =>
      one.release === 'at' && one.time !== null && one.time >= time && one.path.join('.') !== name
  );
  const moved = [boundary, ...(ripple ? later : [])];
  const edits = moved.map((one) =>
    timeSet([...one.path, 'at'], Math.max(0, (one.time ?? 0) + to - time), one.raw, 'at')
  );
  return { edits, label: ripple ? `${label} and what follows` : label };
}

/** Takes marks away, the last of the file first, so that the places of the others hold. */
export function removed(marks: readonly Mark[]): Deed {
  const edits = [...marks]
    .sort((a, b) => comparePaths(b.path, a.path))
    .map(({ path }): Edit => ({ do: 'remove', path }));
  return { edits, label: marks.length === 1 ? 'Delete' : `Delete ${String(marks.length)}` };
}

function comparePaths(a: Path, b: Path): number {
  for (const [depth, step] of a.entries()) {
    const other = b[depth];
    if (step === other) continue;
    return typeof step === 'number' && typeof other === 'number' ? step - other : -1;
  }
  return 0;
}
