import type { Evidence, Rating, ReplyRating, Span } from '../../core/scoring/types.ts';
import { textDimensionViews } from './dimensions.ts';

export interface Layer {
  /** Suffix of the class that colours and underlines it. */
  css: 'ack' | 'apo' | 'tra' | 'per' | 'flag';
  code: string;
  name: string;
}

/** A stretch of the reply under the same layers, outermost first. */
export interface Segment {
  text: string;
  layers: Layer[];
  /** The one layer that is drawn: the tightest; of equal ones a red flag, then the first in order. */
  mark: Layer | null;
  /** Layers that end with this segment: their two letters follow it. */
  ends: Layer[];
}

const FLAG: Layer = { css: 'flag', code: '!', name: 'red flag' };

/**
 * Cuts a reply at every edge of its evidence, so that spans may nest and cross. Spans of one
 * dimension that touch or overlap are shown as one. What earned nothing within a red flag's words is not
 * shown beside the flag: it would look like a gain.
 *
 * @param text the reply as it was written; spans are UTF-16 offsets into it
 */
export function segmentsOf(
  text: string,
  rating: Pick<ReplyRating, 'ratings' | 'flags'>
): Segment[] {
  const layered = [
    { layer: FLAG, spans: merged(rating.flags, text.length) },
    ...textDimensionViews.map(([dimension, { css, code, name }]) => ({
      layer: { css, code, name: name.toLowerCase() } as Layer,
      spans: merged(earnedIn(rating.ratings[dimension], rating.flags), text.length)
    }))
  ];
  const edges = new Set([0, text.length]);
  for (const { spans } of layered) for (const { start, end } of spans) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, place) => {
    const start = cuts[place] ?? 0;
    const over = layered.flatMap(({ layer, spans }) => {
      const span = spans.find((span) => span.start <= start && span.end >= end);
      return span ? [{ layer, span }] : [];
    });
    over.sort((a, b) => length(b.span) - length(a.span));
    const least = Math.min(...over.map(({ span }) => length(span)));
    const drawn = over.find(({ span }) => length(span) === least);
    return {
      text: text.slice(start, end),
      layers: over.map(({ layer }) => layer),
      mark: drawn?.layer ?? null,
      ends: over.filter(({ span }) => span.end === end).map(({ layer }) => layer)
    };
  });
}

/** The evidence of a dimension, without that which lies in a red flag's words and raised no level above 1. */
function earnedIn(rated: Rating | null, flags: readonly Span[]): readonly Evidence[] {
  if (!rated) return [];
  return rated.evidence.filter(
    ({ start, end, level }) =>
      (rated.level > 1 && level > 1) ||
      !flags.some((flag) => flag.start <= start && flag.end >= end)
  );
}

const length = (span: Span) => span.end - span.start;

function merged(spans: readonly Span[], limit: number): Span[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(limit, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of inside) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
