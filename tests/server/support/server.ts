import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const SCENARIOS = path.join(ROOT, 'tests/server/fixtures/scenarios');

/** A real server in a process of its own, as `npm start` runs it. */
export interface TestServer {
  url: string;
  port: number;
  process: ChildProcess;
  /** Path of the page that sets up accounts, as the console says it; null when it says none. */
  setup(): Promise<string | null>;
  /** What it wrote to standard error so far. */
  errors(): string;
  /** Ends the process and resolves with its exit code, or the signal's name. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

/** What a process that does not come up said. */
export class DidNotStart extends Error {
  readonly code: number | null;
  readonly said: string;

  constructor(code: number | null, said: string) {
    super(`the server ended with ${code}: ${said}`);
    this.code = code;
    this.said = said;
  }
}

/** Ms that a start may take on a machine that is busy with everything else. */
const READY_WITHIN = 90_000;

/** The process itself, so that a signal reaches it and nothing in between; built, to start sooner. */
const DIRECTLY: [string, ...string[]] = [process.execPath, 'build/cli/start.js'];

/** @param by the command line, when it is not the process itself */
export async function startServer(
  env: Record<string, string>,
  by: [string, ...string[]] = DIRECTLY
): Promise<TestServer> {
  const [command, ...args] = by;
  const child = spawn(command, args, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      HOST: '127.0.0.1',
      HOTSEAT_SCENARIOS: SCENARIOS,
      ...env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let out = '';
  let errors = '';
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'nothing'))
  );
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    // One that hangs says how far it came, before the time of the whole test is up.
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      const within = `${READY_WITHIN / 1000} s`;
      reject(new Error(`the server was not ready within ${within}; it said: ${out}${errors}`));
    }, READY_WITHIN);
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const said = env['HOTSEAT_ORIGIN'] ? /reaches it at (\S+)\n/ : /ready: open (\S+)\n/;
      const address = said.exec(out)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    child.once('close', (code) => {
      clearTimeout(late);
      reject(new DidNotStart(code, errors));
    });
  });
  return {
    url,
    port: Number(new URL(url).port),
    process: child,
    async setup() {
      // It comes after the address that the start was waited for by.
      for (let tries = 0; tries < 40; tries += 1) {
        const path = /set up accounts, once: \S+?(\/setup\?token=\S+)\n/.exec(out)?.[1];
        if (path) return path;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return null;
    },
    errors: () => errors,
    end(signal) {
      child.kill(signal);
      return ended;
    }
  };
}

/** A folder that is gone when the test is. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hotseat-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
