import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** The project's own configuration. */
const eslint = new ESLint();

/** What the lint says of one line of code in a file of that name. */
async function said(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>` : code;
  const [result] = await eslint.lintText(`${text}\n`, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null || ruleId.includes('no-restricted'))
    .map(({ message }) => message);
}

const CORE = 'src/lib/core';

describe('the rooms of the house', () => {
  const forbidden: [file: string, imports: string, sentence: RegExp][] = [
    [
      `${CORE}/scenario/x.ts`,
      '../drill/clock.ts',
      /core room scenario imports only rooms above it \(none\)/
    ],
    [
      `${CORE}/scoring/x.ts`,
      '../drill/clock.ts',
      /core room scoring imports only rooms above it \(scenario\)/
    ],
    [`${CORE}/audience/x.ts`, '../drill/clock.ts', /above it \(scenario, scoring\)/],
    [
      `${CORE}/drill/x.ts`,
      '../rehearsal/play.ts',
      /core room drill imports only rooms above it \(scenario, scoring, audience\)/
    ],
    [
      `${CORE}/rehearsal/x.ts`,
      '../debrief/index.ts',
      /core room rehearsal imports only rooms above it \(scenario, scoring, audience, drill\)/
    ],
    [`${CORE}/rehearsal/robots/x.ts`, 'node:perf_hooks', /small pure libraries only/],
    [`${CORE}/drill/x.ts`, '../../server/settings.ts', /core is pure and stands above everything/],
    [`${CORE}/drill/x.ts`, 'node:fs', /small pure libraries only/],
    [`${CORE}/drill/x.ts`, 'pino', /touches the world belongs in src\/lib\/server/],
    [`${CORE}/drill/x.ts`, 'zodiac', /small pure libraries only/],
    [`${CORE}/debrief/x.ts`, 'svelte', /touches the screen in src\/lib\/client or src\/lib\/ui/],
    ['src/lib/server/x.ts', '../ui/primitives/Bar.svelte', /server knows no screens/],
    [
      'src/lib/server/conduct/x.ts',
      '../../../cli/lint.ts',
      /server knows no screens and no commands/
    ],
    [
      'src/lib/client/x.svelte.ts',
      '../server/settings.ts',
      /browser reaches the server through routes/
    ],
    [
      'src/lib/client/x.svelte.ts',
      '../ui/primitives/Bar.svelte',
      /Client state knows no components/
    ],
    [
      'src/lib/ui/drill/X.svelte',
      '../../server/settings.ts',
      /component takes props and calls callbacks/
    ],
    ['src/lib/ui/drill/X.svelte', '$app/state', /\$app belongs in src\/lib\/client or the page/],
    ['src/lib/ui/drill/X.svelte', '../../core/drill/clock.ts', /types from the core, no values/],
    ['src/lib/ui/drill/x.ts', '../../core/scenario/schema.ts', /types from the core, no values/],
    [
      'src/routes/x/+page.svelte',
      '../../lib/server/settings.ts',
      /load this in \+page\.server\.ts/
    ],
    [
      'src/routes/(a)/[id]/+layout.svelte',
      '../../../lib/server/settings.ts',
      /load this in \+page\.server\.ts/
    ],
    [
      'src/routes/x/+page.ts',
      '../../lib/server/settings.ts',
      /universal load runs in the browser too/
    ],
    [
      'src/routes/x/+page.server.ts',
      '../../lib/ui/primitives/Bar.svelte',
      /route parses, calls the server and responds/
    ],
    [
      'src/routes/x/[id]/+server.ts',
      '../../../lib/ui/primitives/Bar.svelte',
      /components and client state belong in \+page/
    ],
    ['src/hooks.server.ts', './lib/ui/primitives/Bar.svelte', /route parses, calls the server/],
    ['src/cli/x.ts', '../lib/ui/primitives/Bar.svelte', /command shows no screens/],
    [
      'src/cli/x.ts',
      '../lib/server/runtime.ts',
      /of the server it takes the store with its log, and what packs/
    ],
    ['src/lib/client/x.svelte.ts', '$app/stores', /Use \$app\/state/],
    ['src/lib/server/x.ts', '$env/dynamic/private', /read in src\/lib\/server\/env\.ts alone/],
    ['src/routes/+page.svelte', '$lib/core/scenario/time.ts', /relative path/]
  ];
  it.each(forbidden)('stops %s from importing %s', async (file, from, sentence) => {
    expect(await said(file, `import { x } from '${from}'; x();`)).toEqual([
      expect.stringMatching(sentence)
    ]);
  });

  const allowed: [file: string, imports: string][] = [
    [`${CORE}/drill/x.ts`, '../scenario/time.ts'],
    [`${CORE}/drill/x.ts`, './clock.ts'],
    [`${CORE}/rehearsal/robots/x.ts`, '../../drill/decide.ts'],
    [`${CORE}/debrief/x.ts`, '../rehearsal/index.ts'],
    [`${CORE}/scenario/x.ts`, 'zod'],
    [`${CORE}/audience/x.ts`, 'pure-rand/generator/xoroshiro128plus'],
    [`${CORE}/scenario/x.spec.ts`, 'node:fs'],
    ['src/lib/server/x.ts', '../core/scenario/time.ts'],
    ['src/lib/server/env.ts', '$env/dynamic/private'],
    ['src/lib/client/x.svelte.ts', '../core/drill/clock.ts'],
    ['src/lib/client/x.svelte.ts', '$app/state'],
    ['src/lib/ui/drill/X.svelte', '../primitives/Bar.svelte'],
    ['src/lib/ui/drill/X.svelte', '../../core/scenario/time.ts'],
    ['src/routes/x/+page.svelte', '../../lib/ui/primitives/Bar.svelte'],
    ['src/routes/x/+page.server.ts', '../../lib/server/settings.ts'],
    ['src/cli/x.ts', '../lib/core/scenario/time.ts'],
    ['src/cli/start.ts', '../lib/server/settings.ts'],
    ['src/cli/x.ts', '../lib/server/store/summary.ts']
  ];
  it.each(allowed)('lets %s import %s', async (file, from) => {
    expect(await said(file, `import { x } from '${from}'; x();`)).toEqual([]);
  });

  it('stops a room from importing a type that it must not know', async () => {
    const code = "import type { X } from '../drill/clock.ts'; export type Y = X;";
    expect(await said(`${CORE}/scenario/x.ts`, code)).toHaveLength(1);
  });

  it('lets a component take types from the core', async () => {
    const code = "import type { X } from '../../core/drill/clock.ts'; export type Y = X;";
    expect(await said('src/lib/ui/drill/x.ts', code)).toEqual([]);
  });
});

describe('the pure core', () => {
  it.each([
    ['Date.now()', /The core has no clock/],
    ['new Date()', /The core has no clock/],
    ['performance.now()', /The core has no clock/],
    ['setTimeout(() => 1, 2)', /The core has no clock/],
    ['Math.random()', /The core has no randomness/],
    ['crypto.randomUUID()', /The core has no randomness/],
    ["fetch('/x')", /The core does no I\/O/],
    ['process.env', /The core knows no process/],
    ['document.title', /The core knows no browser/]
  ])('has no %s', async (code, sentence) => {
    expect(await said(`${CORE}/drill/x.ts`, `export const x = ${code};`)).toEqual([
      expect.stringMatching(sentence)
    ]);
    expect(await said('src/lib/server/x.ts', `export const x = ${code};`)).toEqual([]);
  });

  it('may turn a time that came in into a date', async () => {
    expect(await said(`${CORE}/drill/x.ts`, 'export const x = new Date(0);')).toEqual([]);
  });
});

it('prefers Response.json to the helper of SvelteKit', async () => {
  const code = "import { json } from '@sveltejs/kit'; export const GET = () => json({});";
  expect(await said('src/routes/x/+server.ts', code)).toEqual([
    expect.stringMatching(/Response\.json/)
  ]);
});
