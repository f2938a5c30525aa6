import { describe, expect, it } from 'vitest';
import { agreementBetween } from './agreements.ts';
import { agreementTable, ratedTable, roundsTable, rulesTable } from './tables.ts';

describe('tables of calibration', () => {
  it('give agreement by dimension, with nothing where it is not defined', () => {
    const levels = (apology: number) => ({
      acknowledgment: 2,
      apology,
      transparency: 2,
      personalization: 2
    });
    const rater = (name: string, given: number[]) => ({
      name,
      levels: new Map(given.map((apology, at) => [String(at), levels(apology)]))
    });
    const pair = agreementBetween(rater('you', [0, 2, 4, 1]), rater('Paul', [0, 2, 4, 2]));
    const { columns, rows } = agreementTable('r1', [pair]);
    expect(rows).toHaveLength(4);
    const cell = (dimension: string, key: string) =>
      rows.find((row) => row[2] === dimension)?.[columns.findIndex((one) => one.key === key)];
    expect(cell('apology', 'same')).toBe(0.75);
    expect(cell('apology', 'kappa')).toBe(pair.dimensions.apology.kappa);
    expect(cell('acknowledgment', 'kappa')).toBeNull();
    expect(cell('acknowledgment', 'n')).toBe(4);
  });

  it('give what each rater gave, and rounds with who rated how many', () => {
    const given = { reply: '1', rater: 'the scorer', post: 'Help', text: 'Sorry.' };
    expect(
      ratedTable('r1', [{ ...given, levels: { apology: 3, transparency: null } }]).rows
    ).toEqual([['1', 'the scorer', null, 3, null, null, 'Help', 'Sorry.']]);
    const round = {
      id: 'practice',
      scenario: null,
      by: null,
      since: 0,
      of: 20,
      mine: 2,
      revealed: 2
    };
    const others = [{ name: 'Paul', rated: 5 }];
    expect(roundsTable([{ ...round, others }]).rows).toEqual([
      ['practice', null, null, null, 20, 2, 'Paul: 5', 2]
    ]);
  });

  it('give rules with what became of them', () => {
    const example = { reply: 'x', text: 'So sorry.', from: 1, to: 3, reason: 'owns it' } as const;
    const use = { dimension: 'apology', used: 9, up: 1, down: 0 } as const;
    expect(
      rulesTable([
        { ...use, rule: { level: 1 }, examples: [example] },
        { ...use, rule: { cue: 'formula' }, examples: [] }
      ]).rows
    ).toEqual([
      ['apology', 'level', '1', 9, 1, 0, '“So sorry.” 1 to 3: owns it'],
      ['apology', 'cue', 'formula', 9, 1, 0, null]
    ]);
  });
});
