import type { Viewer } from '../../core/drill/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { drillStream } from './drill-stream.ts';

/** The streams that are open now, so that a shutdown can end them instead of waiting for them. */
export class OpenStreams {
  readonly #conductor: Conductor;
  readonly #open = new Set<{ end: () => void }>();

  constructor(conductor: Conductor) {
    this.#conductor = conductor;
  }

  /**
   * Opens a stream of a drill for one screen.
   *
   * @param viewer whose screen it is; left out, that of the trainee of a solo drill
   */
  open(
    live: LiveDrill,
    after: number,
    signal: AbortSignal,
    viewer?: Viewer
  ): ReadableStream<Uint8Array> {
    // A stream of an ended drill is over before it has been returned.
    const entry = { end: () => {} };
    const stream = drillStream({
      live,
      viewer,
      after,
      signal,
      now: () => this.#conductor.now(),
      watch: (watcher) => {
        const stop = this.#conductor.watch(live, watcher, viewer);
        this.#open.add(entry);
        return () => {
          stop();
          this.#open.delete(entry);
        };
      }
    });
    entry.end = stream.end;
    return stream.body;
  }

  /** Screens connect again by themselves, to whatever listens then. */
  endAll(): void {
    for (const { end } of [...this.#open]) end();
  }
}
