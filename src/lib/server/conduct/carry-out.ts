import { isDeepStrictEqual } from 'node:util';
import {
  decide,
  drillTimeAt,
  type Command,
  type DrillEvent,
  type DrillState,
  type Refusal
} from '../../core/drill/index.ts';
import type { Log } from '../log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Conducted } from './loaded-drills.ts';
import type { LiveDrill } from './live-drill.ts';
import type { Neighbours } from './neighbours.ts';

/** What is asked of a drill; the wall time is added here. */
export type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'wall'> : never) : never;
export type Outcome = { ok: true; seq: number } | { ok: false; refusal: Refusal };

/** What commands are carried out with. */
export interface CarryOutOptions {
  drills: DrillStore;
  neighbours: Neighbours | null;
  log: Log;
  /** Wall time in ms by which drill clocks run. */
  now: () => number;
  /** Told what happened, whichever process did it, when it is durable and in memory. */
  took: (live: LiveDrill, events: readonly DrillEvent[]) => void;
  /** Told what this process did, after that. */
  did: (live: LiveDrill, events: readonly DrillEvent[]) => void;
}

/** More conflicts in a row than this are not chance. */
const ATTEMPTS = 5;
/** Ms to wait after a command that nothing came of. */
export const AFTER_NOTHING = 1000;

/**
 * Carries out a command, in the mailbox of its drill: decides, appends, and only then tells. Where another
 * process was first, it is decided anew in the light of what that one did.
 *
 * @throws when the store fails, or others are first again and again
 */
export async function carryOut(
  conducted: Conducted,
  asked: Asked,
  options: CarryOutOptions
): Promise<Outcome> {
  const { drills, neighbours, log, now } = options;
  const { live } = conducted;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const wall = now();
    const { state } = live;
    const decision = decide(live.scenario, state, { ...asked, wall });
    if (!decision.ok) {
      // What stands against it may have been settled by another process.
      if (neighbours && (await readOn(live, options)).length > 0) continue;
      return decision;
    }
    const { events } = decision;
    conducted.pause = events.length === 0 ? AFTER_NOTHING : 0;
    if (asked.type !== 'RecoverDrill') {
      conducted.looked = Math.max(conducted.looked, drillTimeAt(state.clock, wall));
    }
    if (events.length === 0) return { ok: true, seq: seqOf(state, asked.id) };
    const appended = await drills.append(live.drill, state.seq, events);
    if (appended.ok) {
      live.take(events, decision.state);
      options.took(live, events);
      options.did(live, events);
      return { ok: true, seq: seqOf(live.state, asked.id) };
    }
    log.info({ drill: live.drill, ...appended.conflict }, 'Another process was first; reading on.');
    const read = await readOn(live, options);
    // The append was done and its answer lost on the way, so it was sent again: nobody else tells of it.
    if (isSame(events, read)) options.did(live, events);
  }
  throw new Error(`gave up after ${ATTEMPTS} conflicts in a row`);
}

/** Takes in what another process appended, in the mailbox of the drill; resolves with what that was. */
export async function readOn(
  live: LiveDrill,
  { drills, took }: Pick<CarryOutOptions, 'drills' | 'took'>
): Promise<readonly DrillEvent[]> {
  const events = (await drills.read(live.drill, live.state.seq)) ?? [];
  if (events.length === 0) return [];
  live.take(events);
  took(live, events);
  return events;
}

/** Whether what was read begins with what was to be appended, as a store gives it back. */
function isSame(events: readonly DrillEvent[], read: readonly DrillEvent[]): boolean {
  return isDeepStrictEqual(
    JSON.parse(JSON.stringify(events)),
    JSON.parse(JSON.stringify(read.slice(0, events.length)))
  );
}

/** Of a command's own event, whichever attempt brought it; of the last event where it has none. */
function seqOf(state: DrillState, command: string): number {
  return state.commands[command] ?? state.seq;
}
