import { spawnSync } from 'node:child_process';
import build from '../setup/build.ts';
import { findChromium } from './chromium.ts';

await build();
// Found before Playwright starts, so that its workers need not each look, or install, for themselves.
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/browser/playwright.config.ts',
    ...process.argv.slice(2)
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: findChromium() } }
);
process.exit(status ?? 1);
