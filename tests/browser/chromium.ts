import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const APT_INSTALL = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends'];

const PLACES = [
  // Without a window, which does the same with two thirds of the work.
  '/usr/bin/chromium-headless-shell',
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
 * or one that is installed now (Debian's package as root, Playwright's download elsewhere).
 *
 * @throws when there is none and none could be installed, with what was tried
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names "${named}", and there is no such file`);
  }
  return installed() ?? install();
}

function installed(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

function install(): string {
  console.log('No Chromium found; installing one for the browser tests.');
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const attempts = debian
    ? [
        ['apt-get', 'update', '-qq'],
        [...APT_INSTALL, 'chromium-headless-shell'],
        // Where it is no package of its own.
        [...APT_INSTALL, 'chromium']
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const [command = '', ...args] of attempts) {
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
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

if (process.argv.includes('--version')) {
  console.log(execFileSync(findChromium(), ['--version'], { encoding: 'utf8' }).trim());
}
