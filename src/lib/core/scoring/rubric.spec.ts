import { describe, expect, it } from 'vitest';
import { DIMENSIONS, TEXT_DIMENSIONS } from '../scenario/schema.ts';
import { DIMENSION_DESCRIPTIONS, DIMENSION_POINTS, FLAG_DESCRIPTIONS } from './rubric.ts';
import { RED_FLAGS } from './types.ts';

describe('the rubric for the page', () => {
  it('describes every dimension with five levels a table', () => {
    const described = DIMENSION_DESCRIPTIONS.map(({ dimension }) => dimension);
    expect([...described].sort()).toEqual([...DIMENSIONS].sort());
    for (const { tables } of DIMENSION_DESCRIPTIONS)
      for (const { levels } of tables)
        expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  });

  it('describes every red flag once, in the order of the rubric', () => {
    expect(FLAG_DESCRIPTIONS.map(({ flag }) => flag)).toEqual([...RED_FLAGS]);
  });

  it('shows the points that rate, strongest first', () => {
    expect(new Set(DIMENSION_POINTS.map(({ dimension }) => dimension))).toEqual(
      new Set(TEXT_DIMENSIONS)
    );
    for (const { gives } of DIMENSION_POINTS) {
      const points = gives.map(({ points }) => points);
      expect(points).toEqual([...points].sort((a, b) => b - a));
    }
  });
});
