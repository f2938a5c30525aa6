import type { Segment } from '../scenario/schema.ts';
import { EASE, WORDS_HEADROOM, WORDS_SCAR } from './parameters.ts';
import { bySegment, tenths, type Audience, type TrustBySegment } from './segments.ts';
import { isDeed, pushOf, shareOf, type Stimulus } from './stimulus.ts';

/** Trust of one part of the audience, 0 to 100: now, at STARTEX, and at its lowest so far. */
interface Standing {
  now: number;
  start: number;
  low: number;
}

/**
 * Trust of each part of the audience after one stimulus. Deeds may raise trust as far as it goes; words
 * alone only to where the worst so far lets them.
 */
export function audienceAfter(
  before: Readonly<Record<Segment, Standing>>,
  stimulus: Stimulus,
  audience: Audience
): TrustBySegment {
  const push = pushOf(stimulus);
  const deed = isDeed(stimulus);
  return bySegment((name) => {
    const { now, start, low } = before[name];
    const after = tenths(moved(now, push * shareOf(stimulus, name, audience[name].patience)));
    if (deed || after <= now) return after;
    return Math.max(now, Math.min(after, reachOfWords(start, low)));
  });
}

/** How far words alone can raise trust, by where it began and how low it has been. */
export function reachOfWords(start: number, low: number): number {
  return tenths(start + WORDS_HEADROOM - WORDS_SCAR * Math.max(0, start - low));
}

/** Nobody recovers all at once: gains shrink towards the ceiling, losses towards the floor. */
function moved(trust: number, push: number): number {
  const room = push > 0 ? (100 - trust) / 50 : trust / 50;
  return trust + push * Math.min(1, Math.max(0, room)) ** EASE;
}
