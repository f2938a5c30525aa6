import type { Viewer } from '../../core/drill/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { drillStream } from './drill-stream.ts';
import { snapshotStream, type SnapshotSource } from './snapshot-stream.ts';

/** Who reads a stream. */
export interface Reader {
  /** Id of the person, or of who practises. */
  person: string;
  /** Id of the session; null for who practises. */
  session: string | null;
}

interface OpenStream {
  reader: Reader;
  drill: string;
  end: () => void;
}

/**
 * The streams that are open now, so that a shutdown can end them instead of waiting for them, and
 * so that who may no longer read one does not read on.
 */
export class OpenStreams {
  readonly #conductor: Conductor;
  readonly #open = new Set<OpenStream>();

  constructor(conductor: Conductor) {
    this.#conductor = conductor;
  }

  /**
   * Opens a stream of a drill for one screen.
   *
   * @param reader who has asked for it, and may lose the right to
   * @param viewer whose screen it is; left out, that of the trainee of a solo drill
   */
  open(
    live: LiveDrill,
    after: number,
    signal: AbortSignal,
    reader: Reader,
    viewer?: Viewer
  ): ReadableStream<Uint8Array> {
    // A stream of an ended drill is over before it has been returned.
    const entry: OpenStream = { reader, drill: live.drill, end: () => {} };
    const stream = drillStream({
      live,
      viewer,
      after,
      signal,
      now: () => this.#conductor.now(),
      watch: (watcher) => this.#hold(entry, this.#conductor.watch(live, watcher, viewer))
    });
    entry.end = stream.end;
    return stream.body;
  }

  /**
   * Opens a stream of what one page shows, anew whenever it changes; it ends as those of drills do.
   *
   * @param of the drill that its reader waits for; empty for none
   */
  openSnapshots(
    source: SnapshotSource,
    signal: AbortSignal,
    reader: Reader,
    of = ''
  ): ReadableStream<Uint8Array> {
    const entry: OpenStream = { reader, drill: of, end: () => {} };
    const stream = snapshotStream({
      ...source,
      signal,
      watch: (watcher) => this.#hold(entry, source.watch(watcher))
    });
    entry.end = stream.end;
    return stream.body;
  }

  /** Counts a stream as open until its watching is stopped; returns the way to stop it. */
  #hold(entry: OpenStream, stop: () => void): () => void {
    this.#open.add(entry);
    return () => {
      stop();
      this.#open.delete(entry);
    };
  }

  /** Ends the streams of some readers; screens come back by themselves, and are asked again. */
  endOf(test: (reader: Reader, drill: string) => boolean): void {
    for (const { reader, drill, end } of [...this.#open]) if (test(reader, drill)) end();
  }

  /** Screens connect again by themselves, to whatever listens then. */
  endAll(): void {
    this.endOf(() => true);
  }
}
