import { describe, expect, it } from 'vitest';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

const scenario = bakery({
  injects: [
    {
      id: 'daughter',
      at: '00:30',
      from: 'dani',
      text: 'My daughter ate two slices of your seeded loaf and has a nut allergy. What do I do??',
      severity: 'high',
      expects: { action: 'reply', target: '02:00', limit: '05:00' }
    },
    {
      id: 'waiting',
      when: { unanswered: { inject: 'daughter', for: '01:00' } },
      after: '00:10',
      repeat: { every: '02:00', most: 3 },
      from: 'dani',
      text: 'a minute',
      variants: ['three minutes now', 'five. FIVE'],
      replyTo: 'daughter'
    }
  ]
});
const said = (drill: ReturnType<typeof given>) =>
  drill
    .all('PostAppeared')
    .filter(({ post }) => post.id.startsWith('waiting'))
    .map(({ at, post }) => [at / 1000, post.text]);

describe('an inject that repeats', () => {
  it('comes at its distance while the condition holds, each time with other words', () => {
    const drill = given(scenario);
    drill.at('9:59', { type: 'AdvanceClock' });
    expect(said(drill)).toEqual([
      [100, 'a minute'],
      [220, 'three minutes now'],
      [340, 'five. FIVE']
    ]);
    expect(drill.posts.filter((id) => id.startsWith('waiting'))).toEqual([
      'waiting',
      'waiting~2',
      'waiting~3'
    ]);
  });

  it('stops when its condition no longer holds', () => {
    const drill = given(scenario);
    drill.at('2:30', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('9:59', { type: 'AdvanceClock' });
    expect(said(drill)).toHaveLength(1);
  });

  it('is the same however often the clock is looked at', () => {
    const often = given(scenario);
    for (let second = 1; second < 599; second += 7)
      often.at(second * 1000, { type: 'AdvanceClock' });
    const seldom = given(scenario);
    seldom.at('9:58', { type: 'AdvanceClock' });
    expect(said(often)).toEqual(said(seldom));
  });
});
