import { describe, expect, it } from 'vitest';
import { each } from '../../../../tests/support/results.ts';
import { improvementOf } from './improvement.ts';

const SIX = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Each person's first drill at 1, and the second one higher by so much. */
const rising = (by: readonly number[]) => [
  ...each(SIX.slice(0, by.length), '2026-06-01', { at: 1 }),
  ...by.flatMap((more, place) => each([SIX[place] ?? ''], '2026-07-01', { at: 1 + more }))
];

describe('improvement after feedback', () => {
  it('compares each with themselves, first with the mean of the later ones', () => {
    const results = [...rising([1, 0.5, 1, 0.75, 1]), ...each(['a'], '2026-08-01', { at: 3 })];
    expect(improvementOf(results)[0]).toMatchObject({
      dimension: null,
      n: 5,
      first: 1,
      later: 1.95,
      told: 'better'
    });
  });

  it('does not tell from chance what the interval leaves open', () => {
    expect(improvementOf(rising([1, -1, 0.5, -0.5, 0.25]))[0]?.told).toBe('unclear');
    expect(improvementOf(rising([-0.5, -0.6, -0.5, -0.7, -0.5]))[0]?.told).toBe('worse');
    expect(improvementOf(rising([1, 1, 1, 1, 1]))[0]).toMatchObject({
      interval: null,
      told: 'better'
    });
  });

  it('takes the speed of the whole team, so that posts which nobody took are no progress', () => {
    const people = SIX.slice(0, 5);
    const results = [
      ...each(people, '2026-06-01', { at: 2 }),
      ...each(people, '2026-07-01', { at: { speed: 4, apology: 2 }, team: true, teamSpeed: 1 })
    ];
    const speed = improvementOf(results).find(({ dimension }) => dimension === 'speed');
    expect(speed).toMatchObject({ first: 2, later: 1, told: 'worse' });
    expect(improvementOf(results)[0]).toMatchObject({ first: 2, later: 1.5 });
  });

  it('says nothing of under five people, nor by who drilled once', () => {
    const results = [...rising([1, 1, 1, 1]), ...each(['e', 'f'], '2026-06-01', { at: 4 })];
    expect(improvementOf(results)[0]).toEqual({
      dimension: null,
      n: 4,
      leftOut: 2,
      first: null,
      later: null,
      change: null,
      interval: null,
      told: 'too-few'
    });
  });
});
