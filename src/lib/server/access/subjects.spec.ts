import { describe, expect, it } from 'vitest';
import type { Exercise, Member } from '../store/exercise-store.ts';
import type { Person } from '../store/people-store.ts';
import { blankSummary } from '../store/summary.ts';
import { allows, type Actor } from './permissions.ts';
import { drillSubject, type DrillLookup } from './subjects.ts';

const DRILL = 'd1';
/** By person. Whoever is not here is a guest. */
const TEAMS: Record<string, string[]> = {
  ana: ['press'],
  ben: ['care'],
  both: ['press', 'care'],
  coach: ['lead']
};

const personOf = (id: string, teams: string[]): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  roles: ['trainee'],
  teams,
  password: null,
  identity: null,
  active: true,
  since: 0
});

const memberOf = (name: string, room: string): Member => ({
  person: name.replace('-', ''),
  name,
  guest: false,
  room,
  joined: 1,
  removed: name.startsWith('-') ? 5 : null
});

/** @param names who came into the room; of whom begins with `-` the trainer took them out */
function room(
  names: readonly string[],
  mode: Exercise['mode'] = 'team',
  held: Pick<Exercise, 'by' | 'teams'> = { by: 'coach', teams: null }
): DrillLookup {
  const members = names.map((name) => memberOf(name, DRILL));
  const people = members.map(({ person }) => person);
  const team = mode === 'team';
  const exercise: Exercise = {
    id: 'e1',
    ...held,
    scenario: { id: 's', title: 'S', digest: '' },
    mode,
    speed: 1,
    guests: true,
    planned: null,
    code: null,
    expires: 0,
    rooms: [{ name: 'Room 1', drill: DRILL }],
    members: [...members, memberOf('-elsewhere', 'd2')],
    since: 0,
    started: 1,
    ended: 9
  };
  const summary = {
    ...blankSummary(team ? 'coach' : (people[0] ?? '')),
    drill: DRILL,
    team,
    members: team ? people : []
  };
  return {
    drills: { summary: (id) => Promise.resolve(id === DRILL ? summary : null) },
    exercises: { ofDrill: () => Promise.resolve(exercise) },
    people: {
      find: (id) => Promise.resolve(TEAMS[id] ? personOf(id, TEAMS[id]) : null)
    }
  };
}

const teamsOf = async (...of: Parameters<typeof room>) =>
  (await drillSubject(room(...of), DRILL))?.teams;

describe('a drill is read by team', () => {
  it.each([
    [['ana'], ['press']],
    [['ana', 'both'], ['press']],
    [['ana', 'ben'], []],
    [['ana', 'guest'], ['press']],
    [['guest'], []]
  ])('where all of %j are in it', async (names, teams) => {
    expect(await teamsOf(names)).toEqual(teams);
  });

  it.each([
    [['ana', '-ben'], []],
    [['-ben', 'ana'], []],
    [['both', '-ben'], ['care']],
    [['ana', '-guest'], ['press']],
    [['guest', '-ben'], []],
    [['-ana'], []]
  ])('by nobody more when some were taken out: %j', async (names, teams) => {
    expect(await teamsOf(names)).toEqual(teams);
  });

  it('also counts who is in its log alone', async () => {
    const here = room(['ana', 'ben']);
    const exercise = await here.exercises.ofDrill(DRILL);
    const listed = exercise && {
      ...exercise,
      members: exercise.members.filter(({ person }) => person !== 'ben')
    };
    const forgot = { ...here, exercises: { ofDrill: () => Promise.resolve(listed) } };
    expect((await drillSubject(forgot, DRILL))?.teams).toEqual([]);
  });

  it.each(['team', 'each'] as const)(
    'not by who was taken out of it, also as a trainer of their own team: %s',
    async (mode) => {
      const ben: Actor = { id: 'ben', standings: ['trainee', 'trainer'], teams: ['care'] };
      const may = async (name: string) => {
        const subject = await drillSubject(room([name], mode), DRILL);
        return subject !== null && allows(ben, 'read a scorecard', subject);
      };
      expect(await may('ben')).toBe(true);
      expect(await may('-ben')).toBe(false);
    }
  );
});

describe('a drill is conducted', () => {
  const conductors = async (held: Pick<Exercise, 'by' | 'teams'>) =>
    (await drillSubject(room(['ana'], 'team', held), DRILL))?.conductors;

  it('by the teams that its exercise is held for, wherever its trainer is now', async () => {
    expect(await conductors({ by: 'coach', teams: ['press'] })).toEqual({
      people: ['coach'],
      teams: ['press']
    });
  });

  it('by them also when its trainer has left', async () => {
    expect(await conductors({ by: 'deleted-1', teams: ['press'] })).toMatchObject({
      teams: ['press']
    });
  });

  it('by the teams of its trainer where older versions kept none', async () => {
    expect(await conductors({ by: 'coach', teams: null })).toMatchObject({ teams: ['lead'] });
  });
});
