import { describe, expect, it } from 'vitest';
import { kappaWords, overrideWords, reachWords, roundTitle, shareWords } from './words.ts';

describe('words of calibration', () => {
  const pair = { one: 'you', other: 'the scorer' };
  const varied = { given: null, wanted: null };
  const of = (sample: 'too-few' | 'few' | 'enough') => ({ sample, always: varied });
  const span: [number, number] = [0.611, 0.942];

  it('say a kappa with its span', () => {
    expect(kappaWords({ n: 20, kappa: 0.8234, interval: span, ...of('enough') }, pair)).toBe(
      '0.82 (0.61 to 0.94)'
    );
    expect([shareWords(0.836), shareWords(null)]).toEqual(['84%', 'none']);
  });

  it('say with the figure where there are too few replies to judge by it', () => {
    expect(kappaWords({ n: 19, kappa: 0.8234, interval: span, ...of('few') }, pair)).toBe(
      '0.82 (0.61 to 0.94), from too few to judge by'
    );
  });

  it('say why there is no kappa', () => {
    for (const [n, kappa] of [
      [1, 0],
      [3, 1]
    ] as const)
      expect(kappaWords({ n, kappa, interval: null, ...of('too-few') }, pair)).toBe(
        'too few replies to say yet'
      );
    const none = { n: 8, kappa: null, interval: null, ...of('few') };
    const why = (always: { given: number | null; wanted: number | null }) =>
      kappaWords({ ...none, always }, pair);
    expect(why({ given: null, wanted: 4 })).toBe('the scorer gave 4 throughout: kappa cannot tell');
    expect(why({ given: 2, wanted: null })).toBe('you gave 2 throughout: kappa cannot tell');
    expect(why({ given: 3, wanted: 3 })).toBe('both gave 3 throughout: kappa cannot tell');
    expect(why({ given: 3, wanted: 4 })).toBe(
      'you gave 3 and the scorer 4 throughout: kappa cannot tell'
    );
    expect(kappaWords({ n: 7, kappa: 0.1, interval: null, ...of('few') }, pair)).toBe(
      'one level nearly throughout: kappa cannot tell'
    );
    expect(kappaWords({ n: 0, kappa: null, interval: null, ...of('too-few') }, pair)).toBe(
      'nothing that both rated'
    );
  });

  it('say who else can rate how many of a round', () => {
    const of = (...sees: number[]) =>
      sees.map((many, place) => ({ name: `Trainer ${String(place + 1)}`, sees: many }));
    expect(reachWords([], 20)).toBe('No other trainer can rate any of these.');
    expect(reachWords(of(7), 20)).toBe('Of these 20, Trainer 1 can rate 7.');
    expect(reachWords(of(20, 7), 20)).toBe('Of these 20, Trainer 1 can rate all and Trainer 2 7.');
    expect(reachWords(of(20, 20, 7, 6, 5), 20)).toBe(
      'Of these 20, Trainer 1 can rate all, Trainer 2 all and Trainer 3 7; 2 more trainers some.'
    );
  });

  it('say how often a rule was overridden, and how', () => {
    expect(overrideWords({ used: 31, up: 6, down: 1 })).toBe('7 of 31, 23%: 6 raised, 1 lowered');
    expect(overrideWords({ used: 2, up: 0, down: 1 })).toBe('1 of 2, 50%: 1 lowered');
    expect(roundTitle({ id: 'practice', scenario: null })).toBe('Practice replies');
  });
});
