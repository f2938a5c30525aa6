import { error } from '@sveltejs/kit';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';

const GONE = 'There is no such drill among yours.';

/**
 * A drill, for somebody whom `admit` has let in.
 *
 * @throws a 404 response when it is not there any more, or cannot be read
 */
export async function openDrill({ conductor }: Runtime, drill: string): Promise<LiveDrill> {
  return (await conductor.open(drill)) ?? error(404, GONE);
}

/** As `openDrill`, for a command. */
export async function drillFor({ conductor }: Runtime, drill: string): Promise<LiveDrill> {
  return (await conductor.hold(drill)) ?? error(404, GONE);
}
