import type { Actor } from '../../core/drill/index.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';
import { allows } from './permissions.ts';
import { seatIn } from './seat.ts';
import { drillSubject } from './subjects.ts';
import type { Visitor } from './visitor.ts';

/** As whom somebody speaks in the debrief of a drill. */
export interface Voice {
  /** As commands say it; undefined for who practises, where there is nobody to be told apart. */
  by: Actor | undefined;
  /** By whom the log knows their answers; null for the trainee of a drill that has one. */
  writer: string | null;
}

/** Somebody's voice in the debrief: of who played it, or who debriefs it. Null for all other readers. */
export async function voiceIn(
  runtime: Runtime,
  live: LiveDrill,
  visitor: Visitor
): Promise<Voice | null> {
  const subject = await drillSubject(runtime, live.drill);
  if (!subject) return null;
  const { actor } = visitor;
  if (allows(actor, 'take part in a drill', subject)) {
    const by = seatIn(live, visitor);
    return { by, writer: live.state.team ? actor.id : null };
  }
  if (!allows(actor, 'debrief a drill', subject)) return null;
  return { by: { role: 'facilitator', person: actor.id }, writer: actor.id };
}
