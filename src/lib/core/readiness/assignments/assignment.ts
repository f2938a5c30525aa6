import type { Schedule } from './recurrence.ts';
import type { Play } from './standing.ts';

/** A drill that people are to play by a day. Times are wall times in ms since 1970. */
export interface Assignment extends Schedule {
  /** 16 hex digits. */
  id: string;
  /** Id of who gave it. */
  by: string;
  since: number;
  scenario: { id: string; title: string };
  /** What whoever gave it has to say; may be empty. */
  note: string;
  /** Whom it was given, and since when. A team's people have it while they are in the team. */
  people: readonly { person: string; since: number }[];
  teams: readonly { team: string; since: number }[];
  /** Null while it stands. */
  withdrawn: number | null;
  /** Who was reminded of it, and when last. */
  reminded: readonly { person: string; at: number }[];
  /** Drills that fulfilled it and are not kept any more. */
  past: readonly { person: string; startedAt: number }[];
}

/** Whom an assignment may be for, and since when they are in which team. */
export interface Assignee {
  id: string;
  roles: readonly string[];
  /** Ids. */
  teams: readonly string[];
  /** Wall times in ms at which they came into a team, by its id; left out where it is not known. */
  joined?: Readonly<Record<string, number>> | undefined;
  /** When their account was made. */
  since: number;
}

/**
 * Wall time in ms at which somebody was given an assignment; null where it is none of theirs. Who
 * comes into a team has what the team has from then on, and who leaves it no longer. What a team has is for
 * its trainees: who only leads or trains it is not asked to play, unless by name.
 */
export function givenAt({ people, teams }: Assignment, person: Assignee): number | null {
  const byName = people.flatMap((one) => (one.person === person.id ? [one.since] : []));
  const trains = person.roles.includes('trainee');
  const byTeam = teams.flatMap(({ team, since }) =>
    trains && person.teams.includes(team)
      ? [Math.max(since, person.joined?.[team] ?? person.since)]
      : []
  );
  const times = [...byName, ...byTeam];
  return times.length === 0 ? null : Math.min(...times);
}

/** What somebody played of it, with what is not kept any more. */
export function playsOf({ past }: Assignment, person: string, kept: readonly Play[]): Play[] {
  const gone = past.flatMap((one) =>
    one.person === person ? [{ drill: null, startedAt: one.startedAt }] : []
  );
  return [...gone, ...kept];
}
