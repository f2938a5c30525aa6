import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureBuild } from './build.ts';

let root: string;
let told: string[];
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};
const ensure = () => ensureBuild(root, (line) => told.push(line));
/** How often the builder ran. */
const builds = async () => (await readFile(path.join(root, 'build/builds'), 'utf8')).length;

// A project whose builder notes that it ran, in the place of Vite.
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hotseat-build-'));
  told = [];
  await put('src/routes/page.ts', 'one');
  await put('node_modules/vite/package.json', '{"type":"module","exports":"./index.js"}');
  await put('node_modules/vite/index.js', 'export async function build() {}');
  await put(
    'node_modules/vite/bin/vite.js',
    `import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
     if (readFileSync('src/routes/page.ts', 'utf8') === 'bad') { console.error('page.ts is bad'); process.exit(1); }
     mkdirSync('build', { recursive: true });
     appendFileSync('build/builds', '.');`
  );
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('builds once, says so, and not again while nothing was touched', async () => {
  await ensure();
  await ensure();

  expect(await builds()).toBe(1);
  expect(told).toHaveLength(1);
});

it('builds once for two that ask at once', async () => {
  await Promise.all([ensure(), ensure()]);

  expect(await builds()).toBe(1);
});

it('does not build what was touched and is the same', async () => {
  await ensure();
  await utimes(path.join(root, 'src/routes/page.ts'), 1, 1);
  await ensure();

  expect(await builds()).toBe(1);
});

it('builds what changed, also when it is as long as before and claims to be as old', async () => {
  const page = path.join(root, 'src/routes/page.ts');
  await utimes(page, 1, 1);
  await ensure();
  await put('src/routes/page.ts', 'two');
  await utimes(page, 1, 1);
  await ensure();

  expect(await builds()).toBe(2);
});

it('builds for a file that came and one that went, but not for a spec', async () => {
  await ensure();
  await put('static/robots.txt', '');
  await ensure();
  await rm(path.join(root, 'static/robots.txt'));
  await ensure();
  await put('src/routes/page.spec.ts', '');
  await ensure();

  expect(await builds()).toBe(3);
});

it('builds again when the build is gone', async () => {
  await ensure();
  await rm(path.join(root, 'build'), { recursive: true });
  await ensure();

  expect(await builds()).toBe(1);
  expect(told).toHaveLength(2);
});

it('refuses with the words of the builder, and tries again at the next start', async () => {
  await put('src/routes/page.ts', 'bad');
  await expect(ensure()).rejects.toThrow(/The build failed.*page\.ts is bad/s);
  await expect(ensure()).rejects.toThrow('page.ts is bad');
  await put('src/routes/page.ts', 'good');
  await ensure();

  expect(await builds()).toBe(1);
});

it('keeps the build that an installation without sources came with', async () => {
  await rm(path.join(root, 'src'), { recursive: true });
  await ensure();

  expect(told).toEqual([]);
});
