import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { findingsOf, partAt } from './findings.ts';
import { rehearsing, type Played } from './played.ts';
import type { RobotName } from './robot.ts';

const played = [...rehearsing(bakery(), 7)];

/** A robot that ended at a trust, and came there at once. */
function ending(robot: RobotName, end: number, at = 60_000): Played {
  const [sample] = played;
  if (!sample) throw new Error('nobody played');
  return {
    ...sample,
    robot,
    report: { ...sample.report, robot, trust: { start: 70, min: Math.min(70, end), end } },
    trust: [
      { at: 0, value: 70 },
      { at, value: end }
    ],
    end: 600_000,
    replies: []
  };
}

const said = (...robots: Played[]) => findingsOf(robots).map(({ text }) => text);

describe('findings', () => {
  it.each([
    [10, 30, 'Silence and copy-paste end 20 points apart: the scenario tells them apart.'],
    [29, 30, 'Silence and copy-paste end 1 point apart: the scenario hardly tells them apart.'],
    [30, 30, 'Silence and copy-paste end alike: the scenario hardly tells them apart.'],
    [
      40,
      30,
      'Silence and copy-paste end 10 points apart, and silence ends higher: the scenario rewards saying nothing.'
    ]
  ])('of silence at %i and copy-paste at %i', (silent, canned, text) => {
    expect(said(ending('silent', silent), ending('copy-paste', canned))).toEqual([text]);
  });

  it.each([
    [55, 60_000, 'Average and exemplary part after 1:00.'],
    [55, 400_000, 'Average and exemplary part only after 6:40.'],
    [
      76,
      60_000,
      'Average and exemplary end only 4 points apart: a good answer is worth little more than a fair one.'
    ],
    [
      80,
      60_000,
      'Average and exemplary end alike: a good answer is worth little more than a fair one.'
    ],
    [90, 60_000, 'Exemplary ends 10 points below average: good answers are not rewarded here.']
  ])('of average at %i, from %i ms on, and exemplary at 80', (average, at, text) => {
    expect(said(ending('average', average, at), ending('exemplary', 80, at))).toEqual([text]);
  });

  it('name the inject whose answer made the difference, by who posted it', () => {
    const average = ending('average', 50);
    const exemplary = {
      ...ending('exemplary', 80),
      replies: played.find(({ robot }) => robot === 'exemplary')?.replies ?? []
    };
    const late = { ...average, trust: [...exemplary.trust, { at: 500_000, value: 50 }] };
    const [finding] = findingsOf([late, exemplary]);
    expect(finding?.text).toMatch(/^Average and exemplary part only after 8:20, at /);
    expect(bakery().injects.map(({ id }) => id)).toContain(finding?.inject);
  });

  it('are none without the robots that they are about', () => {
    expect(findingsOf([])).toEqual([]);
    expect(said(ending('average', 50))).toEqual([]);
  });
});

describe('the moment at which two curves part', () => {
  const curve = (...points: [at: number, value: number][]) =>
    points.map(([at, value]) => ({ at, value }));

  it('is the last from which they stay apart', () => {
    const low = curve([0, 50], [10, 30], [20, 50], [30, 20]);
    expect(partAt(curve([0, 50]), low)).toBe(30);
  });

  it('is not there for curves that come together again', () => {
    expect(partAt(curve([0, 50]), curve([0, 10], [5, 50]))).toBeNull();
  });
});
