import { describe, expect, it } from 'vitest';
import { each } from '../../../../tests/support/results.ts';
import type { Dimension } from '../scenario/vocabulary.ts';
import { findingOf, furthestOf, type NamedTeam } from './finding.ts';
import { teamFigures } from './team.ts';

const AT = Date.parse('2026-11-24T00:00:00Z');
const FIVE = ['a', 'b', 'c', 'd', 'e'];
const all = (level: number) => ({
  speed: level,
  acknowledgment: level,
  apology: level,
  transparency: level,
  personalization: level
});

/** A team that was at one level in June and is at another now, in one dimension. */
function team(name: string, now: number, was = now, dimension: Dimension = 'apology'): NamedTeam {
  const results = [
    ...each(FIVE, '2026-06-10', { at: { ...all(3), [dimension]: was } }),
    ...each(FIVE, '2026-11-10', { at: { ...all(3), [dimension]: now } })
  ];
  return { ...teamFigures(name, results, AT), name };
}
/** A team of which too few drilled for it to be shown. */
const few = (name: string): NamedTeam => ({
  ...teamFigures(name, each(['a', 'b'], '2026-11-10', { at: all(3) }), AT),
  name
});
const undrilled = (name: string): NamedTeam => ({ ...teamFigures(name, [], AT), name });

describe('the finding', () => {
  it('says how many are ready, and who slips on what', () => {
    const teams = [team('North', 3), team('Press', 3), team('Social', 1.7, 2.4), team('South', 2)];
    expect(findingOf(teams)).toBe('Two of four teams are ready. Social is slipping on apology.');
    expect(furthestOf(teams)).toEqual({ team: 'Social', why: 'apology is at 1.7' });
  });

  it.each([
    [[team('A', 3), team('B', 3)], 'Both teams are ready.'],
    [[team('A', 2), undrilled('B')], 'The one team that can be judged is not ready.'],
    [[team('A', 3), few('B')], 'The one team that can be judged is ready.'],
    [[few('A'), undrilled('B')], 'Too few have drilled to say how any team stands.'],
    [[team('A', 2), team('B', 2)], 'None of two teams is ready.'],
    [
      [team('A', 3), team('B', 2), team('C', 2), few('D'), undrilled('E')],
      'One of the three teams that can be judged is ready.'
    ],
    [[team('A', 3), team('B', 3), few('C')], 'Both teams that can be judged are ready.'],
    [[team('A', 3), team('B', 2)], 'One of two teams is ready.'],
    [
      [team('A', 1, 2), team('B', 1.5, 2, 'speed'), team('C', 2, 2.4)],
      'None of three teams is ready. A is slipping on apology, B on speed and one more team slips.'
    ],
    [[], 'You are in no team yet.'],
    [[undrilled('A'), undrilled('B')], 'No drill has ended in this time.'],
    [[team('A', 3)], 'A is ready.'],
    [[team('A', 2)], 'A is not ready yet: apology is at 2.0.'],
    [[team('A', 1, 2)], 'A is not ready, and is slipping on apology.']
  ])('of %# reads well', (teams, said) => {
    expect(findingOf(teams)).toBe(said);
  });

  it('says that a team is not one’s own where one was asked for', () => {
    expect(findingOf([], { asked: true })).toBe('The team of this address is not one of yours.');
    expect(findingOf([team('A', 3)], { asked: true })).toBe('A is ready.');
  });

  it('names nobody as furthest where all are ready', () => {
    expect(furthestOf([team('A', 3), team('B', 3)])).toBeNull();
  });
});
