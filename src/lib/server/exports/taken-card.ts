import { error } from '@sveltejs/kit';
import type { Scorecard } from '../../core/debrief/index.ts';
import { openDrill } from '../access/open-drill.ts';
import type { Visitor } from '../access/visitor.ts';
import type { Runtime } from '../runtime.ts';
import { debriefing } from '../views/debriefing.ts';

/**
 * The scorecard that somebody takes away: the same that their page shows, so nobody's figures but
 * those that they may read.
 *
 * @param of id of the one of a team whose part of it is asked for; null for all
 * @throws a 404 when there is no such drill, a 409 while it has not ended
 */
export async function takenCard(
  here: Runtime,
  drill: string,
  visitor: Visitor,
  of: string | null = null
): Promise<Scorecard> {
  const { state } = await openDrill(here, drill);
  if (state.status !== 'ended')
    error(409, 'This drill has not ended; its results can be taken away after ENDEX.');
  return (await debriefing(here, drill, visitor, of)).scorecard;
}
