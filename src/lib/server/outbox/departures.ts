import type { DrillEvent } from '../../core/drill/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import { drillStatements, playersOf, type EndedDrill } from '../exports/drill-statements.ts';
import type { Log } from '../log.ts';
import type {
  ConnectionStore,
  HookEvent,
  RecordStore,
  Webhook
} from '../store/connection-store.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import type { ReportDesk } from '../reports/desk.ts';
import type { PeopleStore } from '../store/people-store.ts';
import { LRS } from './places.ts';
import type { Letter, Outbox } from './outbox.ts';

export interface DeparturesParts {
  connections: ConnectionStore;
  conductor: Conductor;
  drills: DrillStore;
  exercises: Pick<ExerciseStore, 'ofDrill'>;
  people: PeopleStore;
  reportDesk: Pick<ReportDesk, 'onReady'>;
  sending: Outbox;
  log: Log;
  /** Address of the house; null where it was not set, and then nothing leaves. */
  origin: string | null;
}

/** What is looked at again after a restart: drills that ended within the last day. */
const CATCH_UP = { drills: 500, age: 24 * 60 * 60_000 } as const;

/** Sees to it that what happens here is told to those whom the administrator connected. */
export class Departures {
  readonly #parts: DeparturesParts;
  readonly #under = new Set<Promise<void>>();

  constructor(parts: DeparturesParts) {
    this.#parts = parts;
    parts.conductor.listen((drill, events) => {
      if (events.some(hasEnded)) this.#unheard(this.#ended(drill));
    });
    parts.reportDesk.onReady(({ drill, at }) => this.#unheard(this.#reportReady(drill, at)));
  }

  /** Puts in what the process did not get to when it ended, and goes on with what waits. */
  async catchUp(): Promise<void> {
    const { connections, drills, conductor, sending } = this.#parts;
    const { lrs, webhooks } = await connections.read();
    if (!lrs && webhooks.length === 0) return;
    for (const to of [...(lrs ? [LRS] : []), ...webhooks.map(({ id }) => id)]) sending.wake(to);
    const oldest = conductor.now() - CATCH_UP.age;
    for (const { drill, endedAt } of await drills.recent(CATCH_UP.drills))
      if (endedAt !== null && endedAt >= oldest) await this.#ended(drill);
  }

  /** Waits for what is being put in. */
  async close(): Promise<void> {
    await Promise.all(this.#under);
  }

  #unheard(done: Promise<void>): void {
    const under = done
      .catch((error: unknown) =>
        this.#parts.log.error(
          { err: error },
          'What happened could not be told to those who are connected.'
        )
      )
      .finally(() => this.#under.delete(under));
    this.#under.add(under);
  }

  async #ended(drill: string): Promise<void> {
    const { connections, conductor, sending } = this.#parts;
    const now = await connections.read();
    if (!now.lrs && now.webhooks.length === 0) return;
    const live = await conductor.open(drill);
    const end = live?.events.find(hasEnded);
    if (!live || !end) return;
    const statements =
      now.lrs && end.wall >= now.lrs.since ? await this.#statements(live, drill, now.lrs) : [];
    await sending.put([...statements, ...this.#told(now, 'drill.ended', drill, end.wall)]);
  }

  async #reportReady(drill: string, at: number): Promise<void> {
    const { connections, sending } = this.#parts;
    await sending.put(this.#told(await connections.read(), 'report.ready', drill, at));
  }

  /**
   * Of those with an account alone: who practises here is nobody to a record store. What was sent cannot
   * be taken back, so it is asked first who was taken out.
   */
  async #statements(ended: EndedDrill, drill: string, { texts }: RecordStore): Promise<Letter[]> {
    const { people, drills, exercises, origin } = this.#parts;
    if (origin === null) return [];
    const owner = (await drills.summary(drill))?.owner;
    const letters: Letter[] = [];
    for (const person of playersOf(ended.state, owner, await exercises.ofDrill(drill))) {
      if (!(await people.find(person))) continue;
      for (const statement of drillStatements(ended, person, { origin, texts }))
        letters.push({
          id: statement.id,
          to: LRS,
          what: statement.verb.display['en-US'] ?? '',
          drill,
          person,
          body: JSON.stringify(statement)
        });
    }
    return letters;
  }

  /** Nothing but ids and where to read on: who may read it is asked there. */
  #told(
    { webhooks }: { webhooks: readonly Webhook[] },
    event: HookEvent,
    drill: string,
    at: number
  ): Letter[] {
    const { origin } = this.#parts;
    if (origin === null) return [];
    const page = event === 'drill.ended' ? 'scorecard' : 'report';
    return webhooks
      .filter(({ events, since }) => events.includes(event) && at >= since)
      .map(({ id }) => ({
        // One that is called ready again is news again; a drill ends once.
        id: `${event}.${drill}.${String(at)}.${id}`,
        to: id,
        what: event,
        drill,
        person: null,
        body: JSON.stringify({
          type: event,
          timestamp: new Date(at).toISOString(),
          data: { drill, url: `${origin}/drills/${drill}/${page}` }
        })
      }));
  }
}

function hasEnded({ type }: DrillEvent): boolean {
  return type === 'DrillEnded';
}
