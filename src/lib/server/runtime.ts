import { Conductor } from './conduct/conductor.ts';
import { processWide, RUNTIME } from './held.ts';
import { Library } from './library/library.ts';
import { createLog, type Log } from './log.ts';
import { readSettings, type Settings } from './settings.ts';
import type { DrillStore } from './store/drill-store.ts';
import { openLowdb } from './store/lowdb/open.ts';
import type { ScenarioShelf } from './store/scenario-shelf.ts';
import { OpenStreams } from './stream/open-streams.ts';
import { Means } from './views/means.ts';

/** Everything that lives as long as the process. */
export interface Runtime {
  settings: Settings;
  log: Log;
  drills: DrillStore;
  shelf: ScenarioShelf;
  library: Library;
  conductor: Conductor;
  streams: OpenStreams;
  means: Means;
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
  const store = await openLowdb(settings.data, log);
  const library = await Library.load(settings.scenarios, log, dev).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
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
    means: new Means(store),
    since: Date.now(),
    async close() {
      streams.endAll();
      await conductor.close();
      await store.close();
    }
  };
}

/** Hot reload evaluates this module again; a new mark says that the code has changed. */
const EVALUATION = {};

/**
 * The runtime of this process, put together at the first call. After a hot reload the old one is
 * closed first, so that drills go on with the new code.
 */
export function runtime(options: { dev?: boolean } = {}): Promise<Runtime> {
  const held = processWide[RUNTIME];
  if (held?.evaluation === EVALUATION) return held.runtime as Promise<Runtime>;
  const next = (async () => {
    await held?.runtime.then(
      (old) => old.close(),
      () => {}
    );
    return compose(readSettings(), options);
  })();
  processWide[RUNTIME] = { evaluation: EVALUATION, runtime: next };
  return next;
}
