import { describe, expect, it } from 'vitest';
import { GOOD, POOR } from '../../../../tests/support/given.ts';
import { as, COACH, TeamDrill } from '../../../../tests/support/team.ts';
import { ownScorecard } from './own.ts';
import { scorecard } from './scorecard.ts';

/** Mara answers well; what Ben writes poorly she approves, and the facilitator changes its rating. */
function played(): TeamDrill {
  const drill = new TeamDrill();
  drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
  drill.ask(85_000, { type: 'Reply', to: 'troll', text: POOR, by: as('ben') });
  drill.ask(90_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
  drill.ask(95_000, {
    type: 'OverrideRating',
    reply: 'us-2',
    levels: { apology: 1 },
    reason: 'It is one.',
    by: COACH
  });
  drill.ask(120_000, { type: 'EndDrill', by: COACH });
  return drill;
}

describe('the scorecard of a member of a team', () => {
  const { scenario, events } = played();
  const [mara, ben] = ['mara', 'ben'].map((person) => ownScorecard(scenario, events, person));
  const team = scorecard(scenario, events);

  it('has their own texts and nobody else’s', () => {
    expect([mara, ben].map((card) => card?.replies.map(({ id }) => id))).toEqual([
      ['us-1'],
      ['us-2']
    ]);
    expect([mara?.trainee, ben?.trainee]).toEqual(['Mara Lind', 'Ben Hale']);
    expect(mara?.mean).not.toBe(ben?.mean);
    expect(JSON.stringify(mara)).not.toContain('It is one.');
    expect(JSON.stringify(ben)).toContain('It is one.');
  });

  it('has what the team did', () => {
    for (const card of [mara, ben]) {
      expect(card?.coverage).toEqual(team.coverage);
      expect(card?.objectives).toEqual(team.objectives);
      expect(card?.timeline.trust).toEqual(team.timeline.trust);
      expect(card?.approvals).toEqual(team.approvals);
    }
  });

  it('shows what the team’s objectives rest on, and not what a teammate’s text was worth', () => {
    const worth = (card: typeof team | undefined) =>
      Object.values(card?.behind.objectives ?? {})
        .flat()
        .flatMap((one) => (one.reply === 'us-1' ? [one.worth] : []));
    expect(worth(team)).toEqual([expect.any(Number)]);
    expect(worth(mara)).toEqual(worth(team));
    expect(worth(ben)).toEqual([null]);
    for (const { reply } of Object.values(ben?.behind.dimensions ?? {}).flat())
      expect(reply).toBe('us-2');
  });

  it('does not call silent who left the answers to teammates', () => {
    const drill = new TeamDrill();
    drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
    drill.ask(120_000, { type: 'EndDrill', by: COACH });
    const card = ownScorecard(drill.scenario, drill.events, 'ben');
    expect(card.verdict[0]).toMatch(
      /^You sent nothing of your own; your team answered 1 of \d+ posts/
    );
    expect(card.firstAnswer).toEqual(scorecard(drill.scenario, drill.events).firstAnswer);
  });

  const STATED = { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null } as const;

  it('does not say that nobody was answered where a teammate made a statement as well', () => {
    const drill = new TeamDrill();
    drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
    drill.ask(90_000, { ...STATED, by: as('mara') });
    drill.ask(400_000, { type: 'EndDrill', by: COACH });
    const [first, second] = ownScorecard(drill.scenario, drill.events, 'ben').verdict;
    expect(first).toMatch(/^You sent nothing of your own; your team answered 1 of \d+ posts/);
    expect(second).not.toContain('statements had to stand for all of it');
  });

  it('nor of who made statements while teammates answered', () => {
    const drill = new TeamDrill();
    drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
    drill.ask(90_000, { ...STATED, by: as('ben') });
    drill.ask(95_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
    drill.ask(400_000, { type: 'EndDrill', by: COACH });
    expect(ownScorecard(drill.scenario, drill.events, 'ben').verdict[0]).toMatch(
      /^One statement went out, at 1:35; your team answered 1 of \d+ posts in need\.$/
    );
  });
});
