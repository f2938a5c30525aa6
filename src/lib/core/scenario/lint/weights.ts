import { DIMENSIONS } from '../vocabulary.ts';
import { error, type Rule } from './finding.ts';

/** Some dimension counts for something, or a scorecard would have no total. */
export const weights: Rule = ({ weights }) =>
  weights && DIMENSIONS.every((dimension) => weights[dimension] === 0)
    ? [
        error(
          'no-weight',
          ['weights'],
          'all five dimensions count for nothing',
          'Give one of them a weight above 0, or leave the weights out (`weights`): then each counts the same.'
        )
      ]
    : [];
