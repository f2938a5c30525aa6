import { describe, expect, it } from 'vitest';
import { GOOD, given, teamOf } from '../../../../tests/support/given.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import { SECOND } from '../scenario/time.ts';
import { scorecard } from './scorecard.ts';

describe('approvals on the scorecard', () => {
  it('say who wrote, who approved, and how long it took and lay', () => {
    const drill = teamOf(approvingBakery(['reply', 'statement']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: 'Dani, wait.' });
    drill.from('cy', '1:10', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: null
    });
    drill.from('ben', '1:20', { type: 'SendBackDraft', draft: 'draft-1', note: 'Say more.' });
    drill.from('ana', '1:50', { type: 'ReviseDraft', draft: 'draft-1', text: GOOD });
    drill.from('ben', '2:00', { type: 'ApproveDraft', draft: 'draft-1' });
    expect(scorecard(drill.scenario, drill.log).approvals).toEqual([
      {
        draft: 'draft-1',
        what: 'reply',
        text: GOOD,
        post: 'daughter',
        writer: 'Ana Lima',
        approvedBy: 'Ben Okoro',
        submittedAt: 60 * SECOND,
        outcome: 'approved',
        took: 60 * SECOND,
        waited: 30 * SECOND,
        sentBack: 1
      },
      {
        draft: 'draft-2',
        what: 'statement',
        text: GOOD,
        post: null,
        writer: 'Cy',
        approvedBy: null,
        submittedAt: 70 * SECOND,
        outcome: 'waiting',
        took: 50 * SECOND,
        waited: 50 * SECOND,
        sentBack: 0
      }
    ]);
  });

  it('are none in a solo drill', () => {
    const drill = given(bakery());
    expect(scorecard(drill.scenario, drill.log).approvals).toEqual([]);
  });
});
