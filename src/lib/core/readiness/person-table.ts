import {
  headingOf,
  LEVELS,
  moment,
  number,
  tableOf,
  text,
  yesNo,
  type TakenTable
} from '../debrief/tables/index.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';

/** One drill of somebody. */
export interface DrillMeans {
  drill: string;
  title: string;
  /** Wall time in ms. */
  endedAt: number;
  team: boolean;
  /** 0 to 4; null where nothing was rated. */
  dimensions: Readonly<Record<Dimension, number | null>>;
}

/** Somebody drill by drill, the earliest first. */
export function drillByDrillTable(drills: readonly DrillMeans[]): TakenTable {
  return tableOf<DrillMeans>(
    { name: 'hotseat-drill-by-drill', title: 'Drill by drill' },
    [
      text('drill', 'Drill', ({ drill }) => drill),
      text('title', 'Scenario', ({ title }) => title),
      moment('ended', 'Ended', ({ endedAt }) => endedAt),
      yesNo('in_team', 'In a team', ({ team }) => team),
      ...DIMENSIONS.map((dimension) =>
        number<DrillMeans>(
          dimension,
          headingOf(dimension),
          `${LEVELS}, mean`,
          ({ dimensions }) => dimensions[dimension]
        )
      )
    ],
    drills
  );
}
