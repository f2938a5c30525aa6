import { DIMENSIONS, type Dimension } from '../../scenario/vocabulary.ts';
import { number, text, trust, yesNo } from './columns.ts';
import { headingOf, LEVELS } from './ratings.ts';
import { tableOf, type TakenTable } from './table.ts';

/** A room of an exercise, or somebody who was alone, by the figures of their scorecard. */
export interface ComparedRow {
  drill: string;
  name: string;
  people: number;
  ended: boolean;
  /** Null while it has not ended. */
  figures: {
    /** 0 to 4; null where nothing was rated. */
    mean: number | null;
    dimensions: Readonly<Record<Dimension, number | null>>;
    coverage: { answered: number; needed: number };
    /** 0 to 100, at STARTEX and at ENDEX. */
    trust: { from: number; to: number };
  } | null;
}

/**
 * The rooms of an exercise side by side.
 *
 * @param exercise its id
 * @param each whether each row is one person
 */
export function comparisonTable(
  rows: readonly ComparedRow[],
  { exercise, each }: { exercise: string; each: boolean }
): TakenTable {
  return tableOf<ComparedRow>(
    { name: `hotseat-comparison-${exercise}`, title: 'Comparison' },
    [
      text('name', each ? 'Person' : 'Room', ({ name }) => name),
      text('drill', 'Drill', ({ drill }) => drill),
      number('people', 'People', 'count', ({ people }) => people),
      yesNo('ended', 'Has ended', ({ ended }) => ended),
      number('mean', 'Mean', LEVELS, ({ figures }) => figures?.mean ?? null),
      ...DIMENSIONS.map((dimension) =>
        number<ComparedRow>(
          dimension,
          headingOf(dimension),
          `${LEVELS}, mean`,
          ({ figures }) => figures?.dimensions[dimension] ?? null
        )
      ),
      number('needed', 'In need', 'posts', ({ figures }) => figures?.coverage.needed ?? null),
      number(
        'answered',
        'Answered in time',
        'posts',
        ({ figures }) => figures?.coverage.answered ?? null
      ),
      trust(
        'trust_start',
        'Trust at STARTEX',
        '0 to 100',
        ({ figures }) => figures?.trust.from ?? null
      ),
      trust('trust_end', 'Trust at ENDEX', '0 to 100', ({ figures }) => figures?.trust.to ?? null)
    ],
    rows
  );
}
