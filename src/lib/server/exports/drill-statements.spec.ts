import { describe, expect, it } from 'vitest';
import { exercise, member } from '../../../../tests/server/support/samples.ts';
import { TeamDrill } from '../../../../tests/support/team.ts';
import { playersOf } from './drill-statements.ts';

describe('those who played, of whom a record store is told', () => {
  const { state } = new TeamDrill({ started: false });

  it('are all who joined a team, and of a drill that is nobody else’s the one whose it is', () => {
    expect(playersOf(state, 'coach', null)).toEqual(['ana', 'ben', 'mara']);
    const alone = { team: false, trainee: { id: 'before', name: '' }, participants: {} };
    expect(playersOf(alone, 'now', null)).toEqual(['now']);
    expect(playersOf(alone, undefined, null)).toEqual(['before']);
  });

  it('are not who was taken out of the exercise, alone or in a team: they have no result of it', () => {
    const members = [member('ana'), member('ben', { removed: 9 }), member('mara')];
    expect(playersOf(state, 'coach', exercise({ members }))).toEqual(['ana', 'mara']);
    const alone = { team: false, trainee: { id: 'ben', name: '' }, participants: {} };
    expect(playersOf(alone, 'ben', exercise({ members }))).toEqual([]);
  });
});
