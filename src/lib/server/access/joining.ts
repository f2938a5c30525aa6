import type { PeopleStore, Person } from '../store/people-store.ts';

/** A person with the moments at which they came into their teams: of new ones it is now. */
export function noteJoined(before: Person | null, after: Person, now: number): Person {
  const joined = Object.fromEntries(
    after.teams.flatMap((team) => {
      // Whose account is new came into their teams with it.
      if (!before?.teams.includes(team)) return [[team, now]];
      const known = before.joined?.[team];
      return known === undefined ? [] : [[team, known]];
    })
  );
  return { ...after, joined };
}

/**
 * A store of people that notes when somebody comes into a team, whichever way they do: by an
 * invitation, by the administrator or by the provider.
 *
 * @param now wall time in ms since 1970
 */
export function notingJoined(people: PeopleStore, now: () => number = Date.now): PeopleStore {
  return {
    find: (id) => people.find(id),
    byEmail: (email) => people.byEmail(email),
    byIdentity: (identity) => people.byIdentity(identity),
    list: () => people.list(),
    isSetUp: () => people.isSetUp(),
    add: (person) => people.add(noteJoined(null, person, now())),
    addFirst: (person) => people.addFirst(noteJoined(null, person, now())),
    change: (id, change) =>
      people.change(id, (before) => noteJoined(before, change(before), now())),
    remove: (id) => people.remove(id),
    teams: () => people.teams(),
    addTeam: (team) => people.addTeam(team),
    renameTeam: (id, name) => people.renameTeam(id, name),
    removeTeam: (id) => people.removeTeam(id)
  };
}
