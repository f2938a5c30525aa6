export { segmentOf } from './belonging.ts';
export { BYSTANDERS, bystanderId, bystanderOf, type Bystander } from './bystanders.ts';
export { draw, pick } from './chance.ts';
export { chooseRemark, hasLineLeft, type Remark, type Slots } from './crowd.ts';
export { LINES, type Line } from './lines/index.ts';
export { shortQuote } from './quote.ts';
export {
  CALMED_CHANCE,
  CROWD_GAP,
  CROWD_LASTS,
  CROWD_READS,
  CROWD_SHARE,
  CROWD_SILENCE,
  FEELING_BY_QUALITY,
  FEELING_LEFT_ALONE,
  MOOD_BY_TEMPER,
  PULSE,
  TREND_GAP,
  TREND_GROWTH,
  TREND_VOLUME
} from './parameters.ts';
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
export { strangersTo } from './strangers.ts';
export { audienceAfter } from './trust.ts';
