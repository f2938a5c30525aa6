import { describe, expect, it } from 'vitest';
import { NAMED, owingOf } from './owing.ts';

const owed = (person: string, scenario: string, due: string) => ({
  who: person.toUpperCase(),
  person,
  scenario: { id: scenario, title: scenario },
  due
});

describe('drills that people owe', () => {
  it('stand once each, with the days that were missed and everybody once', () => {
    expect(
      owingOf([
        owed('ana', 'bin-day', '2026-11-12'),
        owed('ben', 'page-nine', '2026-11-13'),
        owed('ben', 'bin-day', '2026-11-02'),
        owed('ana', 'bin-day', '2026-11-20')
      ])
    ).toEqual([
      {
        scenario: { id: 'bin-day', title: 'bin-day' },
        from: '2026-11-02',
        to: '2026-11-20',
        people: 2,
        names: ['ANA', 'BEN']
      },
      {
        scenario: { id: 'page-nine', title: 'page-nine' },
        from: '2026-11-13',
        to: '2026-11-13',
        people: 1,
        names: ['BEN']
      }
    ]);
  });

  it('name no more people than can be read', () => {
    const many = (people: number) =>
      owingOf(Array.from({ length: people }, (_, at) => owed(`p${at}`, 'bin-day', '2026-11-12')));
    expect(many(NAMED)[0]?.names).toHaveLength(NAMED);
    expect(many(NAMED + 1)).toMatchObject([{ people: NAMED + 1, names: [] }]);
    expect(many(0)).toEqual([]);
  });
});
