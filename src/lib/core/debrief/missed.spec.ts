import { describe, expect, it } from 'vitest';
import { cardOf, silentDrill } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { TraineeCommand } from '../drill/commands.ts';
import type { MissReason } from './types.ts';

/** Why "daughter" (or another post) was missed after these acts and a whole drill. */
function missedAfter(acts: [string, TraineeCommand][], post = 'daughter') {
  const drill = given(bakery());
  for (const [at, command] of acts) drill.at(at, command);
  drill.at('10:00', { type: 'AdvanceClock' });
  return cardOf(drill).missed.find((missed) => missed.post.id === post);
}

describe('a missed post', () => {
  const cases: [string, [string, TraineeCommand][], string, MissReason['kind'], string][] = [
    ['was never opened', [], 'daughter', 'never-opened', 'Never opened'],
    [
      'was seen and left',
      [['1:00', { type: 'OpenPost', post: 'daughter' }]],
      'daughter',
      'seen',
      'Seen at 1:00, not answered'
    ],
    [
      'was set aside',
      [['1:05', { type: 'MarkPost', post: 'daughter', mark: 'ignore' }]],
      'daughter',
      'set-aside',
      'Set aside at 1:05'
    ],
    [
      'was answered too late',
      [['7:30', { type: 'Reply', to: 'daughter', text: GOOD }]],
      'daughter',
      'too-late',
      'Answered at 7:30, two minutes after the limit'
    ],
    [
      'got words that said nothing',
      [['1:00', { type: 'Reply', to: 'daughter', text: 'Thanks for reaching out.' }]],
      'daughter',
      'no-substance',
      'Answered at 1:00 without substance'
    ]
  ];
  it.each(cases)('%s', (_, acts, post, kind, says) => {
    expect(missedAfter(acts, post)).toMatchObject({ why: { kind }, says });
  });

  it('tells what the script let follow, and what the silence cost', () => {
    const missed = missedAfter([]);

    expect(missed?.followed.map(({ id }) => id)).toEqual(['screenshot']);
    expect(missed?.limitAt).toBe(330_000);
    expect(missed?.trust).toBeLessThan(0);
  });

  it('stands before lesser ones when it is graver', () => {
    expect(cardOf(silentDrill()).missed.map(({ post }) => post.id)).toEqual([
      'medical',
      'daughter'
    ]);
  });

  it('is no longer set aside once the mark was taken back', () => {
    const missed = missedAfter([
      ['1:05', { type: 'MarkPost', post: 'daughter', mark: 'ignore' }],
      ['1:10', { type: 'MarkPost', post: 'daughter', mark: null }]
    ]);
    expect(missed?.why).toEqual({ kind: 'seen', at: 70_000 });
  });
});
