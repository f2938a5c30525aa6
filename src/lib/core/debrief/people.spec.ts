import { describe, expect, it } from 'vitest';
import { GOOD, given, POOR, teamOf } from '../../../../tests/support/given.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import { SECOND } from '../scenario/time.ts';
import { ownScorecard } from './own.ts';
import { scorecard } from './scorecard.ts';

/** Ana writes what Ben first sends back, Cy is asked and answers, and feeds the troll. */
function played() {
  const drill = teamOf(approvingBakery(['reply']));
  drill.from('ana', '0:40', { type: 'ClaimPost', post: 'daughter' });
  drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: POOR });
  drill.from('ana', '1:05', {
    type: 'Escalate',
    post: 'daughter',
    role: 'safety',
    note: 'Recall?'
  });
  drill.from('ben', '1:20', { type: 'SendBackDraft', draft: 'draft-1', note: 'Say sorry.' });
  drill.from('cy', '1:30', { type: 'AnswerEscalation', escalation: 'escalation-1', note: 'Yes.' });
  drill.from('ana', '1:50', { type: 'ReviseDraft', draft: 'draft-1', text: GOOD });
  drill.from('ben', '2:00', { type: 'ApproveDraft', draft: 'draft-1' });
  drill.from('cy', '2:10', { type: 'Reply', to: 'troll', text: POOR });
  drill.from('ben', '2:15', { type: 'ApproveDraft', draft: 'draft-2' });
  drill.from('cy', '2:20', { type: 'ClaimPost', post: 'medical' });
  drill.from('cy', '2:30', { type: 'HandOn', post: 'medical', to: 'ana', note: 'You know her.' });
  drill.hand('8:00', { type: 'EndDrill' });
  return drill;
}

describe('who did what in a team', () => {
  const { scenario, log, refusal } = played();
  const card = scorecard(scenario, log);
  const [ana, ben, cy] = card.people;

  it('is by name, with the role and what each wrote', () => {
    expect(refusal).toBeNull();
    expect(card.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ana Lima', null],
      ['Ben Okoro', 'Press'],
      ['Cy', 'Food safety']
    ]);
    expect([ana?.replies, ben?.replies, cy?.replies]).toEqual([['us-1'], [], ['us-2']]);
    expect(ben?.mean).toBeNull();
    expect(ana?.mean).toBeGreaterThan(cy?.mean ?? 4);
    expect(cy?.flags.map(({ text }) => text)).toContain('us-2');
    expect(ana?.flags).toEqual([]);
  });

  it('counts what each decided, and how long it lay there since it was last sent', () => {
    expect(ben?.decided.map(({ outcome, took, says }) => [outcome, took, says])).toEqual([
      ['sent-back', 20 * SECOND, 'Sent back Ana Lima’s draft to Dani Okafor'],
      ['approved', 10 * SECOND, 'Approved Ana Lima’s draft to Dani Okafor'],
      ['approved', 5 * SECOND, 'Approved Cy’s draft to kev']
    ]);
    expect(ben?.decided[0]?.text).toBe('Say sorry.');
  });

  it('has escalations of who asked and who was asked, claims and what was handed on', () => {
    expect(ana?.escalated.map(({ says, text }) => [says, text])).toEqual([
      ['Escalated Dani Okafor’s post to Food safety', 'Recall?']
    ]);
    expect(cy?.received).toEqual([
      {
        at: 65 * SECOND,
        post: 'daughter',
        says: 'Answered Ana Lima about Dani Okafor’s post',
        text: 'Yes.',
        took: 25 * SECOND
      }
    ]);
    expect(ana?.claimed.map(({ post }) => post)).toEqual(['daughter']);
    expect(cy?.handedOn.map(({ says, text }) => [says, text])).toEqual([
      ['Handed Dani Okafor’s post on to Ana Lima', 'You know her.']
    ]);
  });

  it('rates speed by the posts that each answered, not by what nobody did', () => {
    const speed = (person: typeof ana) =>
      person?.dimensions.find(({ dimension }) => dimension === 'speed');
    const team = card.dimensions.find(({ dimension }) => dimension === 'speed');
    expect([speed(ana)?.n, speed(cy)?.n, team?.n]).toEqual([1, 0, 2]);
    expect(ownScorecard(scenario, log, 'ana').dimensions).toEqual(ana?.dimensions);
  });

  it('is nobody in a solo drill', () => {
    const solo = given(bakery());
    expect(scorecard(solo.scenario, solo.log).people).toEqual([]);
  });
});

describe('what a member of a team reads of the others', () => {
  const { scenario, log } = played();
  const own = ownScorecard(scenario, log, 'ana');

  it('is no row of theirs, and no word on how well they wrote', () => {
    expect(own.people.map(({ name }) => name)).toEqual(['Ana Lima']);
    expect(own.approvals.map(({ cost }) => cost?.kind ?? null)).toEqual(['reply', null]);
    const turns = own.timeline.turningPoints.map(({ says }) => says).join(' ');
    expect(turns).not.toMatch(/crossed|blame|did not take up|words that others/);
    const flagged = '"flag":"non-apology"';
    expect(JSON.stringify(scorecard(scenario, log))).toContain(flagged);
    expect(JSON.stringify(own)).not.toContain(flagged);
  });

  it('says of a post that a teammate answered in vain that it stayed in need, and not how it was answered', () => {
    const drill = teamOf(bakery());
    drill.from('cy', '0:50', { type: 'Reply', to: 'daughter', text: 'Hello.' });
    drill.hand('9:00', { type: 'EndDrill' });
    const missed = (person: string) =>
      ownScorecard(drill.scenario, drill.log, person).missed.find(
        ({ post }) => post.id === 'daughter'
      );
    expect(missed('cy')?.says).toBe('Answered at 0:50 without substance');
    expect(missed('ana')?.says).toBe('Answered by a teammate at 0:50, and still in need');
  });
});
