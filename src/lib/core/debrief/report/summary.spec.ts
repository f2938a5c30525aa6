import { describe, expect, it } from 'vitest';
import { given } from '../../../../../tests/support/given.ts';
import { bakery } from '../../../../../tests/support/scenario.ts';
import { scorecard } from '../index.ts';
import type { Grade } from '../types.ts';
import { summaryOf } from './summary.ts';

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
