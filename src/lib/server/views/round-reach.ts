import { PRACTICE, PRACTICE_REPLIES, type Round } from '../../core/readiness/calibration/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { mayRate } from '../calibration/items.ts';
import type { Runtime } from '../runtime.ts';

/** Another trainer, with how many replies of a round before somebody they may rate too. */
export interface Colleague {
  name: string;
  sees: number;
}

/** Keys of a round that somebody may rate, without reading what they say. */
export async function keysOf(here: Runtime, actor: Actor, round: Round): Promise<Set<string>> {
  if (round.id === PRACTICE) return new Set(PRACTICE_REPLIES.map(({ key }) => key));
  const may = new Map<string, boolean>();
  for (const { drill } of round.items)
    if (!may.has(drill)) may.set(drill, await mayRate(here, actor, drill));
  return new Set(round.items.flatMap(({ key, drill }) => (may.get(drill) ? [key] : [])));
}

/**
 * The other trainers who may rate some of what somebody rates, who may rate the most first: a round is
 * drawn from all teams of whoever begins it, and a colleague finds the replies of their own alone.
 *
 * @param mine keys of the replies that the viewer may rate
 * @returns null for the replies of Hotseat, which every trainer may rate
 */
export async function colleaguesIn(
  here: Runtime,
  viewer: Actor,
  round: Round,
  mine: ReadonlySet<string>
): Promise<Colleague[] | null> {
  if (round.id === PRACTICE) return null;
  const found: Colleague[] = [];
  for (const { id, name, roles, teams, active } of await here.people.list()) {
    const actor: Actor = { id, standings: ['nobody', ...roles], teams };
    if (!active || id === viewer.id || !allows(actor, 'calibrate ratings')) continue;
    const theirs = await keysOf(here, actor, round);
    const sees = [...mine].filter((key) => theirs.has(key)).length;
    if (sees > 0) found.push({ name, sees });
  }
  return found.sort((a, b) => b.sees - a.sees || a.name.localeCompare(b.name, 'en'));
}
