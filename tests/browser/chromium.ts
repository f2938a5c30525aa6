import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const APT_INSTALL = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends'];
/** Chromium without a window, which does the same with two thirds of the work. */
const SHELL = 'chromium-headless-shell';

const PLACES = [
  `/usr/bin/${SHELL}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * The path of a Chromium to test with: the one that CHROMIUM names, the system's, Playwright's own,
 * or one that is installed now (Debian's package as root, Playwright's download elsewhere). Root on
 * Debian gets the one without a window beside one that has some: it comes in seconds and spares minutes.
 *
 * @throws when there is none and none could be installed, with what was tried
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names "${named}", and there is no such file`);
  }
  const found = installed();
  if (found === undefined) return install();
  if (found.endsWith(SHELL) || !isRootOnDebian()) return found;
  bring(
    [...APT_INSTALL, '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', SHELL],
    'ignore'
  );
  return installed() ?? found;
}

function installed(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function install(): string {
  console.log('No Chromium found; installing one for the browser tests.');
  const attempts = isRootOnDebian()
    ? [
        ['apt-get', 'update', '-qq'],
        [...APT_INSTALL, SHELL],
        // Where it is no package of its own.
        [...APT_INSTALL, 'chromium']
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const words of attempts) {
    bring(words, 'inherit');
    if (installed()) break;
  }
  const path = installed();
  if (!path) {
    const tried = attempts.map((words) => words.join(' ')).join('; ');
    throw new Error(
      `The browser tests need Chromium. "${tried}" did not bring one; install it, or name it in CHROMIUM.`
    );
  }
  return path;
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param errors whether what it says of errors is shown */
function bring([command = '', ...args]: readonly string[], errors: 'ignore' | 'inherit'): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', errors],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  });
}

if (process.argv.includes('--version')) {
  console.log(execFileSync(findChromium(), ['--version'], { encoding: 'utf8' }).trim());
}
