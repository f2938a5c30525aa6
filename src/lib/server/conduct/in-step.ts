import type { Log } from '../log.ts';
import {
  REPORT_EVERY,
  type Neighbours,
  type Orphan,
  type Present,
  type Shared
} from './neighbours.ts';

export interface InStepOptions {
  neighbours: Neighbours;
  log: Log;
  /** What this process has in memory. */
  present: () => Present[];
  /** Takes in what is so for one of those. Must return at once, and not throw. */
  share: (drill: string, shared: Shared) => void;
  /** Takes on a drill that no process has. Must not throw. */
  adopt: (orphan: Orphan) => Promise<void>;
}

/** Reports to the other processes again and again, one report at a time. */
export class InStep {
  readonly #options: InStepOptions;
  #timer: NodeJS.Timeout | undefined;
  #reporting: Promise<void> | null = null;
  #again = false;
  #stopped = true;
  /** Said once, until a report comes through again. */
  #failing = false;

  constructor(options: InStepOptions) {
    this.#options = options;
  }

  /** Resolves when the first report was answered, and what nobody had was taken on. */
  async start(): Promise<void> {
    this.#stopped = false;
    await this.#report();
  }

  /** Reports now: something was taken into memory. */
  soon(): void {
    if (!this.#stopped) void this.#report();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #report(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#reporting) {
      this.#again = true;
      return this.#reporting;
    }
    this.#reporting = this.#reportOnce().finally(() => {
      this.#reporting = null;
      if (this.#stopped) return;
      this.#timer = setTimeout(() => void this.#report(), this.#again ? 0 : REPORT_EVERY);
      this.#timer.unref();
      this.#again = false;
    });
    return this.#reporting;
  }

  async #reportOnce(): Promise<void> {
    const { neighbours, log, present, share, adopt } = this.#options;
    try {
      const { shared, orphans } = await neighbours.report(present());
      this.#failing = false;
      if (this.#stopped) return;
      for (const [drill, one] of shared) share(drill, one);
      await Promise.all(orphans.map(adopt));
    } catch (error) {
      if (!this.#failing) log.error({ err: error }, 'The other processes cannot be reached.');
      this.#failing = true;
    }
  }
}
