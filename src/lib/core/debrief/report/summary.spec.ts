import { describe, expect, it } from 'vitest';
import { given, SpecDrill } from '../../../../../tests/support/given.ts';
import { bakery } from '../../../../../tests/support/scenario.ts';
import { MINUTE } from '../../scenario/time.ts';
import { scorecard } from '../index.ts';
import type { Grade } from '../types.ts';
import { strengthsOf } from './strengths.ts';
import { lengthSays, summaryOf } from './summary.ts';

/** The last sentence of the summary of a drill whose objectives were graded so. */
function metBy(...grades: (Grade | null)[]): string {
  const drill = given(bakery());
  drill.at('3:00', { type: 'EndDrill' });
  const card = scorecard(drill.scenario, drill.log);
  const objectives = grades.map((grade, at) => ({
    id: `o${String(at)}`,
    text: 'Answer within the target.',
    capability: 'Speed',
    grade,
    reason: 'it went so',
    evidence: []
  }));
  const summary = summaryOf({ ...card, objectives: objectives as never });
  return /[^.]+\.$/.exec(summary)?.[0].trim() ?? '';
}

describe('how objectives were met, in the summary', () => {
  it.each<[Grade[], string]>([
    [['M'], 'The one objective that was rated was performed with major challenges.'],
    [['U'], 'The one objective that was rated could not be performed.'],
    [['P', 'P', 'P'], 'All three objectives were performed without challenges.'],
    [['S', 'S'], 'Both objectives were performed with some challenges.'],
    [['U', 'U'], 'None of two objectives could be performed.'],
    [
      ['U', 'M', 'U', 'M'],
      'Of four objectives, two were performed with major challenges and two could not be performed.'
    ],
    [
      ['P', 'U', 'S', 'P'],
      'Of four objectives, two were performed without challenges, one was performed with some challenges and one could not be performed.'
    ]
  ])('says of %j: %s', (grades, sentence) => expect(metBy(...grades)).toBe(sentence));

  it('counts none that nothing came up for', () => {
    expect(metBy('P', null)).toBe(
      'The one objective that was rated was performed without challenges.'
    );
  });
});

describe('the length of a drill', () => {
  it('is what was played, with what the clock was moved on over beside it', () => {
    const drill = new SpecDrill(bakery(), 7, { facilitated: true }).start();
    drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    drill.hand('2:00', { type: 'EndDrill' });
    const card = scorecard(drill.scenario, drill.log);
    expect(summaryOf(card)).toContain(
      'The drill was played for two minutes of drill time; the clock was moved on over seven minutes more.'
    );
    expect(lengthSays(card)).toBe(
      'Nine minutes of drill time, to 9:20; the clock was moved on over seven minutes of it'
    );
  });
});

describe('trust', () => {
  const card = () => {
    const drill = given(bakery());
    drill.at('3:00', { type: 'EndDrill' });
    return scorecard(drill.scenario, drill.log);
  };
  const moved = (start: number, low: number, end: number) => {
    const { timeline, ...rest } = card();
    const trust = { ...timeline.trust, start, lowest: { at: MINUTE, value: low }, end };
    return { ...rest, timeline: { ...timeline, trust } };
  };
  const said = (...levels: [number, number, number]) =>
    /Trust went[^.]*\./.exec(summaryOf(moved(...levels)))?.[0];

  it('is told with its lowest point only where that lay below both ends', () => {
    expect(said(62, 50, 84)).toBe('Trust went from 62 to 84 of 100, lowest at 1:00 with 50.');
    expect(said(62, 62, 84)).toBe('Trust went from 62 to 84 of 100.');
    expect(said(62.4, 61.6, 84)).toBe('Trust went from 62 to 84 of 100.');
    expect(said(62, 20, 20)).toBe('Trust went from 62 to 20 of 100.');
  });

  it('is a strength where it came back, and where it rose without having fallen', () => {
    const strengths = (...levels: [number, number, number]) =>
      strengthsOf({ scenario: bakery(), card: moved(...levels) }).map(({ key }) => key);
    expect(strengths(62, 50, 84)).toContain('trust-came-back');
    expect(strengths(62, 62, 84)).toContain('trust-rose');
    expect(strengths(62, 62, 84)).not.toContain('trust-came-back');
    expect(strengths(62, 61, 62)).not.toContain('trust-rose');
  });
});
