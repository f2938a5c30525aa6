import { describe, expect, it } from 'vitest';
import { givenAt, playsOf, type Assignment } from './assignment.ts';

const ASSIGNMENT: Assignment = {
  id: '0123456789abcdef',
  by: 'helen',
  since: 1000,
  scenario: { id: 'brown-water', title: 'Brown water' },
  note: '',
  due: '2026-01-31',
  every: null,
  people: [{ person: 'ana', since: 1000 }],
  teams: [{ team: 'press', since: 1000 }],
  withdrawn: null,
  reminded: [],
  past: [{ person: 'ana', startedAt: 1200 }]
};
const given = (
  id: string,
  teams: string[],
  joined: Record<string, number> = {},
  roles = ['trainee']
) => givenAt(ASSIGNMENT, { id, roles, teams, joined, since: 500 });

describe('an assignment', () => {
  it('is for whom it names, since it did', () => {
    expect(given('ana', [])).toBe(1000);
    expect(given('ben', [])).toBeNull();
  });

  it('is for the people of a team, from the day on which they came', () => {
    expect(given('ben', ['press'], { press: 700 })).toBe(1000);
    expect(given('ben', ['press'], { press: 5000 })).toBe(5000);
    expect(given('ben', ['care'], { care: 700 })).toBeNull();
    // From before it was kept when somebody came into a team.
    expect(given('ben', ['press'])).toBe(1000);
  });

  it('of a team is not for who only leads it, unless it names them', () => {
    expect(given('helen', ['press'], {}, ['manager', 'trainer'])).toBeNull();
    expect(given('helen', ['press'], {}, ['manager', 'trainee'])).toBe(1000);
    expect(given('ana', ['press'], {}, ['manager'])).toBe(1000);
  });

  it('is theirs from the earlier day where it names them and their team', () => {
    expect(given('ana', ['press'], { press: 5000 })).toBe(1000);
  });

  it('knows drills that are not kept any more', () => {
    const kept = { drill: 'd', startedAt: 9000 };
    expect(playsOf(ASSIGNMENT, 'ana', [kept])).toEqual([{ drill: null, startedAt: 1200 }, kept]);
    expect(playsOf(ASSIGNMENT, 'ben', [kept])).toEqual([kept]);
  });
});
