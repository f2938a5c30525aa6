import type { RequestEvent } from '@sveltejs/kit';
import { memberOf } from '../exercises/seating.ts';
import type { Runtime } from '../runtime.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { Arrival } from './accounts.ts';
import { addressOf } from './address.ts';
import { deviceOf } from './device.ts';
import { practisedHere } from './person.ts';

/**
 * Where somebody who signs in comes from.
 *
 * @param bring whether the drills that were played in this browser without an account come along
 */
export function arrivalOf(event: RequestEvent, { settings }: Runtime, bring = false): Arrival {
  return {
    device: deviceOf(event.request.headers.get('user-agent')),
    address: addressOf(event, settings),
    bring: bring ? practisedHere(event) : null
  };
}

/** What was played in this browser without an account, and may be somebody's who signs in. */
export interface PlayedHere {
  /** How many drills it has by itself. */
  drills: number;
  /** A place in a team that still plays or waits; it stays the browser's. Null for none. */
  seat: { title: string; name: string } | null;
}

export async function playedHere(
  event: Pick<RequestEvent, 'cookies'>,
  { drills, exercises }: Pick<Runtime, 'drills' | 'exercises'>
): Promise<PlayedHere> {
  const practised = practisedHere(event);
  if (practised === null) return { drills: 0, seat: null };
  const [open] = (await exercises.ofMember(practised)).flatMap(
    ({ mode, ended, scenario, members }) => {
      const member = memberOf({ members }, practised);
      const stays = mode === 'team' && ended === null && member?.removed === null;
      return stays ? { title: scenario.title, name: member.name } : [];
    }
  );
  return { drills: (await drills.ofOwner(practised)).length, seat: open ?? null };
}

/** Whose place in an exercise this browser has without an account; null for nobody's. */
export function guestHere(
  event: Pick<RequestEvent, 'cookies'>,
  exercise: Pick<Exercise, 'members'>
): string | null {
  const practised = practisedHere(event);
  const member = practised === null ? undefined : memberOf(exercise, practised);
  return member?.removed === null ? member.name : null;
}
