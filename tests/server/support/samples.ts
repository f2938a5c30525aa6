import type { Exercise, Member } from '../../../src/lib/server/store/exercise-store.ts';
import type { ScenarioStore } from '../../../src/lib/server/store/scenario-store.ts';

let number = 0;
const hex = (length: number) => {
  number += 1;
  return number.toString(16).padStart(length, '0');
};

/** An exercise that is prepared, with one room. */
export function exercise(more: Partial<Exercise> = {}): Exercise {
  return {
    id: hex(16),
    by: 'coach',
    teams: null,
    scenario: { id: 'brown-water', title: 'Brown water', digest: hex(64) },
    mode: 'team',
    speed: 1,
    guests: true,
    planned: null,
    code: `C${hex(5)}`,
    expires: 9_000,
    rooms: [{ name: 'Room 1', drill: hex(16) }],
    members: [],
    since: 1000,
    started: null,
    ended: null,
    ...more
  };
}

/** Somebody in a room of it. */
export function member(person: string, more: Partial<Member> = {}): Member {
  return { person, name: person, guest: false, room: 'a', joined: 1, removed: null, ...more };
}

/** A scenario that somebody has begun to write. */
export function newScenario(more: Partial<Parameters<ScenarioStore['create']>[0]> = {}) {
  number += 1;
  return {
    id: `scenario-${String(number)}`,
    owner: 'idris',
    text: `title: Bin day ${String(number)}\n`,
    at: 1000,
    sharedWith: 'nobody' as const,
    archived: false,
    tags: [],
    ...more
  };
}
