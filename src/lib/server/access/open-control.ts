import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';
import { openDrill } from './open-drill.ts';

/** Why a drill has no control room, in a sentence for whoever looks for it. */
const NOT_CONDUCTED =
  'Nobody conducts this drill: its trainee runs the clock. Expected a drill that was set up with a facilitator.';

/**
 * A drill that is conducted, for somebody whom `admit` has let in; null for solo practice, whose trainee
 * would read the script ahead there.
 *
 * @throws a 404 response when it is not there any more, or cannot be read
 */
export async function openControl(here: Runtime, drill: string): Promise<LiveDrill | null> {
  const live = await openDrill(here, drill);
  return live.state.facilitated ? live : null;
}

/** The answer of the control room's streams and commands for a drill that nobody conducts. */
export function notConducted(): Response {
  const refusal = { code: 'not-yours', message: NOT_CONDUCTED };
  return Response.json({ refusal }, { status: 409 });
}
