import { describe, expect, it } from 'vitest';
import { each, result } from '../../../../tests/support/results.ts';
import { attendanceOf } from './attendance.ts';
import { overviewOf } from './overview.ts';
import { periodOf } from './period.ts';

const FIVE = ['ana', 'ben', 'cleo', 'dan', 'eve'];
const AT = Date.parse('2026-11-24T00:00:00Z');
const ALL = { period: periodOf('2026-06', '2026-11'), scenario: null };
const TEAMS = [
  { id: 'press', people: [...FIVE, 'old'] },
  { id: 'office', people: ['fay'] }
];

describe('an overview', () => {
  it('counts what goes wrong by drills, without teams that are too few', () => {
    const faults = [{ fault: 'never-answered' as const, post: 'p' }];
    const twice = [...faults, ...faults, { fault: 'denial' as const, reply: 'r', quote: 'No.' }];
    const { wrong } = overviewOf(
      TEAMS,
      [
        ...each(FIVE, '2026-10-01', { faults }),
        ...each(['ana'], '2026-10-02', { faults: twice }),
        ...each(['fay'], '2026-10-03', { faults })
      ],
      ALL,
      AT
    );
    expect(wrong.drills).toBe(6);
    expect(wrong.leftOut).toEqual(['office']);
    expect(wrong.of.map(({ fault, drills }) => [fault, drills])).toEqual([
      ['never-answered', 6],
      ['denial', 1]
    ]);
    expect(wrong.of[0]?.examples[0]).toMatchObject({ person: 'ana', drill: 'ana 2026-10-02' });
  });

  it('counts once what a team left undone together, as nobody’s', () => {
    const teamFaults = [{ fault: 'never-answered' as const, post: 'p' }];
    const team = FIVE.map((person) =>
      result({ drill: 'one', person, ended: '2026-10-01', team: true, teamFaults })
    );
    const [wrong] = overviewOf(TEAMS, team, ALL, AT).wrong.of;
    expect(wrong).toMatchObject({ drills: 1, examples: [{ person: null }] });
  });

  it('rates objectives once a drill, and of five people at least', () => {
    const objectives = { warn: 'P' as const, quiet: null };
    const team = FIVE.map((person) =>
      result({ drill: 'one', person, ended: '2026-10-01', team: true, objectives })
    );
    const two = each(['ana'], '2026-10-02', { objectives: { warn: 'U', quiet: null } });
    const other = each(['ben'], '2026-10-02', { scenario: 'other' });
    const [water, rare] = overviewOf(TEAMS, [...team, ...two, ...other], ALL, AT).scenarios;
    expect(water?.objectives).toEqual([
      { id: 'warn', text: 'Objective warn', n: 2, grades: { P: 1, S: 0, M: 0, U: 1 } },
      { id: 'quiet', text: 'Objective quiet', n: 0, grades: { P: 0, S: 0, M: 0, U: 0 } }
    ]);
    expect(rare).toMatchObject({
      id: 'other',
      people: 1,
      drills: 1,
      dimensions: [],
      objectives: []
    });
  });

  it('looks at the months that it is asked for, and counts who is due from all', () => {
    const results = [
      ...each(['old'], '2026-05-31T23:59:59.999Z'),
      ...each(FIVE, '2026-06-01T00:00:00Z'),
      ...each(['ana'], '2026-11-20')
    ];
    const found = overviewOf(TEAMS, results, ALL, AT);
    expect(found).toMatchObject({ people: 5, drills: 6, recent: { people: 7, due: 6 } });
  });

  it('says who drilled when, who waits longest first', () => {
    const results = [
      ...each(['ana', 'ben'], '2026-03-01'),
      ...each(['ana'], '2026-11-01', { at: 3 })
    ];
    const found = attendanceOf(['ana', 'ben', 'cleo'], results, results.slice(2), AT);
    expect(found.map(({ person, drills, due, mean }) => [person, drills, due, mean])).toEqual([
      ['cleo', 0, true, null],
      ['ben', 0, true, null],
      ['ana', 1, false, 3]
    ]);
  });
});
