import { describe, expect, it } from 'vitest';
import { each, result } from '../../../../tests/support/results.ts';
import { teamFigures } from './team.ts';

const FIVE = ['ana', 'ben', 'cleo', 'dan', 'eve'];
const AT = Date.parse('2026-11-24T00:00:00Z');
const of = (results: ReturnType<typeof each>) => teamFigures('press', results, AT);

describe('a team', () => {
  it('is ready when it drilled in the last 90 days and all five are at 2.5 as shown', () => {
    expect(of(each(FIVE, '2026-11-02', { at: 2.46 })).standing).toBe('ready');
    expect(of(each(FIVE, '2026-11-02', { at: 2.44 })).standing).toBe('not-yet');
    expect(of(each(FIVE, '2026-08-20', { at: 4 })).standing).toBe('not-yet');
  });

  it('is not ready in what was never rated', () => {
    const speed = undefined as unknown as number;
    const at = { acknowledgment: 3, apology: 3, transparency: 3, personalization: 3, speed };
    const { standing, below } = of(each(FIVE, '2026-11-02', { at }));
    expect({ standing, below }).toEqual({ standing: 'not-yet', below: ['speed'] });
  });

  it('slips where a dimension that is below 2.5 fell by 0.3 since the first month', () => {
    const june = {
      speed: 2.6,
      acknowledgment: 3,
      apology: 2.4,
      transparency: 3,
      personalization: 4
    };
    const november = {
      speed: 2.4,
      acknowledgment: 3,
      apology: 1.7,
      transparency: 2.7,
      personalization: 3
    };
    const figures = of([
      ...each(FIVE, '2026-06-10', { at: june }),
      ...each(FIVE, '2026-11-10', { at: november })
    ]);
    expect(figures.standing).toBe('slipping');
    // Personalization fell furthest, and is still good enough; speed fell by less.
    expect(figures.slipping).toEqual(['apology']);
    expect(figures.below).toEqual(['apology', 'speed']);
    expect(figures.gap).toBeCloseTo(0.9);
  });

  it('takes months with under three drills together, and sees no trend in one point', () => {
    const together = (drill: string, ended: string, at: number) =>
      FIVE.map((person) => result({ drill, person, ended, at, team: true }));
    const few = [
      ...together('a', '2026-06-10', 4),
      ...together('b', '2026-07-10', 3),
      ...together('c', '2026-09-10', 2)
    ];
    expect(of(few).lines[0]).toMatchObject({ n: 3, from: null, now: 3 });
    const more = of([...few, ...each(FIVE, '2026-10-10', { at: 2 })]);
    const late = of([
      ...few,
      ...each(FIVE, '2026-10-10', { at: 2 }),
      ...together('d', '2026-11-10', 4)
    ]);
    expect(more.lines[0]?.points).toMatchObject([
      { from: '2026-06', to: '2026-09', mean: 3, n: 3 },
      { from: '2026-10', to: '2026-10', mean: 2, n: 5 }
    ]);
    expect(more.standing).toBe('slipping');
    // One drill in November does not lift a team by itself.
    expect(late.lines[0]?.points[1]).toMatchObject({ from: '2026-10', to: '2026-11', n: 6 });
    expect(late.lines[0]?.now).toBeCloseTo(14 / 6);
  });

  it('says nothing of under five people, nor of nobody', () => {
    const few = of(each(FIVE.slice(0, 4), '2026-11-02', { at: 4 }));
    expect(few).toMatchObject({ standing: 'too-few', people: 4, drills: 4, lines: [], gap: 0 });
    expect(of([])).toMatchObject({ standing: 'undrilled', people: 0, last: null });
  });

  it('counts a drill once, by the levels of all of its people', () => {
    const results = FIVE.map((person, place) =>
      result({ drill: 'one', person, ended: '2026-11-02', team: true, at: place < 4 ? 4 : 1 })
    );
    const [speed] = of([...results, ...each(['ana'], '2026-10-01', { at: 1 })]).lines;
    expect(speed?.points).toMatchObject([
      { from: '2026-10', to: '2026-11', mean: (1 + 3.4) / 2, n: 2 }
    ]);
  });
});
