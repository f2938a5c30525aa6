import { Conductor } from './conduct/conductor.ts';
import { Library } from './library/library.ts';
import { createLog, type Log } from './log.ts';
import { readSettings, type Settings } from './settings.ts';
import type { DrillStore } from './store/drill-store.ts';
import { openLowdb } from './store/lowdb/open.ts';
import type { ScenarioShelf } from './store/scenario-shelf.ts';
import { OpenStreams } from './stream/open-streams.ts';

/** Everything that lives as long as the process. */
export interface Runtime {
  settings: Settings;
  log: Log;
  drills: DrillStore;
  shelf: ScenarioShelf;
  library: Library;
  conductor: Conductor;
  streams: OpenStreams;
  /** Wall time in ms at which it was put together. */
  since: number;
  /** Ends streams, stops clocks, waits for writes, lets go of the data folder. */
  close(): Promise<void>;
}

/**
 * Puts the process together: the one place where adapters are chosen.
 *
 * @throws StartRefused with a sentence for the person who starts it
 */
export async function compose(settings: Settings, { dev = false } = {}): Promise<Runtime> {
  const log = createLog(settings.log);
  const library = await Library.load(settings.scenarios, log, dev);
  const store = await openLowdb(settings.data, log);
  const conductor = new Conductor({ drills: store.drills, shelf: store.shelf, log });
  const streams = new OpenStreams(conductor);
  await conductor.recover();
  return {
    settings,
    log,
    drills: store.drills,
    shelf: store.shelf,
    library,
    conductor,
    streams,
    since: Date.now(),
    async close() {
      streams.endAll();
      await conductor.close();
      await store.close();
    }
  };
}

const KEY = Symbol.for('hotseat.runtime');
/** Hot reload evaluates this module again; a new mark says that the code has changed. */
const EVALUATION = {};

interface Held {
  evaluation: object;
  runtime: Promise<Runtime>;
}
const shelf = globalThis as typeof globalThis & { [KEY]?: Held };

/**
 * The runtime of this process, put together at the first call. After a hot reload the old one is
 * closed first, so that drills go on with the new code.
 */
export function runtime(options: { dev?: boolean } = {}): Promise<Runtime> {
  const held = shelf[KEY];
  if (held?.evaluation === EVALUATION) return held.runtime;
  const next = (async () => {
    await held?.runtime.then(
      (old) => old.close(),
      () => {}
    );
    return compose(readSettings(), options);
  })();
  shelf[KEY] = { evaluation: EVALUATION, runtime: next };
  return next;
}

/** The runtime if there is one, whichever copy of this module put it together. */
export function runningRuntime(): Promise<Runtime> | null {
  return shelf[KEY]?.runtime ?? null;
}
