import { z } from 'zod';

const whole = z.coerce.number().int();

/** How `npm run fuzz` runs the laws: handed from its process to those of the specs. */
const schema = z.object({
  /** Runs of a law that says nothing of its own; one that asks for fewer or more gets as many times its own. */
  HOTSEAT_FUZZ_RUNS: whole.min(1).max(10_000_000),
  HOTSEAT_FUZZ_SEED: whole.min(-0x8000_0000).max(0x7fff_ffff),
  /** Seconds after which a law has held for long enough. */
  HOTSEAT_FUZZ_SECONDS: whole.min(1).max(86_400)
});

export type FuzzSettings = z.output<typeof schema>;

/** @throws when one is missing or is no whole number in its range */
export function fuzzSettings(env: Readonly<Record<string, string | undefined>>): FuzzSettings {
  return schema.parse(env);
}
