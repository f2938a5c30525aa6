import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import addon from 'fs-native-extensions';
import { environment } from '../env.ts';
import { StartRefused } from '../start-refused.ts';

/** What the build is made from, beside the installed packages. */
const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const MADE_FROM = 'build/made-from.sha256';
/** When they had last been read through: as long as no file was touched since, none is read again. */
const READ_THROUGH = 'build/read-through.sha256';
/**
 * The start itself, which without the compiler takes half as long. Packages stay outside, but for one of a
 * hundred small files.
 */
const START = `await (await import('vite')).build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: ['zod'] },
  build: { ssr: 'src/cli/start.ts', outDir: 'build/cli', target: 'node20' }
})`;

/**
 * Builds the app when there is no build of these sources. An installation without sources keeps the
 * build that it came with.
 *
 * @param tell told once when a build begins, since it takes a while
 * @throws StartRefused when the build fails, with the builder's own words
 */
export async function ensureBuild(root: string, tell: (line: string) => void): Promise<void> {
  if (!existsSync(path.join(root, 'src/routes'))) return;
  await mkdir(path.join(root, '.svelte-kit'), { recursive: true });
  // Two starts at once must not write one build.
  const turn = await open(path.join(root, '.svelte-kit/build.lock'), 'a+');
  try {
    await addon.waitForLock(turn.fd);
    const kept = (file: string) => readFile(path.join(root, file), 'utf8').catch(() => null);
    const built = await kept(MADE_FROM);
    // Taken before they are read: what is touched meanwhile is read again next time.
    const stamps = stampsOfSources(root);
    if (built !== null && stamps === (await kept(READ_THROUGH))) return;
    const sources = await digestOfSources(root);
    if (built !== sources) {
      tell('Building Hotseat, once: this takes about ten seconds.');
      await build(root);
      await writeFile(path.join(root, MADE_FROM), sources);
    }
    // Where it cannot be kept, they are read through at each start.
    await writeFile(path.join(root, READ_THROUGH), stamps).catch(() => {});
  } finally {
    await turn.close();
  }
}

async function digestOfSources(root: string): Promise<string> {
  const digest = createHash('sha256').update(process.version);
  for (const file of sourcesIn(root)) {
    digest.update(path.relative(root, file)).update('\0');
    digest.update(await readFile(file)).update('\0');
  }
  return digest.digest('hex');
}

/** By names, sizes and when each was last changed, which no writer can set back. */
function stampsOfSources(root: string): string {
  const digest = createHash('sha256').update(process.version);
  for (const file of sourcesIn(root)) {
    const { size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    digest.update(`${path.relative(root, file)}\0${[size, mtimeNs, ctimeNs].join(' ')}\0`);
  }
  return digest.digest('hex');
}

function sourcesIn(root: string): string[] {
  return SOURCES.flatMap((source) => filesUnder(path.join(root, source)));
}

/** All files of a folder in one order everywhere, or the file itself; specs build nothing. */
function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) files.push(...filesUnder(inside));
    else if (!/\.spec\.ts$/.test(entry.name)) files.push(inside);
  }
  return files;
}

async function build(root: string): Promise<void> {
  await run(root, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build']);
  await run(root, ['--input-type=module', '--eval', START]);
}

async function run(root: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Whoever asks for it: under another name, as tests have, the app would be built for development.
    env: { ...environment(), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new StartRefused(`The build failed; expected sources that build.\n\n${said.trim()}`);
  }
}
