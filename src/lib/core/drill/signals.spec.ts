import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { IDLE_AFTER, traineeSignals } from './signals.ts';

function signals(drill: ReturnType<typeof given>, now = drill.state.at) {
  const [one] = traineeSignals(drill.state, now);
  if (!one) throw new Error('nobody is there');
  return one;
}

describe('the signals of a trainee', () => {
  it('say what was done last and what is open on the screen', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'OpenPost', post: 'daughter' });
    drill.at('0:50', { type: 'OpenDocument', document: 'plan' });
    drill.at('1:00', { type: 'MarkPost', post: 'daughter', mark: 'needs-answer' });
    expect(signals(drill, 70 * SECOND)).toMatchObject({
      person: 'p1',
      name: 'Dana',
      lastAct: { type: 'PostMarked', post: 'daughter', at: MINUTE },
      screen: { post: null, document: 'plan', at: 50 * SECOND },
      idleFor: 10 * SECOND,
      idle: false
    });
  });

  it('say who has stopped while somebody waits, in the time of people', () => {
    const drill = given(bakery());
    drill.at('0:20', { type: 'AdvanceClock' });
    expect(signals(drill, IDLE_AFTER)).toMatchObject({ open: [], idle: false });
    drill.at('0:40', { type: 'OpenPost', post: 'daughter' });
    expect(signals(drill, 40 * SECOND + IDLE_AFTER - 1).idle).toBe(false);
    expect(signals(drill, 40 * SECOND + IDLE_AFTER).idle).toBe(true);
    drill.at('0:41', { type: 'ChangeSpeed', speed: 2 });
    expect(signals(drill, 40 * SECOND + IDLE_AFTER).idle).toBe(false);
    drill.at('0:42', { type: 'PauseDrill' });
    expect(signals(drill, 40 * SECOND + 3 * IDLE_AFTER).idle).toBe(false);
  });

  it('say who has more before them than one person answers', () => {
    const drill = given(bakery());
    const needs = { action: 'reply', target: 10 * SECOND, limit: 8 * MINUTE } as const;
    for (const when of ['today', 'just now', 'at noon']) {
      drill.hand('0:31', {
        type: 'PostAs',
        persona: 'dani',
        text: `my daughter has a nut allergy and ate your loaf ${when}`,
        channel: 'public',
        replyTo: null,
        severity: 'low',
        needs
      });
    }
    expect(signals(drill, 40 * SECOND).overwhelmed).toBe(false);
    const late = signals(drill, 41 * SECOND);
    expect(late).toMatchObject({ overwhelmed: true, pastLimit: [] });
    expect(late.pastTarget).toEqual(['post--1', 'post--2', 'post--3']);
    drill.at('0:42', { type: 'Reply', to: 'post--1', text: GOOD });
    expect(signals(drill, 43 * SECOND).overwhelmed).toBe(false);
  });

  it('say whose red flags stand and who asked for a second look', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('1:10', { type: 'AskForSecondLook', reply: 'us-1', why: 'Hm.' });
    expect(signals(drill)).toMatchObject({ flagged: ['us-1'], asking: ['us-1'] });
    drill.at('1:20', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    drill.hand('1:30', { type: 'AnswerSecondLook', reply: 'us-1', note: 'Upheld.' });
    expect(signals(drill)).toMatchObject({ flagged: [], asking: [] });
  });
});
