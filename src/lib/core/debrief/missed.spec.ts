import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery, silentDrill } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { TraineeCommand } from '../drill/commands.ts';
import { MINUTE } from '../scenario/time.ts';
import { keyEventsOf } from './report/key-events.ts';
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

describe('a facilitator who moves the clock on', () => {
  const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
  drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
  drill.hand('8:10', { type: 'EndDrill' });
  const card = cardOf(drill);

  it('took the time to answer, and what was missed by it says so', () => {
    expect(card.missed.find(({ post }) => post.id === 'daughter')).toMatchObject({
      why: { kind: 'never-opened' },
      says: 'Never opened; the clock was moved on over its limit'
    });
  });

  it('is seen to have done it, in the moments and in the report', () => {
    expect(card.timeline.jumps).toEqual([{ from: 40_000, to: 480_000 }]);
    expect(card.timeline.beats).toContainEqual({
      at: 480_000,
      kind: 'note',
      post: null,
      says: 'The facilitator moves the clock on from 0:40'
    });
    expect(keyEventsOf(card)).toContainEqual({
      at: 480_000,
      says: 'The facilitator moves the clock on, from 0:40 to 8:00'
    });
  });

  it('is not somebody who plays alone and skips ahead', () => {
    const alone = given(fullBakery());
    alone.at('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    alone.at('10:00', { type: 'AdvanceClock' });
    expect(cardOf(alone).timeline.jumps).toEqual([]);
    expect(cardOf(alone).missed[0]).toMatchObject({
      says: 'Never opened; the trainee moved the clock on over its limit',
      skipped: false
    });
  });
});
