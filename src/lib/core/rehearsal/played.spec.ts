import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { ROBOT_NAMES } from './index.ts';
import { reachedBy, rehearsing } from './played.ts';

describe('a rehearsal', () => {
  const scenario = bakery();
  const played = [...rehearsing(scenario, 7)];
  const of = (name: string) => {
    const found = played.find(({ robot }) => robot === name);
    if (!found) throw new Error(`${name} did not play`);
    return found;
  };

  it('tells of each robot in turn, before the next begins', () => {
    expect(played.map(({ robot }) => robot)).toEqual(ROBOT_NAMES);
    const [first] = rehearsing(scenario, 7);
    expect(first?.robot).toBe('silent');
  });

  it('has trust from STARTEX to ENDEX, in order', () => {
    const { trust, report, end } = of('silent');
    expect(trust[0]).toEqual({ at: 0, value: report.trust.start });
    expect(trust.at(-1)).toEqual({ at: end, value: report.trust.end });
    expect(trust.map(({ at }) => at)).toEqual(trust.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('knows when each inject came, and counts only those with a condition as branches', () => {
    expect(of('silent').reached).toMatchObject({ daughter: 30_000, screenshot: 350_000 });
    expect(of('exemplary').reached).not.toHaveProperty('screenshot');
    expect(of('silent').branches).toEqual({ fired: 3, total: 3 });
    expect(of('exemplary').branches).toEqual({ fired: 2, total: 3 });
  });

  it('has what was said, to whom, and how it was rated', () => {
    expect(of('silent').replies).toEqual([]);
    const reply = of('exemplary').replies.find(({ to }) => to?.id === 'daughter');
    expect(reply?.post.ours).toBe('reply');
    expect(reply?.rated?.quality).toBe('good');
  });

  it('has a mean of the dimensions, and none where nothing was rated', () => {
    const { ratings } = of('exemplary').report;
    const levels = Object.values(ratings).filter((level) => level !== null);
    expect(of('exemplary').mean).toBeCloseTo(levels.reduce((a, b) => a + b) / levels.length);
    const [nothing] = rehearsing({ ...scenario, injects: scenario.injects.slice(0, 1) }, 7);
    expect(nothing?.mean).toBeNull();
  });

  it('names who reached what', () => {
    const reached = reachedBy(played);
    expect(reached.get('cat')).toEqual(ROBOT_NAMES);
    expect(reached.get('screenshot')).toContain('silent');
    expect(reached.get('screenshot')).not.toContain('exemplary');
  });

  it('is plain data, as it has to be to leave a worker', () => {
    expect(structuredClone(played)).toEqual(played);
  });
});
