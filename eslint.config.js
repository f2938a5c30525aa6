import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { CORE_LIBRARIES, houseZones } from './eslint.house.js';
import svelteConfig from './svelte.config.js';

const SPECS = ['**/*.spec.ts', '**/*.fixture.ts', 'tests/**'];

// Rules that ask for types are in .oxlintrc.json: the compiler that they ask there is many times faster.
export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'data/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      // The compiler finds undefined names, with types.
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, svelteConfig }
    },
    rules: {
      // The app is served from the root of its address; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // It takes the reason beside a svelte-ignore for names of warnings.
      'svelte/no-unused-svelte-ignore': 'off'
    }
  },
  // A pattern whose time grows faster than what it reads is a way to hold up everybody.
  {
    files: ['src/**'],
    ignores: SPECS,
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { ignoreSticky: false, report: 'potential' }]
    }
  },

  // Rooms: who may import whom.
  {
    files: ['src/**'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.svelte'] })]
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: houseZones }
      ]
    }
  },
  { files: ['src/**'], rules: { 'no-restricted-imports': restrictedImports() } },
  {
    files: ['src/lib/core/**'],
    rules: {
      'no-restricted-imports': restrictedImports({
        regex: `^(?!\\.|(?:${CORE_LIBRARIES.join('|')})(?:/|$))`,
        message: `The core imports its own rooms and small pure libraries only (${CORE_LIBRARIES.join(', ')}). What touches the world belongs in src/lib/server, what touches the screen in src/lib/client or src/lib/ui.`
      }),
      'no-restricted-globals': ['error', ...impureGlobals()],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message:
            'The core has no clock: take the time as a parameter, it comes in with the command.'
        },
        {
          object: 'Math',
          property: 'random',
          message:
            "The core has no randomness: draw from the drill's seed (core/audience/chance.ts)."
        }
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message:
            'The core has no clock: take the time as a parameter, it comes in with the command.'
        }
      ]
    }
  },
  {
    files: ['src/lib/ui/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '/core/(?!scenario/time\\.ts$|scenario/flag-names\\.ts$|readiness/rules\\.ts$|readiness/assignments/words\\.ts$)',
              allowTypeImports: true,
              message:
                'A component takes types from the core, no values: compute in the page or in src/lib/client, and hand the result in as a prop. Only how times and days are written and how red flags are called may come from core/scenario and core/readiness, and how means are read from core/readiness/rules.ts.'
            },
            {
              regex: '^\\$app/',
              message:
                'A component gets everything as props: $app belongs in src/lib/client or the page.'
            }
          ]
        }
      ]
    }
  },
  {
    files: ['src/routes/**', 'src/hooks*.ts', 'src/lib/server/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ImportDeclaration[source.value='@sveltejs/kit'] > ImportSpecifier[imported.name='json']",
          message: 'Response.json(…) serves, and outlives the next major version of SvelteKit.'
        }
      ]
    }
  },
  {
    files: SPECS,
    rules: {
      'no-restricted-imports': 'off',
      // Empty callbacks are how specs speak.
      '@typescript-eslint/no-empty-function': 'off'
    }
  },
  {
    files: ['src/lib/server/env.ts', 'src/lib/client/refresh.ts'],
    rules: { 'no-restricted-imports': 'off' }
  }
);

/** What no room imports, and what this one does not import besides. */
function restrictedImports(...more) {
  return [
    'error',
    {
      patterns: [
        { regex: '^\\$app/stores$', message: 'Use $app/state: $app/stores goes with Svelte 4.' },
        {
          regex: '^\\$env/',
          message: 'The environment is read in src/lib/server/env.ts alone, where it is parsed.'
        },
        {
          regex: '^\\$app/navigation$',
          importNames: ['invalidateAll'],
          message: 'Call refresh of src/lib/client/refresh.ts: it does not undo a click on a link.'
        },
        { regex: '^\\$lib(?:/|$)', message: 'Import by relative path, with the extension.' },
        ...more
      ]
    }
  ];
}

function impureGlobals() {
  const reasons = {
    fetch: 'The core does no I/O: fetch in src/lib/server, and hand the result in.',
    process: 'The core knows no process: settings are parsed in src/lib/server.',
    console: 'The core does not log: return what happened, src/lib/server logs it.',
    setTimeout: 'The core has no clock: src/lib/server/conduct waits.',
    setInterval: 'The core has no clock: src/lib/server/conduct waits.',
    performance: 'The core has no clock: take the time as a parameter.',
    crypto: 'The core has no randomness: ids and seeds come in with the command.',
    window: 'The core knows no browser: see src/lib/client.',
    document: 'The core knows no browser: see src/lib/client.',
    localStorage: 'The core knows no browser: see src/lib/client.'
  };
  return Object.entries(reasons).map(([name, message]) => ({ name, message }));
}
