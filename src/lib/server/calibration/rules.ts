import {
  masked,
  overriddenRules,
  rulesIn,
  type RuleUse,
  type RuleUses
} from '../../core/readiness/calibration/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';

/** Drills that are looked at, the latest first. */
const MOST = 400;

/** Rules that were overridden, and in how many drills that was looked for. */
export interface OverriddenRules {
  drills: number;
  /** Whether there are older ones that were left out. */
  more: boolean;
  rules: RuleUse[];
}

/**
 * Which rules trainers overrode. Only where somebody conducts a drill can a rating be overridden, so
 * nothing else is read; and each log once, as long as it does not grow.
 */
export class OverrideReader {
  readonly #here: Pick<Runtime, 'drills' | 'exercises' | 'people' | 'scenarios' | 'assignments'>;
  readonly #known = new Map<string, { seq: number; uses: RuleUses }>();

  constructor(
    here: Pick<Runtime, 'drills' | 'exercises' | 'people' | 'scenarios' | 'assignments'>
  ) {
    this.#here = here;
  }

  /** Of the ended drills that somebody may debrief. */
  async for(actor: Actor): Promise<OverriddenRules> {
    const found: RuleUses[] = [];
    let more = false;
    for (const { rooms, ended } of await this.#here.exercises.list()) {
      if (ended === null) continue;
      for (const { drill } of rooms) {
        const subject = await drillSubject(this.#here, drill);
        if (!subject || !allows(actor, 'debrief a drill', subject)) continue;
        if (found.length === MOST) {
          more = true;
          break;
        }
        const uses = await this.#read(drill);
        if (uses) found.push(uses);
      }
      if (more) break;
    }
    return { drills: found.length, more, rules: overriddenRules(found) };
  }

  async #read(drill: string): Promise<RuleUses | null> {
    const { drills } = this.#here;
    const summary = await drills.summary(drill);
    if (summary?.status !== 'ended') return null;
    const known = this.#known.get(drill);
    if (known && known.seq === summary.seq) return known.uses;
    const events = await drills.read(drill);
    if (!events) return null;
    drills.rest(drill);
    const names = events.flatMap((event) =>
      event.type === 'DrillPrepared'
        ? [event.trainee.name]
        : event.type === 'ParticipantJoined'
          ? [event.name]
          : []
    );
    const uses: RuleUses = new Map(
      [...rulesIn(events)].map(([name, use]) => [
        name,
        {
          ...use,
          examples: use.examples.map((one) => ({ ...one, text: masked(one.text, names) }))
        }
      ])
    );
    this.#known.set(drill, { seq: summary.seq, uses });
    return uses;
  }
}
