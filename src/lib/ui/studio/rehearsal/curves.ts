import type { TrustAt } from '../../../core/rehearsal/played.ts';

/** The box in which curves are drawn; it is stretched to its place. Trust, 0 to 100, is its height. */
export const BOX = { width: 1000, height: 100 };

/**
 * A curve in the box. Trust moves in steps: it stands until something moves it.
 *
 * @param end drill time in ms at the right edge
 */
export function stepsOf(curve: readonly TrustAt[], end: number): string {
  const place = ({ at, value }: TrustAt) => ({
    x: (Math.min(1, at / Math.max(1, end)) * BOX.width).toFixed(1),
    y: (BOX.height - value).toFixed(1)
  });
  const [first, ...rest] = curve.map(place);
  if (!first) return '';
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}`;
}

/** Trust at a drill time in ms. */
export function trustAt(curve: readonly TrustAt[], at: number): number {
  return (curve.findLast((point) => point.at <= at) ?? curve[0])?.value ?? 0;
}

/**
 * Where names stand beside the ends of curves: each as near to its own as the others let it.
 *
 * @param wanted places, in px from the top
 * @param gap the least between two, in px
 * @param height px that there are
 * @returns places in the order of `wanted`
 */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  // Downwards nobody stands on the one above; upwards again, for those that ran out at the bottom.
  order.forEach((item, at) => {
    const above = order[at - 1];
    if (above) item.place = Math.max(item.place, above.place + gap);
  });
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const item = order[at];
    const below = order[at + 1];
    if (item) item.place = Math.min(item.place, below ? below.place - gap : height);
  }
  const places = wanted.map(() => 0);
  for (const { place, index } of order) places[index] = place;
  return places;
}
