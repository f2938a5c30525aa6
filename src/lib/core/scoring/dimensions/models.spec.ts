import { describe, expect, it } from 'vitest';
import { CUES } from '../cues/index.ts';
import { EVERYDAY_TABLES, TABLES } from '../points.ts';
import { MODELS } from './models.ts';

describe.each([
  ['of a crisis', TABLES],
  ['of contexts with nothing on record', EVERYDAY_TABLES]
])('the fitted points %s', (_, tables) => {
  it('stand in a table for every model, with four rising cuts', () => {
    expect(tables.map(({ dimension, table }) => [dimension, table])).toEqual(
      MODELS.map(({ dimension, table }) => [dimension, table])
    );
    for (const { cuts } of tables) {
      expect(cuts).toHaveLength(4);
      expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
    }
  });

  it('never take for what earns, nor give for what costs', () => {
    for (const [at, { points }] of tables.entries()) {
      const wrong = Object.entries(points).filter(([name, value]) =>
        MODELS[at]?.earns.includes(name) ? value < 0 : value > 0
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('the models', () => {
  it('give nothing for a harmful cue anywhere', () => {
    const harmful = CUES.filter(
      ({ family, name }) => family === 'harmful' && name !== 'conditional apology'
    ).map(({ name }) => name);
    const earning = MODELS.flatMap(({ earns }) => earns.filter((name) => harmful.includes(name)));
    expect(earning).toEqual([]);
  });
});
