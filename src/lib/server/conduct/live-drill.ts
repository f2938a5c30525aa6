import pLimit from 'p-limit';
import {
  evolve,
  replay,
  visible,
  type DrillEvent,
  type DrillState
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
  readonly #watchers = new Set<Watcher>();

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

  /** The log as its trainee may see it. */
  visibleEvents(): DrillEvent[] {
    return this.#events
      .map((event) => visible(event, this.#state))
      .filter((event) => event !== null);
  }

  /** What is true, as far as its trainee may know. */
  visibleState(): DrillState {
    return replay(this.visibleEvents());
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  get busy(): boolean {
    return this.mailbox.activeCount + this.mailbox.pendingCount > 0;
  }

  /** Takes in events that are durable, and tells the watchers. */
  take(events: readonly DrillEvent[]): void {
    this.#state = evolve(this.#state, ...events);
    this.#events.push(...events);
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Returns the way to stop. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
