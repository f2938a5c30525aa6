import { createRequire } from 'node:module';
import type fastCheck from 'fast-check';
import { fuzzSettings } from './settings.ts';

// By its own name this file would be found again, which stands in its place here.
const fc = createRequire(import.meta.url)('fast-check') as typeof fastCheck;

const { HOTSEAT_FUZZ_RUNS, HOTSEAT_FUZZ_SEED, HOTSEAT_FUZZ_SECONDS } = fuzzSettings(process.env);
/** What a law runs where it says nothing. */
const USUAL = 100;

/**
 * What specs get for `fast-check` under `npm run fuzz`: the same, but each law is tried many times as
 * often, from one seed, and for so long at most.
 */
const assert = <T>(law: fastCheck.IRawProperty<T>, given: fastCheck.Parameters<T> = {}) =>
  fc.assert(law, {
    seed: HOTSEAT_FUZZ_SEED,
    ...given,
    numRuns: Math.ceil(((given.numRuns ?? USUAL) * HOTSEAT_FUZZ_RUNS) / USUAL),
    interruptAfterTimeLimit: HOTSEAT_FUZZ_SECONDS * 1000
  });

export default { ...fc, assert };
