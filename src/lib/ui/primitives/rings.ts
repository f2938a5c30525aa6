/** A ring of 36 px: the full circle is the limit, the notch is the target. */
export interface RingArcs {
  /** From the post to its target, and from there to its limit: the track. */
  track: [string, string];
  /** Time that has passed before the target, and after it. Empty when there is none. */
  elapsed: string;
  over: string;
}

const CENTRE = 18;
const RADIUS = 14;
/** Half the gap at the notch, as a part of the circle. */
const GAP = 0.018;

/**
 * @param elapsed ms of drill time since the post
 * @param target, limit ms of drill time after the post; 0 < target <= limit
 */
export function ringArcs(elapsed: number, target: number, limit: number): RingArcs {
  const notch = Math.min(1, target / limit);
  const passed = Math.min(1, Math.max(0, elapsed / limit));
  const before = notch - GAP;
  const after = notch + GAP;
  return {
    track: [arc(0, before), arc(after, 1 - GAP)],
    elapsed: arc(0, Math.min(passed, before)),
    over: passed > after ? arc(after, Math.min(passed, 1 - GAP)) : ''
  };
}

function arc(from: number, to: number): string {
  if (to - from < 0.004) return '';
  const large = to - from > 0.5 ? 1 : 0;
  return `M${point(from)}A${RADIUS} ${RADIUS} 0 ${large} 1 ${point(to)}`;
}

function point(part: number): string {
  const angle = part * 2 * Math.PI;
  const x = CENTRE + RADIUS * Math.sin(angle);
  const y = CENTRE - RADIUS * Math.cos(angle);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
