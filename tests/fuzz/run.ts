import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { Command } from 'commander';
import { fuzzSettings } from './settings.ts';

/**
 * Tries the laws of all specs many times as often as the tests do: `npm run fuzz -- --runs 20000`. What
 * follows is handed to vitest: `npm run fuzz -- src/lib/core/scenario` tries those of one room.
 */
const { args, opts } = read();
const settings = {
  HOTSEAT_FUZZ_RUNS: opts.runs,
  HOTSEAT_FUZZ_SEED: opts.seed ?? String(randomInt(0x7fff_ffff)),
  HOTSEAT_FUZZ_SECONDS: opts.seconds
};
fuzzSettings(settings);
const seed = settings.HOTSEAT_FUZZ_SEED;
process.stdout.write(
  `Each law ${opts.runs} times, or for ${opts.seconds} seconds; to do the same again: --seed ${seed}\n`
);
const root = path.resolve(import.meta.dirname, '../..');
const config = path.join(import.meta.dirname, 'vitest.config.ts');
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config, ...args],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...settings } }
);
process.stdout.write(`The seed was ${seed}.\n`);
process.exitCode = status ?? 1;

function read() {
  const program = new Command('npm run fuzz --')
    .option('--runs <number>', 'runs of a law that says nothing of its own', '20000')
    .option('--seed <number>', 'where chance begins; left out, anywhere')
    .option('--seconds <number>', 'time after which a law has held for long enough', '60')
    .argument('[specs...]', 'names of specs, or parts of them')
    .parse();
  return {
    args: program.args,
    opts: program.opts<{ runs: string; seed?: string; seconds: string }>()
  };
}
