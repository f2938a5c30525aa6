import { describe, expect, it } from 'vitest';
import { differenceIn } from './difference.ts';

type Row = Parameters<typeof differenceIn>[0];

const row = (more: Partial<Row>): Row => ({
  dimension: 'apology',
  ours: 2,
  model: 4,
  lacks: [],
  adds: [],
  ...more
});

describe('what is different on a dimension', () => {
  it('is told a sentence each, with the words that do it', () => {
    expect(
      differenceIn(
        row({
          lacks: [{ does: 'apologises', words: [' we are sorry '] }],
          adds: [{ does: 'offers a remedy', words: ['a refund'] }]
        })
      )
    ).toEqual([
      'The model apologises (“we are sorry”); the reply does not.',
      'The reply offers a remedy (“a refund”); the model does not.'
    ]);
  });

  it('quotes two pieces at most, and says that there are more', () => {
    const lacks = [{ does: 'tells a fact', words: ['one', 'two', 'three'] }];
    expect(differenceIn(row({ lacks }))).toEqual([
      'The model tells a fact (“one”, “two” and more); the reply does not.'
    ]);
    expect(differenceIn(row({ lacks: [{ does: 'tells a fact', words: ['one', 'two'] }] }))).toEqual(
      ['The model tells a fact (“one”, “two”); the reply does not.']
    );
  });

  it('is nothing at one level, and something unnamed at two', () => {
    expect(differenceIn(row({ ours: 4 }))).toEqual(['Both do the same.']);
    expect(differenceIn(row({}))).toEqual([
      'Both do the same things; what else is in the text makes the difference.'
    ]);
  });

  it.each([
    { ours: null, model: 3 },
    { ours: 0, model: null }
  ] as const)('is not told where one is not rated: %o', (levels) => {
    const lacks = [{ does: 'apologises', words: ['sorry'] }];
    expect(differenceIn(row({ ...levels, lacks }))).toEqual(['Not rated.']);
  });
});
