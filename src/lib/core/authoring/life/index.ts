export {
  anotherPost,
  partOfDay,
  patternOfLife,
  type Life,
  type LifePost,
  type LifeWish,
  type RawInject
} from './life.ts';
export type { Span } from './times.ts';
