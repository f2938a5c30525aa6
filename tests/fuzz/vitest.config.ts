import { sveltekit } from '@sveltejs/kit/vite';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { fuzzSettings } from './settings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { HOTSEAT_FUZZ_SECONDS } = fuzzSettings(process.env);

/** Specs with laws; those of components want a browser, and read nothing from outside. */
const specs = ['src', 'tests'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.endsWith('.svelte.spec.ts'))
    .map((file) => path.join(folder, file))
    .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes("from 'fast-check'"))
);

/** The laws of all specs, tried longer: see `run.ts`. */
export default defineConfig({
  root: ROOT,
  plugins: [sveltekit()],
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: path.join(import.meta.dirname, 'fast-check.ts') }]
  },
  test: {
    expect: { requireAssertions: true },
    include: specs,
    environment: 'node',
    isolate: false,
    setupFiles: ['tests/setup/fail-on-console-error.ts'],
    globalSetup: ['tests/setup/build.ts'],
    // A run that does not end is what is looked for: it gets a while beyond the time of its law.
    testTimeout: (HOTSEAT_FUZZ_SECONDS + 60) * 1000,
    hookTimeout: 120_000
  }
});
