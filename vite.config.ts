import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/**
 * Packages of many small files, of which every start would find, read and link each: in the build they
 * are part of the server. Tests and the development server take them from node_modules as they are.
 */
const BUNDLED = [
  '@opentelemetry/api',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  'jose',
  'prom-client',
  'rate-limiter-flexible',
  'uuid',
  'yaml',
  'zod'
];

export default defineConfig({
  plugins: [
    sveltekit(),
    { name: 'bundled', apply: 'build', config: () => ({ ssr: { noExternal: BUNDLED } }) }
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What most pages need comes in one file each: a browser asks for six at a time, and fifty
            // small ones are eight journeys one after the other. What only pages with a part of the
            // drill room share stands with it: they load that anyway.
            codeSplitting: {
              groups: [
                {
                  name: 'svelte',
                  test: /node_modules[\\/](?:svelte|clsx|devalue|esm-env|@sveltejs)[\\/]|vite[\\/]preload-helper/
                },
                {
                  name: 'common',
                  test: /src[\\/]lib[\\/](?:ui[\\/]primitives[\\/]|core[\\/]scenario[\\/](?:time|vocabulary)\.ts)/,
                  minShareCount: 6
                },
                {
                  name: 'room',
                  test: /src[\\/]lib[\\/](?:client[\\/][^\\/]+|ui[\\/]drill[\\/].+|ui[\\/]briefing[\\/]DoDont.+|ui[\\/]primitives[\\/]Barred.+|core[\\/](?:drill[\\/](?:clock|feed)|scenario[\\/]characters)\.ts)$/,
                  minShareCount: 3
                }
              ]
            }
          }
        }
      }
    }
  },
  test: {
    expect: { requireAssertions: true },
    // By itself it keeps a core free, which is half of a small machine's.
    maxWorkers: '100%',
    // A property on a busy machine takes longer than the five seconds that are usual; no test is timed.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Specs of pure functions share what they import: to import it anew takes half their time.
          isolate: false,
          include: ['src/**/*.spec.ts'],
          exclude: ['src/**/*.svelte.spec.ts'],
          setupFiles: ['tests/setup/fail-on-console-error.ts']
        }
      },
      {
        extends: true,
        plugins: [svelteTesting({ autoCleanup: false })],
        test: {
          name: 'component',
          environment: 'jsdom',
          isolate: false,
          include: ['src/**/*.svelte.spec.ts'],
          setupFiles: ['tests/setup/fail-on-console-error.ts', 'tests/setup/component.ts']
        }
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.spec.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/setup/fail-on-console-error.ts'],
          globalSetup: ['tests/setup/build.ts', 'tests/setup/postgres.ts'],
          hookTimeout: 120_000
        }
      }
    ]
  }
});
