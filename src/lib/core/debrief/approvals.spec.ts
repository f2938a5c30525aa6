import { describe, expect, it } from 'vitest';
import { GOOD, given, teamOf } from '../../../../tests/support/given.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import { SECOND } from '../scenario/time.ts';
import { sumOfApprovals } from './approvals.ts';
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
        to: 'Dani Okafor',
        writer: 'Ana Lima',
        approvedBy: 'Ben Okoro',
        submittedAt: 60 * SECOND,
        outcome: 'approved',
        published: 'us-1',
        took: 60 * SECOND,
        waited: 30 * SECOND,
        sentBack: 1,
        cost: { kind: 'reply', level: 4, atOnce: 4 }
      },
      {
        draft: 'draft-2',
        what: 'statement',
        text: GOOD,
        post: null,
        to: null,
        writer: 'Cy',
        approvedBy: null,
        submittedAt: 70 * SECOND,
        outcome: 'waiting',
        published: null,
        took: 50 * SECOND,
        waited: 50 * SECOND,
        sentBack: 0,
        cost: null
      }
    ]);
  });

  it('are none in a solo drill', () => {
    const drill = given(bakery());
    expect(scorecard(drill.scenario, drill.log).approvals).toEqual([]);
  });

  it('say what the step cost: the levels of speed, and the target of the first statement', () => {
    const drill = teamOf({
      ...approvingBakery(['reply', 'statement']),
      statement: { target: 180 * SECOND, limit: 360 * SECOND, objectives: [] }
    });
    const statement = {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: null
    } as const;
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('cy', '2:50', statement);
    drill.from('ben', '3:20', { type: 'ApproveDraft', draft: 'draft-2' });
    // The post came at 0:30 with a target of two minutes: in the second third after it.
    drill.from('ben', '4:00', { type: 'ApproveDraft', draft: 'draft-1' });
    const { approvals, replies, statements } = scorecard(drill.scenario, drill.log);
    expect(approvals.map(({ cost }) => cost)).toEqual([
      { kind: 'reply', level: 2, atOnce: 4 },
      { kind: 'statement', late: 20 * SECOND, atOnce: 0 }
    ]);
    expect(replies[0]).toMatchObject({
      by: 'Ana Lima',
      approved: { name: 'Ben Okoro', took: 180 * SECOND, waited: 180 * SECOND, sentBack: 0 }
    });
    expect(statements[0]).toMatchObject({ by: 'Cy', approved: { took: 30 * SECOND } });
    expect(sumOfApprovals(approvals)).toEqual({
      drafts: 2,
      approved: 2,
      byWriter: 0,
      sentBack: 0,
      withdrawn: 0,
      notSentAgain: 0,
      undecided: 0,
      neverOut: 0,
      waited: { mean: 105 * SECOND, longest: 180 * SECOND },
      slowed: 1,
      levels: 2,
      statementLate: 20 * SECOND
    });
  });

  it('count what never went out, and add up to nothing where nothing had to be approved', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.hand('1:30', { type: 'EndDrill' });
    const { approvals } = scorecard(drill.scenario, drill.log);
    expect(approvals[0]).toMatchObject({ outcome: 'lapsed', took: 30 * SECOND, cost: null });
    expect(sumOfApprovals(approvals)).toMatchObject({ neverOut: 1, approved: 0, slowed: 0 });
    expect(sumOfApprovals([])).toBeNull();
  });

  it('tell apart what was withdrawn, what was not sent again and what nobody decided', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'cat', text: GOOD });
    drill.from('ana', '1:05', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('cy', '1:10', { type: 'Reply', to: 'troll', text: GOOD });
    drill.from('ana', '1:20', { type: 'WithdrawDraft', draft: 'draft-1' });
    drill.from('ben', '1:30', { type: 'SendBackDraft', draft: 'draft-2', note: 'Say more.' });
    drill.hand('2:00', { type: 'EndDrill' });
    const { approvals } = scorecard(drill.scenario, drill.log);
    expect(approvals.map(({ outcome, waited }) => [outcome, waited])).toEqual([
      ['withdrawn', 20 * SECOND],
      ['not-sent-again', 25 * SECOND],
      ['lapsed', 50 * SECOND]
    ]);
    expect(sumOfApprovals(approvals)).toMatchObject({
      drafts: 3,
      approved: 0,
      withdrawn: 1,
      notSentAgain: 1,
      undecided: 1,
      neverOut: 3
    });
  });

  it('say where a decision fell to the writer', () => {
    const drill = teamOf(approvingBakery(['reply']), ['ana', 'ben']);
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:10', { type: 'LeaveDrill', person: 'ben' });
    drill.from('ana', '1:20', { type: 'ApproveDraft', draft: 'draft-1' });
    const { approvals } = scorecard(drill.scenario, drill.log);
    expect(approvals[0]).toMatchObject({ approvedBy: 'Ana Lima', byWriter: true });
    expect(sumOfApprovals(approvals)).toMatchObject({ approved: 1, byWriter: 1 });
  });

  it('are moments of the replay, each with who did it and how long it took', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: 'Dani, wait.' });
    drill.from('ben', '1:20', { type: 'SendBackDraft', draft: 'draft-1', note: 'Say more.' });
    drill.from('ana', '1:50', { type: 'ReviseDraft', draft: 'draft-1', text: GOOD });
    drill.from('ben', '2:00', { type: 'ApproveDraft', draft: 'draft-1' });
    const { beats } = scorecard(drill.scenario, drill.log).timeline;
    const says = beats.filter(({ kind }) => kind === 'approval' || kind === 'reply');
    expect(says.map((beat) => beat.says)).toEqual([
      'Ana Lima sends an answer to Dani Okafor for approval',
      'Ben Okoro sends it back to Ana Lima: Say more.',
      'Reply to Dani Okafor, approved by Ben Okoro after 1:00'
    ]);
  });
});
