import { allows } from '../access/permissions.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { isTakenOut } from '../exercises/seating.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { Runtime } from '../runtime.ts';

/** Whose scorecard it is and who reads it, so that the page says both rightly. */
export interface Reading {
  /** One person's, or a team's. */
  of: 'one' | 'team';
  /** Who played it; who debriefs it; else a trainer or a manager of those who played. */
  by: 'player' | 'debriefer' | 'reader';
  /** Played alone by a browser or an account, and nobody conducted it. */
  practice: boolean;
  /** Whether who reads it has an account. */
  account: boolean;
  /** Name of the room; null where it has none. */
  room: string | null;
  /** Names of those who played, with a word on who was taken out; for a player, of the others. */
  people: string[];
  /** Of a team's, the one whose part is read by who did not play; null for the whole. */
  part: { person: string; name: string } | null;
}

export function readingOf(
  { state }: Pick<LiveDrill, 'state' | 'drill'>,
  exercise: Exercise | null,
  visitor: Visitor,
  {
    player,
    plays,
    debriefs,
    part
  }: { player: string | null; plays: boolean; debriefs: boolean; part: string | null }
): Reading {
  const played = player !== null || (!state.team && plays);
  return {
    of: state.team ? 'team' : 'one',
    by: played ? 'player' : debriefs ? 'debriefer' : 'reader',
    practice: !state.facilitated,
    account: visitor.signedIn !== null,
    room: exercise?.rooms.find(({ drill }) => drill === state.drill)?.name ?? null,
    people: Object.values(state.participants).flatMap(({ person, name }) =>
      person === player ? [] : [isTakenOut(exercise, person) ? `${name} (taken out)` : name]
    ),
    part: part === null ? null : { person: part, name: state.participants[part]?.name ?? '' }
  };
}

/**
 * Of those who played, whose own figures somebody may read who has not: all for who debriefs it; else
 * those whose scorecards are theirs to read, which guests' are not.
 */
export async function namedFor(
  { people }: Pick<Runtime, 'people'>,
  { state }: Pick<LiveDrill, 'state'>,
  { actor }: Visitor,
  debriefs: boolean
): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const id of Object.keys(state.participants)) {
    const person = debriefs ? null : await people.find(id);
    const subject = person && { owner: person.id, teams: person.teams };
    if (debriefs || (subject && allows(actor, 'see a person’s scorecards', subject))) named.add(id);
  }
  return named;
}
