import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD, POOR, SpecDrill } from '../../../../tests/support/given.ts';
import { MINUTE } from '../scenario/time.ts';
import { strengthsOf } from './report/strengths.ts';

/** The bakery, whose troll comes at 1:00, moved on at 0:40 and ended so long after. */
function led(to: number, after: number, answered = false) {
  const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
  drill.at('0:35', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.hand('0:40', { type: 'JumpClock', to });
  if (answered) drill.at('0:41', { type: 'Reply', to: 'troll', text: POOR });
  drill.hand(40_000 + after, { type: 'EndDrill' });
  expect(drill.refusal).toBeNull();
  return drill;
}

function counted(drill: SpecDrill) {
  const card = cardOf(drill);
  const strengths = strengthsOf({ scenario: drill.scenario, card });
  return {
    toLeave: card.triage.toLeave,
    leftAlone: card.triage.leftAlone,
    behind: card.behind.leftAlone.length,
    strength: strengths.some(({ key }) => key === 'noise-left-alone')
  };
}

describe('a post that was best left alone', () => {
  it('is credited where it could have been answered', () => {
    expect(counted(led(50_000, 2 * MINUTE))).toEqual({
      toLeave: 1,
      leftAlone: 1,
      behind: 1,
      strength: true
    });
  });

  it('is credited to nobody where the clock was moved on over its time', () => {
    expect(counted(led(8 * MINUTE, MINUTE))).toEqual({
      toLeave: 0,
      leftAlone: 0,
      behind: 0,
      strength: false
    });
  });

  it('counts all the same once it was answered', () => {
    expect(counted(led(8 * MINUTE, MINUTE, true))).toMatchObject({ toLeave: 1, leftAlone: 0 });
  });
});
