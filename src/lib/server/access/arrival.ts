import type { RequestEvent } from '@sveltejs/kit';
import type { Runtime } from '../runtime.ts';
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

/** How many drills were played in this browser without an account. */
export async function drillsHere(event: Pick<RequestEvent, 'cookies'>, { drills }: Runtime) {
  const practised = practisedHere(event);
  return practised === null ? 0 : (await drills.ofOwner(practised)).length;
}
