import { describe, expect, it } from 'vitest';
import type { Person } from '../store/people-store.ts';
import { noteJoined } from './joining.ts';

const ANA: Person = {
  id: 'ana',
  email: 'ana@drills.example',
  name: 'Ana',
  roles: ['trainee'],
  teams: ['press', 'care'],
  password: null,
  identity: null,
  active: true,
  since: 1
};

describe('when somebody came into a team', () => {
  it('is noted as they come, and kept while they stay', () => {
    const made = noteJoined(null, ANA, 100);
    expect(made.joined).toEqual({ press: 100, care: 100 });
    const moved = noteJoined(made, { ...made, teams: ['care', 'north'] }, 200);
    expect(moved.joined).toEqual({ care: 100, north: 200 });
    expect(noteJoined(moved, { ...moved, name: 'Ana F.' }, 300).joined).toEqual(moved.joined);
  });

  it('begins anew for who comes back', () => {
    const left = noteJoined(null, { ...ANA, teams: [] }, 100);
    expect(noteJoined(left, ANA, 300).joined).toEqual({ press: 300, care: 300 });
  });

  it('is not made up for teams that they were in before it was kept', () => {
    expect(noteJoined(ANA, { ...ANA, name: 'Ana F.' }, 300).joined).toEqual({});
  });
});
