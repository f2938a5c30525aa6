import { PRACTICE, PRACTICE_REPLIES, type Round } from '../../core/readiness/calibration/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { mayRate, type Subjects } from '../calibration/items.ts';
import type { Person } from '../store/people-store.ts';

/** Another trainer, with how many replies of a round before somebody they may rate too. */
export interface Colleague {
  name: string;
  sees: number;
}

/** Keys of a round that somebody may rate, without reading what they say. */
export function keysOf(actor: Actor, { id, items }: Round, subjects: Subjects): Set<string> {
  if (id === PRACTICE) return new Set(PRACTICE_REPLIES.map(({ key }) => key));
  return new Set(
    items.flatMap(({ key, drill }) => (mayRate(actor, subjects.get(drill) ?? null) ? [key] : []))
  );
}

/**
 * The other trainers who may rate some of what somebody rates, who may rate the most first: a round is
 * drawn from all teams of whoever begins it, and a colleague finds the replies of their own alone.
 *
 * @param people everybody here
 * @param mine keys of the replies that the viewer may rate
 * @returns null for the replies of Hotseat, which every trainer may rate
 */
export function colleaguesIn(
  people: readonly Person[],
  viewer: Actor,
  round: Round,
  { subjects, mine }: { subjects: Subjects; mine: ReadonlySet<string> }
): Colleague[] | null {
  if (round.id === PRACTICE) return null;
  return people
    .flatMap(({ id, name, roles, teams, active }): Colleague[] => {
      const actor: Actor = { id, standings: ['nobody', ...roles], teams };
      if (!active || id === viewer.id || !allows(actor, 'calibrate ratings')) return [];
      const theirs = keysOf(actor, round, subjects);
      const sees = [...mine].filter((key) => theirs.has(key)).length;
      return sees > 0 ? [{ name, sees }] : [];
    })
    .sort((a, b) => b.sees - a.sees || a.name.localeCompare(b.name, 'en'));
}
