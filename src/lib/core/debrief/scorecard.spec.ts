import { describe, expect, it } from 'vitest';
import { cardOf, shortDrill, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

describe('scorecard', () => {
  it('reads all measures of a whole drill from its log', () => {
    const card = cardOf(wholeDrill());

    expect(card).toMatchObject({ organisation: 'Hollin Bakery', trainee: 'Dana', length: 600_000 });
    expect(card.coverage).toEqual({
      needed: 2,
      answered: 1,
      missed: 1,
      late: 0,
      open: 0,
      skipped: 0,
      words: { due: 2, met: 1 },
      handOn: { due: 0, met: 0 }
    });
    expect(card.detection.first).toMatchObject({ how: 'opened', at: 40_000, elapsed: 10_000 });
    expect(card.firstAnswer).toMatchObject({ at: 70_000, sinceNeed: 40_000 });
    expect(card.statement).toMatchObject({ standing: 'late', at: 260_000, target: 180_000 });
    expect(card.promises).toMatchObject({ promised: 1, kept: 0, broken: 1, brokenAt: [380_000] });
    expect(card.offline).toEqual({ needed: 1, moved: 0, askedInPublic: [] });
    expect(card.triage).toMatchObject({ toLeave: 1, leftAlone: 0, marks: 1, marksRight: 0 });
    expect(card.assessment.filed).toMatchObject({
      late: true,
      right: 2,
      severity: { right: false, apart: 1 }
    });
    expect(card.escalations).toMatchObject([{ verdict: 'extra', roleName: 'Food safety' }]);
    expect(card.missed).toMatchObject([
      { post: { id: 'medical' }, why: { kind: 'set-aside', at: 120_000 } }
    ]);
  });

  it('counts a post whose limit passed as 0 in speed, and each reply to a post in the others', () => {
    const { dimensions } = cardOf(wholeDrill());

    expect(dimensions.map(({ dimension, n, of }) => [dimension, n, of])).toEqual([
      ['speed', 2, 'posts'],
      ['acknowledgment', 2, 'replies'],
      ['apology', 2, 'replies'],
      ['transparency', 2, 'replies'],
      ['personalization', 2, 'replies']
    ]);
    expect(dimensions[0]?.distribution).toEqual([1, 0, 0, 0, 1]);
  });

  it('holds a post whose limit had not passed at an early end for open, not for missed', () => {
    const drill = given(bakery());
    drill.at('2:40', { type: 'EndDrill' });
    const card = cardOf(drill);

    expect(card.coverage).toMatchObject({
      needed: 2,
      answered: 0,
      missed: 0,
      open: 2,
      words: { due: 0, met: 0 }
    });
    expect(card.missed).toEqual([]);
    expect(card.dimensions[0]?.n).toBe(0);
    expect(card.mean).toBeNull();
  });

  it('has nothing to say of a drill that ended at once, and says so', () => {
    const card = cardOf(shortDrill());

    expect(card.coverage.needed).toBe(0);
    expect(card.statement.standing).toBe('not-due');
    expect(card.objectives.map(({ grade }) => grade)).toEqual([null]);
    expect(card.next).toEqual([]);
    // The curve ends where the drill did, not at the next full minute.
    expect(card.timeline.end).toBe(10_000);
  });

  it('shows the model answer and what was asked beside the reply, and how far the answer moved trust', () => {
    const reply = cardOf(wholeDrill()).replies.find(({ to }) => to.id === 'daughter');

    expect(reply?.model).toBe(GOOD);
    expect(reply?.after).toBe(50_000);
    expect(reply?.trust).toBeGreaterThan(0);
    expect(reply?.answerBack?.text).toBeDefined();
  });
});
