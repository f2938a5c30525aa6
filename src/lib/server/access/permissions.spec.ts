import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, PERMISSIONS, reachOf, STANDINGS, type Action, type Actor } from './permissions.ts';

const actor = (standings: Actor['standings'], teams: string[] = []): Actor => ({
  id: 'me',
  standings,
  teams
});
const mine = { owner: 'me', teams: ['press'] };
const ofMyTeam = { owner: 'somebody', teams: ['press'] };
const ofAnother = { owner: 'somebody', teams: ['care'] };

describe('permissions', () => {
  it('are these', () => {
    const actions = Object.keys(PERMISSIONS) as Action[];
    const table = actions.map((action) =>
      [
        action.padEnd(28),
        ...STANDINGS.map((standing) => reachOf({ standings: [standing] }, action).padEnd(5))
      ].join(' ')
    );
    expect(['', `${' '.repeat(28)} ${STANDINGS.join(' ')}`, ...table].join('\n')).toMatchSnapshot();
  });

  it('reach to what is mine, my team’s, or all', () => {
    const trainee = actor(['trainee'], ['press']);
    const trainer = actor(['trainer'], ['press']);
    expect(allows(trainee, 'read a scorecard', mine)).toBe(true);
    expect(allows(trainee, 'read a scorecard', ofMyTeam)).toBe(false);
    expect(allows(trainer, 'read a scorecard', ofMyTeam)).toBe(true);
    expect(allows(trainer, 'read a scorecard', ofAnother)).toBe(false);
    expect(allows(trainer, 'take part in a drill', ofMyTeam)).toBe(false);
    expect(allows(actor(['administrator']), 'run the house', ofAnother)).toBe(true);
  });

  it('reach who takes part and who conducts, each by their own actions', () => {
    const conductors = { people: ['coach'], teams: ['press'] };
    const drill = { owner: 'coach', teams: ['care'], members: ['me', 'ben'], conductors };
    const coach: Actor = { id: 'coach', standings: ['trainer'], teams: [] };
    const colleague: Actor = { id: 'other', standings: ['trainer'], teams: ['press'] };
    const guest: Actor = { id: 'ben', standings: ['nobody', 'guest'], teams: [] };
    const housekeeper: Actor = { id: 'helen', standings: ['administrator'], teams: [] };
    const table = (['take part in a drill', 'conduct a drill', 'debrief a drill'] as const).map(
      (action) =>
        [actor(['trainee']), guest, coach, colleague, housekeeper].map((one) =>
          allows(one, action, drill)
        )
    );
    expect(table).toEqual([
      [true, true, false, false, false],
      [false, false, true, true, true],
      [false, false, true, true, false]
    ]);
    expect(allows(colleague, 'read a scorecard', drill)).toBe(false);
    expect(allows(guest, 'see own scorecards')).toBe(false);
    // Nobody conducts what is played alone.
    expect(allows(coach, 'conduct a drill', mine)).toBe(false);
  });

  it('add up for who has several roles', () => {
    const both = actor(['trainee', 'manager'], ['press']);
    expect(allows(both, 'read a scorecard', ofMyTeam)).toBe(true);
    expect(allows(both, 'run the house')).toBe(false);
  });

  it('are none for who is nothing, and nobody owns what belongs to nobody', () => {
    expect(allows(actor([]), 'see what is public')).toBe(false);
    const nobody = { id: '', standings: ['practice'] as const, teams: [] };
    expect(allows(nobody, 'take part in a drill', { owner: '', teams: [] })).toBe(false);
  });

  it('reach what is shared with the house, to read and to play it', () => {
    const house = { owner: 'ana', teams: [], shared: true };
    const trainer = { id: 'far', standings: ['nobody', 'trainer'] as const, teams: ['care'] };
    const trainee = { ...trainer, standings: ['nobody', 'trainee'] as const };
    const practises = { ...trainer, standings: ['nobody', 'practice'] as const };
    expect(allows(trainer, 'read scenarios', house)).toBe(true);
    expect(allows(trainer, 'write scenarios', house)).toBe(false);
    expect(allows(trainer, 'own scenarios', house)).toBe(false);
    expect(allows(trainee, 'play written scenarios', house)).toBe(true);
    expect(allows(trainee, 'read scenarios', house)).toBe(false);
    expect(allows(practises, 'play written scenarios', house)).toBe(false);
    expect(allows(trainee, 'play written scenarios', { ...house, shared: false })).toBe(false);
  });

  it('that reach a thing by who takes part alone reach it by all that is known of it', () => {
    const some = fc.subarray(['me', 'ben', 'coach']);
    const teams = fc.subarray(['press', 'care']);
    const anybody = fc.record({
      id: fc.constantFrom('me', ''),
      standings: fc.subarray([...STANDINGS]),
      teams
    });
    const thing = fc.record(
      {
        owner: fc.constantFrom('me', 'coach'),
        teams,
        members: some,
        conductors: fc.record({ people: some, teams })
      },
      { requiredKeys: ['owner', 'teams', 'members'] }
    );
    const actions = fc.constantFrom(...(Object.keys(PERMISSIONS) as Action[]));
    fc.assert(
      fc.property(anybody, actions, thing, (who, action, whole) => {
        const near = { owner: whole.owner, teams: [], members: whole.members };
        if (allows(who, action, near)) expect(allows(who, action, whole)).toBe(true);
      })
    );
    expect(allows(actor(['practice']), 'take part in a drill', { ...mine, teams: [] })).toBe(true);
  });
});
