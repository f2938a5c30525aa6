export { scorecard } from './scorecard.ts';
export { ownScorecard } from './own.ts';
export { ratingOfRecord } from '../drill/rating-of-record.ts';
export type { Beat, Timeline } from './timeline.ts';
export type { TurningPoint } from './turning-points.ts';
export type { Distribution } from './figures.ts';
export type { Outcome } from './needs.ts';
export type * from './types.ts';
