import { capital } from '../../scenario/capital.ts';
import type { RatedReply } from '../../drill/state.ts';
import { DIMENSIONS, type Dimension } from '../../scenario/vocabulary.ts';
import type { DimensionScore } from '../types.ts';
import type { ColumnOf } from './table.ts';

/** A unit of levels and of their means. */
export const LEVELS = '0 to 4';

/** A dimension's name as a heading. */
export function headingOf(dimension: Dimension): string {
  return capital(dimension);
}

/** The level, the reason and the words behind it, of each dimension. */
export function ratingColumns<
  Row extends { text: string; rated: RatedReply | null }
>(): ColumnOf<Row>[] {
  const ratingOf = ({ rated }: Row, dimension: Dimension) => rated?.rating.ratings[dimension];
  return DIMENSIONS.flatMap((dimension): ColumnOf<Row>[] => [
    {
      key: dimension,
      heading: headingOf(dimension),
      kind: 'number',
      unit: LEVELS,
      of: (row) => ratingOf(row, dimension)?.level ?? null
    },
    {
      key: `${dimension}_why`,
      heading: `${headingOf(dimension)}: why`,
      kind: 'text',
      of: (row) => ratingOf(row, dimension)?.reason ?? null
    },
    ...(dimension === 'speed'
      ? []
      : [
          {
            key: `${dimension}_evidence`,
            heading: `${headingOf(dimension)}: evidence`,
            kind: 'text' as const,
            of: (row: Row) =>
              quotes(
                row.text,
                (ratingOf(row, dimension)?.evidence ?? []).map((one) => ({ ...one, says: one.cue }))
              )
          }
        ])
  ]);
}

/** The mean of each dimension, and how many ratings it is of. */
export function meanColumns<
  Row extends { dimensions: readonly DimensionScore[] }
>(): ColumnOf<Row>[] {
  const scoreOf = ({ dimensions }: Row, dimension: Dimension) =>
    dimensions.find((score) => score.dimension === dimension);
  return DIMENSIONS.flatMap((dimension): ColumnOf<Row>[] => [
    {
      key: dimension,
      heading: headingOf(dimension),
      kind: 'number',
      unit: `${LEVELS}, mean`,
      of: (row) => scoreOf(row, dimension)?.mean ?? null
    },
    {
      key: `${dimension}_n`,
      heading: `${headingOf(dimension)}: n`,
      kind: 'number',
      unit: 'ratings',
      of: (row) => scoreOf(row, dimension)?.n ?? 0
    }
  ]);
}

/** Words of a text with what they do: `“we are sorry” (regret); “today” (when)`. Null where there are none. */
export function quotes(
  text: string,
  spans: readonly { start: number; end: number; says: string }[]
): string | null {
  if (spans.length === 0) return null;
  return spans.map(({ start, end, says }) => `“${text.slice(start, end)}” (${says})`).join('; ');
}
