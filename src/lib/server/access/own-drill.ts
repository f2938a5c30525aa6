import { error } from '@sveltejs/kit';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';

/**
 * A drill of this person. Somebody else's and one that does not exist get the same answer, so that
 * ids cannot be tried out.
 *
 * @throws a 404 response
 */
export async function ownDrill(
  runtime: Runtime,
  drill: string,
  person: string
): Promise<LiveDrill> {
  const summary = await runtime.drills.summary(drill);
  const live = summary?.owner === person ? await runtime.conductor.open(drill) : null;
  if (!live) error(404, 'There is no such drill among yours.');
  return live;
}
