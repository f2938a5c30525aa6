import type { Chart, Copies, Lane } from '../../../core/scenario/chart/index.ts';
import type { Edit } from '../../../core/scenario/edit/index.ts';
import type { Path } from '../../../core/scenario/index.ts';

/** Who reached what in a rehearsal. */
export interface Rehearsed {
  /** How many robots played. */
  robots: number;
  /** Names of the robots that an inject reached, by its id. */
  reached: ReadonlyMap<string, readonly string[]>;
}

export interface TimelineProps {
  /** The scenario as it stands: `chartOf` of core/scenario/chart, each time with the chart before. */
  chart: Chart;
  /** Paths of what is selected; those that lead to nothing on the timeline are left alone. */
  selected: readonly Path[];
  /** The last rehearsal; null shows branches as they are written. */
  rehearsed?: Rehearsed | null;
  /** True while the text cannot be read: what could be read last can be looked at, nothing moved. */
  locked?: boolean;
  /** What undo and redo would do; null where there is nothing. */
  undoes?: string | null;
  redoes?: string | null;
  /** The edits that paste copies: `copiesOf` of core/scenario/chart over the draft's value. */
  copies: (entries: readonly unknown[], shift: number) => Copies;
  /**
   * Does edits as one deed.
   *
   * @param place deeds of one place that follow at once are undone as one
   * @returns whether they were done
   */
  onedit: (edits: readonly Edit[], label: string, place?: string | null) => boolean;
  onselect: (paths: readonly Path[]) => void;
  /** The form of an entry is asked for. */
  onopen: (path: Path) => void;
  /** A new inject is asked for, in a lane, at a drill time in ms. */
  onadd: (lane: Lane, at: number) => void;
  onundo: () => void;
  onredo: () => void;
}
