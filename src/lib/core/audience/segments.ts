import { SEGMENTS, type Scenario, type Segment } from '../scenario/schema.ts';
import { SEGMENT } from './parameters.ts';

/** One part of the audience in a scenario. */
interface Part {
  /** Its share of the whole, 0 to 1. */
  weight: number;
  /** How long it bears silence: 1 as most do. */
  patience: number;
  /** Trust at STARTEX, 0 to 100. */
  start: number;
}

export type Audience = Readonly<Record<Segment, Part>>;
export type TrustBySegment = Readonly<Record<Segment, number>>;

/** Within so many points of either end the leans shrink, so that all of the audience fits on the scale. */
const LEAN_ROOM = 20;

const known = new WeakMap<Scenario['audience'], Audience>();

/** The audience of a scenario: the usual one, with what the scenario says of its parts. */
export function audienceOf({ audience }: Pick<Scenario, 'audience'>): Audience {
  const found = known.get(audience) ?? read(audience);
  known.set(audience, found);
  return found;
}

function read({ trust, segments = {} }: Scenario['audience']): Audience {
  const size = (name: Segment) => segments[name]?.size ?? SEGMENT[name].size;
  const total = SEGMENTS.reduce((sum, name) => sum + size(name), 0);
  // Somebody always watches: an audience of nothing is an audience of equals.
  const weight = (name: Segment) => (total > 0 ? size(name) / total : 1 / SEGMENTS.length);
  const middle = SEGMENTS.reduce((sum, name) => sum + weight(name) * SEGMENT[name].lean, 0);
  const room = Math.min(1, (100 - trust) / LEAN_ROOM, trust / LEAN_ROOM);
  return bySegment((name) => ({
    weight: weight(name),
    patience: segments[name]?.patience ?? SEGMENT[name].patience,
    start: segments[name]?.trust ?? tenths(trust + (SEGMENT[name].lean - middle) * room)
  }));
}

/** Trust at STARTEX in each part of the audience. */
export function startingTrust(audience: Audience): TrustBySegment {
  return bySegment((name) => audience[name].start);
}

/** Overall trust: the sum of the parts by their weight, 0 to 100, in tenths. */
export function overallTrust(trust: TrustBySegment, audience: Audience): number {
  return tenths(SEGMENTS.reduce((sum, name) => sum + trust[name] * audience[name].weight, 0));
}

/** A record with something for each part of the audience. */
export function bySegment<T>(of: (name: Segment) => T): Record<Segment, T> {
  return {
    harmed: of('harmed'),
    customers: of('customers'),
    press: of('press'),
    staff: of('staff'),
    onlookers: of('onlookers'),
    trolls: of('trolls')
  };
}

/** Within 0 and 100, in tenths, so that a log reads well and sums do not drift. */
export function tenths(trust: number): number {
  return Math.round(Math.min(100, Math.max(0, trust)) * 10) / 10;
}
