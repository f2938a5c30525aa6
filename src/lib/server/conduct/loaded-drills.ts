import type { Log } from '../log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import { DueTimer } from './due-timer.ts';
import { LiveDrill } from './live-drill.ts';
import type { Shared } from './neighbours.ts';

/** A drill in memory, and what a conductor notes of it. */
export interface Conducted {
  live: LiveDrill;
  due: DueTimer;
  /** Drill time up to which the clock has been advanced; conditions before it were looked at. */
  looked: number;
  /** Ms to wait after a tick that failed or found nothing, so that it cannot spin. */
  pause: number;
  left: NodeJS.Timeout | undefined;
  /** What other processes have to do with it. */
  shared: Shared;
  /** Whether it was let go of: what is asked of it is asked of what is read next. */
  gone: boolean;
}

export interface LoadedDrillsOptions {
  drills: DrillStore;
  shelf: ScenarioShelf;
  log: Log;
  /** What holds of a drill until other processes have been asked. */
  shared: Shared;
  /** Rings when something falls due in a drill. */
  ring: (drill: string) => void;
  /** Told of each that was read, before who wanted it. Must not throw. */
  loaded: (conducted: Conducted) => void;
}

/** The drills in memory: each is read once, however many want it at once, and is there until it is forgotten. */
export class LoadedDrills {
  readonly #options: LoadedDrillsOptions;
  readonly #wanted = new Map<string, Promise<Conducted | null>>();
  /** Those of them that have been read. */
  readonly #loaded = new Map<string, Conducted>();
  /** Drills to which something is done, with when it is. */
  readonly #held = new Map<string, Promise<void>>();

  constructor(options: LoadedDrillsOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#loaded.size;
  }

  /** All that have been read. */
  all(): Iterable<Conducted> {
    return this.#loaded.values();
  }

  /** One that has been read. */
  get(drill: string): Conducted | undefined {
    return this.#loaded.get(drill);
  }

  /** One that somebody has wanted, when it is read; undefined when nobody has. */
  wanted(drill: string): Promise<Conducted | null> | undefined {
    return this.#wanted.get(drill);
  }

  /** All that somebody has wanted. */
  allWanted(): Iterable<Promise<Conducted | null>> {
    return this.#wanted.values();
  }

  /** A drill in memory, read if it has to be; null when there is none, or its scenario is lost. */
  want(drill: string): Promise<Conducted | null> {
    let wanted = this.#wanted.get(drill);
    if (!wanted) {
      wanted = (this.#held.get(drill) ?? Promise.resolve()).then(() => this.#read(drill));
      this.#wanted.set(drill, wanted);
      const forget = () => this.#wanted.delete(drill);
      wanted.then((found) => {
        if (!found) {
          forget();
          return;
        }
        this.#loaded.set(drill, found);
        this.#options.loaded(found);
      }, forget);
    }
    return wanted;
  }

  /** Has whoever wants a drill from now on wait until something is done to what is kept of it. */
  holdBack(drill: string, until: Promise<void>): void {
    this.#held.set(drill, until);
  }

  /** It can be read again. */
  giveBack(drill: string): void {
    this.#held.delete(drill);
  }

  /** Takes a drill out of memory when what was asked of it is done; who asks next has it read again. */
  async forget(conducted: Conducted): Promise<void> {
    const { drill, mailbox } = conducted.live;
    await mailbox(() => {
      conducted.gone = true;
      conducted.due.set(null);
      clearTimeout(conducted.left);
      if (this.#loaded.get(drill) !== conducted) return;
      this.#loaded.delete(drill);
      this.#wanted.delete(drill);
    });
    this.#options.drills.rest(drill);
  }

  async #read(drill: string): Promise<Conducted | null> {
    const { drills, shelf, log, shared, ring } = this.#options;
    const summary = await drills.summary(drill);
    const events = await drills.read(drill);
    if (!summary || !events) return null;
    const scenario = await shelf.get(summary.scenario.digest);
    if (!scenario) {
      log.error(
        { drill, scenario: summary.scenario.id },
        'The version of the scenario that this drill plays is not in the data folder.'
      );
      return null;
    }
    return {
      live: new LiveDrill(summary, scenario, events),
      due: new DueTimer(() => ring(drill)),
      looked: 0,
      pause: 0,
      left: undefined,
      shared,
      gone: false
    };
  }
}
