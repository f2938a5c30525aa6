import { describe, expect, it } from 'vitest';
import { trends } from './trend.ts';

const point = (at: number, volume: number, mood: number, trust: number) => ({
  at: at * 60_000,
  volume,
  mood,
  trust
});

describe('trends', () => {
  const points = [point(0, 3, 0, 66), point(10, 20, -44, 40), point(20, 60, -38, 42)];
  const [volume, mood, trust] = trends(points, { volume: 64, mood: -38, trust: 46.4 }, 22 * 60_000);

  it('say where each stands, and where it came from', () => {
    expect(volume).toMatchObject({ figure: '64', unit: 'a minute', note: '3 at STARTEX' });
    expect(mood).toMatchObject({ figure: '−38', note: 'was −44 at 10:00' });
    expect(trust).toMatchObject({ figure: '46', note: 'up 6 since 10:00' });
  });

  it('draw from STARTEX to now, higher for more', () => {
    const xs = volume?.line.split(' ').map((pair) => Number(pair.split(',')[0]));
    const ys = volume?.line.split(' ').map((pair) => Number(pair.split(',')[1]));
    expect(xs).toEqual([0, 45.5, 90.9, 100]);
    expect(ys?.[0]).toBeGreaterThan(ys?.[3] ?? 0);
  });

  it('thin a long drill, and keep its last point', () => {
    const long = Array.from({ length: 900 }, (_, at) => point(at, 1, 0, 50));
    const [line] = trends(long, { volume: 1, mood: 0, trust: 50 }, 900 * 60_000);
    const pairs = line?.line.split(' ') ?? [];
    expect(pairs.length).toBeLessThan(90);
    expect(pairs.at(-1)).toMatch(/^100\.0,/);
  });
});
