export { segmentOf } from './belonging.ts';
export { draw, pick } from './chance.ts';
export { FEELING_BY_QUALITY, FEELING_LEFT_ALONE, MOOD_BY_TEMPER, PULSE } from './parameters.ts';
export { takePulse, type Heard } from './pulse.ts';
export { qualityOf } from './quality.ts';
export {
  audienceOf,
  bySegment,
  overallTrust,
  startingTrust,
  type TrustBySegment
} from './segments.ts';
export type { Stimulus } from './stimulus.ts';
export { audienceAfter, trustAfter } from './trust.ts';
