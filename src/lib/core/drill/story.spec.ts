import { describe, expect, it } from 'vitest';
import { inFullSwing, started, time } from '../../../../tests/support/lopewell.ts';
import { formatStoryTime, moveSpans, storyTimeAt } from './story.ts';

describe('story time', () => {
  it('runs with the drill clock and jumps with a move, not before it', () => {
    const log = started().add('44:00', {
      type: 'MoveBegan',
      key: 'move:3',
      move: 3,
      title: 'Friday, 17:00',
      jump: 2 * 24 * 60 * 60_000
    });
    expect(formatStoryTime(storyTimeAt(log.state, time('38:20')))).toBe('Wed 23 April, 15:08');
    expect(formatStoryTime(storyTimeAt(log.state, time('44:00')))).toBe('Fri 25 April, 15:14');
  });
});

describe('moveSpans', () => {
  it('fills the moves that are over, and the present one as far as it has run', () => {
    const spans = moveSpans(inFullSwing().state, time('31:00'));
    expect(spans.map(({ passed }) => passed)).toEqual([1, 0.5, 0]);
    expect(spans.map(({ current }) => current)).toEqual([false, true, false]);
  });

  it('gives a move that waits for a condition the mean length', () => {
    const { moves } = inFullSwing().state;
    const spans = moveSpans(
      {
        moves: moves.map((move, i) => (i === 2 ? { ...move, at: null } : move)),
        move: 1,
        endsAt: null
      },
      0
    );
    expect(spans.map(({ weight }) => weight)).toEqual([
      time('18:00'),
      time('18:00'),
      time('18:00')
    ]);
  });
});
