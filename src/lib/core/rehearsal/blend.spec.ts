import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDrill } from '../../../../tests/support/long-drill.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import { blend, type Shares } from './blend.ts';
import { playAs } from './play.ts';
import { reportOf } from './report.ts';
import { ROBOT_NAMES } from './robot.ts';

const setup = (seed: number) => ({
  drill: 'd',
  digest: 'x',
  trainee: { id: 'p', name: 'Pat' },
  seed,
  wall: 1_000_000
});
const LONG = longDrill({ minutes: 10, injects: 40, branches: 4 });

function answeredBy(shares: Shares, seed = 3): number {
  return reportOf(LONG, 'average', playAs(LONG, blend(shares), setup(seed))).answered;
}

describe('somebody between the robots', () => {
  it('answers more of the posts the less silence there is in them', () => {
    const counts = [0, 0.4, 0.8, 1].map((share) =>
      answeredBy({ exemplary: share, silent: 1 - share })
    );
    expect(counts[0]).toBe(0);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(new Set(counts).size).toBe(4);
  });

  it('is rated between those whom they are made of', () => {
    const mean = (shares: Shares) => {
      const { ratings } = reportOf(LONG, 'average', playAs(LONG, blend(shares), setup(5)));
      return ratings.acknowledgment ?? 0;
    };
    const [best, between, worst] = [
      mean({ exemplary: 1 }),
      mean({ exemplary: 1, defensive: 1 }),
      mean({ defensive: 1 })
    ];
    expect(best).toBeGreaterThan(between);
    expect(between).toBeGreaterThan(worst);
  });

  it('makes each statement once, with one voice', () => {
    const log = playAs(LONG, blend({ exemplary: 1, average: 1, defensive: 1 }), setup(1));
    const firsts = log.filter(
      (event) => event.type === 'StatementPosted' && event.post.ours === 'statement'
    );
    expect(firsts).toHaveLength(1);
  });

  it('plays in the time in which the drill was set up', () => {
    const log = playAs(bakery(), blend({ average: 1 }), setup(1));
    expect(log.map(({ wall, at }) => wall - at)).toEqual(log.map(() => 1_000_000));
    expect(replay(log).trainee).toEqual({ id: 'p', name: 'Pat' });
  });
});

describe('the laws of a blend', () => {
  const shares = fc.record(
    Object.fromEntries(ROBOT_NAMES.map((name) => [name, fc.nat(5)])) as Record<
      (typeof ROBOT_NAMES)[number],
      fc.Arbitrary<number>
    >
  );

  it('the same shares and seed give the same log, which comes to an end', () => {
    fc.assert(
      fc.property(shares, fc.nat(), (parts, seed) => {
        const once = playAs(bakery(), blend(parts), setup(seed));
        expect(playAs(bakery(), blend(parts), setup(seed))).toEqual(once);
        expect(once.at(-1)?.type).toBe('DrillEnded' satisfies DrillEvent['type']);
      }),
      { numRuns: 12 }
    );
  });
});
