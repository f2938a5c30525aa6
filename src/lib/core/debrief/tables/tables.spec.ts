import { describe, expect, it } from 'vitest';
import { cardOf, shortDrill, wholeDrill } from '../../../../../tests/fixtures/scorecards.ts';
import { as, COACH, TeamDrill } from '../../../../../tests/support/team.ts';
import { GOOD } from '../../../../../tests/support/given.ts';
import { ownScorecard } from '../own.ts';
import { scorecard } from '../scorecard.ts';
import { measuresTable, peopleTable, recordTable, repliesTable, type TakenTable } from './index.ts';

/** A table as objects, as its readers would have it. */
function objects({ columns, rows }: TakenTable): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, place) => [key, row[place]])));
}

const card = cardOf(wholeDrill());

describe('tables of a drill', () => {
  it('have a key for each column once, and a cell for each column', () => {
    for (const table of [
      repliesTable(card),
      measuresTable(card),
      peopleTable(card),
      recordTable([])
    ]) {
      const keys = table.columns.map(({ key }) => key);
      expect(new Set(keys).size, table.title).toBe(keys.length);
      for (const row of table.rows) expect(row).toHaveLength(keys.length);
    }
  });

  it('give a short drill in tenths of a minute, and a long one as its scorecard tells it', () => {
    const row = {
      drill: 'd1',
      scenario: { id: 'bakery', title: 'The label' },
      organisation: 'Hollin Bakery',
      startedAt: 0,
      endedAt: 1,
      mean: null
    };
    const rows = objects(
      recordTable([
        { ...row, length: 30_600 },
        { ...row, length: 1_296_000 }
      ])
    );
    expect(rows.map(({ minutes }) => minutes)).toEqual([0.5, 22]);
  });

  it('list every text in the order of the drill, with its levels and the words behind them', () => {
    const rows = objects(repliesTable(card));
    expect(rows.map(({ at, kind }) => [at, kind])).toEqual([
      [70_000, 'reply'],
      [80_000, 'reply'],
      [260_000, 'statement']
    ]);
    const [, good, statement] = rows;
    const rated = card.replies[1]?.rated.rating.ratings;
    expect(good).toMatchObject({
      text: GOOD,
      acknowledgment: rated?.acknowledgment?.level,
      speed: rated?.speed?.level,
      severity: 'high',
      by: null
    });
    const words = /“([^”]+)”/.exec(String(good?.['apology_evidence']))?.[1] ?? 'none';
    expect(GOOD).toContain(words);
    expect(statement).toMatchObject({ to: null, after: null, speed: null });
  });

  it('give each measure with its unit and what it is of', () => {
    const rows = objects(measuresTable(card));
    const measure = (key: string) => rows.find((row) => row['key'] === key);
    expect(measure('answered')).toMatchObject({ value: 1, n: 2, unit: 'posts' });
    expect(measure('first_answer')).toMatchObject({ value: 70, unit: 's of drill time' });
    expect(measure('speed_mean')).toMatchObject({ value: card.dimensions[0]?.mean, n: 2 });
    expect(measure('trust_end')).toMatchObject({
      value: Math.round(card.timeline.trust.end * 10) / 10
    });
    const objectives = rows.filter(({ group }) => group === 'Objectives');
    expect(objectives.map(({ value }) => value)).toEqual(card.objectives.map(({ grade }) => grade));
    expect(objectives.length).toBeGreaterThan(0);
  });

  it('leave empty what was not rated, and never say nought for it', () => {
    const rows = objects(measuresTable(cardOf(shortDrill())));
    expect(rows.find(({ key }) => key === 'mean')).toMatchObject({ value: null, n: 0 });
    expect(rows.find(({ key }) => key === 'first_answer')).toMatchObject({ value: null });
  });

  it('name of a team whom the scorecard names: all for the trainer, oneself for a member', () => {
    const drill = new TeamDrill();
    drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
    drill.ask(120_000, { type: 'EndDrill', by: COACH });
    const { scenario, events } = drill;
    const all = objects(peopleTable(scorecard(scenario, events)));
    expect(all.map(({ name }) => name)).toContain('Ben Hale');
    expect(all.find(({ name }) => name === 'Mara Lind')).toMatchObject({
      replies: 1,
      apology_n: 1
    });
    const own = objects(peopleTable(ownScorecard(scenario, events, 'ben')));
    expect(own.map(({ name }) => name)).toEqual(['Ben Hale']);
    expect(objects(repliesTable(ownScorecard(scenario, events, 'ben')))).toEqual([]);
  });
});
