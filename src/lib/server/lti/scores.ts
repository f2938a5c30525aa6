import { scorecard } from '../../core/debrief/index.ts';
import type { DrillEvent } from '../../core/drill/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { Log } from '../log.ts';
import type { Letter, Outbox } from '../outbox/outbox.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { LtiStore, Passback } from '../store/lti-store.ts';
import { scoreOf } from './score.ts';

export interface ScoresParts {
  lti: LtiStore;
  drills: DrillStore;
  conductor: Conductor;
  sending: Pick<Outbox, 'put' | 'wake'>;
  log: Log;
}

/** What an ended drill's score may change by: its end, and what a person or a second reader says of it. */
const CHANGES: ReadonlySet<DrillEvent['type']> = new Set<DrillEvent['type']>([
  'DrillEnded',
  'RatingOverridden',
  'SecondOpinionGiven'
]);

/** Ms: what was rated anew within a day of a restart is looked at again. */
const CATCH_UP = 24 * 60 * 60_000;

/** The place of what goes to a platform, in the outbox. */
const PLACE = 'lti.';
export function placeOf(platform: string): string {
  return `${PLACE}${platform}`;
}

/** Id of the platform of a place; null for a place that is none. */
export function platformAt(place: string): string | null {
  return place.startsWith(PLACE) ? place.slice(PLACE.length) : null;
}

/** Sees to it that the scores of drills go back to where people came from, once for each change. */
export class Scores {
  readonly #parts: ScoresParts;
  /** What is worked out now, by drill, one after the other: two at once could both find a change. */
  readonly #under = new Map<string, Promise<void>>();

  constructor(parts: ScoresParts) {
    this.#parts = parts;
    parts.conductor.listen((drill, events) => {
      if (events.some(({ type }) => CHANGES.has(type))) this.#queue(drill);
    });
  }

  /**
   * Notes that somebody began a drill in a session: where they came from for its scenario, its score
   * goes back.
   *
   * @param session id of the session; null where they have none
   */
  async began(session: string | null, scenario: string, drill: string): Promise<void> {
    const { lti } = this.#parts;
    const launch = session === null ? null : await lti.launch(session);
    if (!launch?.lineItem) return;
    if (launch.scenario !== null && launch.scenario !== scenario) return;
    const { person, platform, subject, lineItem } = launch;
    await lti.keepPassback({ drill, person, platform, subject, lineItem, last: null });
  }

  /** Hands over what the process did not get to when it ended, and goes on with what waits. */
  async catchUp(): Promise<void> {
    const { lti, drills, conductor, sending } = this.#parts;
    for (const { id } of await lti.platforms()) sending.wake(placeOf(id));
    const young = conductor.now() - CATCH_UP;
    for (const { drill, last } of await lti.passbacks()) {
      const summary = await drills.summary(drill);
      if (summary?.status !== 'ended' || (last && summary.since < young)) continue;
      this.#queue(drill);
      await this.close();
    }
  }

  /** Waits for what is being worked out. */
  async close(): Promise<void> {
    await Promise.all(this.#under.values());
  }

  #queue(drill: string): void {
    const under = (this.#under.get(drill) ?? Promise.resolve())
      .then(() => this.#handOver(drill))
      .catch((error: unknown) =>
        this.#parts.log.error({ drill, err: error }, 'A score could not be handed over.')
      )
      .finally(() => {
        if (this.#under.get(drill) === under) this.#under.delete(drill);
      });
    this.#under.set(drill, under);
  }

  async #handOver(drill: string): Promise<void> {
    const { lti, conductor, sending } = this.#parts;
    const passback = await lti.passback(drill);
    if (!passback) return;
    const live = await conductor.open(drill);
    if (live?.state.status !== 'ended') return;
    const event = live.events.findLast(({ type }) => CHANGES.has(type));
    if (!event) return;
    const { mean } = scorecard(live.scenario, live.events);
    const score = mean === null ? null : Math.round(mean * 100) / 100;
    if (passback.last && passback.last.score === score) return;
    // Platforms take no score that is not later than the one they have.
    const at = Math.max(event.wall, (passback.last?.at ?? 0) + 1);
    // First the letter, whose id keeps it from going twice should the note be lost.
    await sending.put([letterOf(passback, event.seq, score, at)]);
    await lti.handOver(drill, { score, at });
  }
}

function letterOf(
  { drill, person, platform, subject, lineItem }: Passback,
  seq: number,
  score: number | null,
  at: number
): Letter {
  return {
    id: `score.${drill}.${seq}`,
    to: placeOf(platform),
    what: 'score',
    drill,
    person,
    body: JSON.stringify({ lineItem, score: scoreOf(subject, score, at) })
  };
}
