import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';
import { openDrill } from './open-drill.ts';
import { allows, type Actor } from './permissions.ts';
import { drillSubject } from './subjects.ts';

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

/** Whether who conducts a drill goes on reading it after ENDEX, and may change how it was rated. */
export async function mayDebrief(here: Runtime, drill: string, actor: Actor): Promise<boolean> {
  const subject = await drillSubject(here, drill);
  return subject !== null && allows(actor, 'debrief a drill', subject);
}

/** The answer of the control room's streams and commands for a drill that nobody conducts. */
export function notConducted(): Response {
  const refusal = { code: 'not-yours', message: NOT_CONDUCTED };
  return Response.json({ refusal }, { status: 409 });
}
