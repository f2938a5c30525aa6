import pLimit from 'p-limit';
import {
  evolve,
  replay,
  visible,
  type DrillEvent,
  type DrillState,
  type Viewer
} from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';

/** Told after each append; it reads the events itself, from where it stands. */
export type Watcher = () => void;

/** A drill in memory: its scenario, its log, what is true now, and who watches. */
export class LiveDrill {
  readonly drill: string;
  readonly scenario: Scenario;
  /** One command at a time, in the order in which they came. */
  readonly mailbox = pLimit(1);
  #events: DrillEvent[];
  #state: DrillState;
  /** With whom each watches for; undefined for the trainee of a solo drill. */
  readonly #watchers = new Map<Watcher, Viewer | undefined>();

  constructor(summary: { drill: string }, scenario: Scenario, events: readonly DrillEvent[]) {
    this.drill = summary.drill;
    this.scenario = scenario;
    this.#events = [...events];
    this.#state = replay(events);
  }

  get state(): DrillState {
    return this.#state;
  }

  /** The whole log; the event of sequence number n stands at n − 1. */
  get events(): readonly DrillEvent[] {
    return this.#events;
  }

  /**
   * The log as somebody may see it.
   *
   * @param viewer left out, the trainee of a solo drill
   */
  visibleEvents(viewer?: Viewer): DrillEvent[] {
    return this.#events
      .map((event) => visible(event, this.#state, viewer))
      .filter((event) => event !== null);
  }

  /** What is true, as far as somebody may know; left out, the trainee of a solo drill. */
  visibleState(viewer?: Viewer): DrillState {
    return replay(this.visibleEvents(viewer));
  }

  /** Whether a trainee has this drill open somewhere. */
  isWatchedBy(person: string): boolean {
    return this.people.includes(person);
  }

  /** Ids of trainees who have this drill open somewhere. */
  get people(): string[] {
    return [...this.#watchers.values()].flatMap((viewer) =>
      viewer?.role === 'trainee' ? viewer.person : []
    );
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  get busy(): boolean {
    return this.mailbox.activeCount + this.mailbox.pendingCount > 0;
  }

  /**
   * Takes in events that are durable, and tells the watchers.
   *
   * @param after the state after them, where whoever decided them has it
   */
  take(events: readonly DrillEvent[], after?: DrillState): void {
    this.#state = after ?? evolve(this.#state, ...events);
    this.#events.push(...events);
    for (const watcher of [...this.#watchers.keys()]) watcher();
  }

  /** Returns the way to stop. */
  watch(watcher: Watcher, viewer?: Viewer): () => void {
    this.#watchers.set(watcher, viewer);
    return () => this.#watchers.delete(watcher);
  }
}
