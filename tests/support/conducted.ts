import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOfSecret, newSecret } from '../../src/lib/server/access/secret.ts';
import type { Outcome } from '../../src/lib/server/conduct/conductor.ts';
import type { Request } from './conducted-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A guest of an exercise: what their browser holds, and by what the drill knows them. */
export interface Guest {
  name: string;
  role: string | null;
  person: string;
  /** The value of the cookie `hotseat_person`. */
  token: string;
}

export function guest(name: string, role: string | null): Guest {
  const token = newSecret();
  return { name, role, token, person: digestOfSecret(token) };
}

/** The app as it is served, with a facilitator at its side who does in it what a control room does. */
export class Conducted {
  #asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly data: string
  ) {}

  static async start(): Promise<Conducted> {
    const data = mkdtempSync(path.join(tmpdir(), 'hotseat-team-'));
    const args = ['--import', 'tsx', 'tests/support/conducted-process.ts'];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', HOTSEAT_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /ready: open (http\S+)/.exec(said)?.[1];
        if (ready) resolve(ready);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => {
        reject(new Error(`the app ended with ${String(code)} before it was ready:\n${said}`));
      });
    });
    return new Conducted(child, url, data);
  }

  /** Prepares a drill for these people; it waits for STARTEX. */
  prepare(people: readonly Guest[]): Promise<{ exercise: string; drill: string }> {
    const known = people.map(({ person, name, role }) => ({ person, name, role }));
    return this.#ask({ do: 'prepare', people: known });
  }

  join(exercise: string, { person, name, role }: Guest): Promise<string> {
    return this.#ask({ do: 'join', exercise, person, name, role });
  }

  remove(exercise: string, { person }: Guest): Promise<unknown> {
    return this.#ask({ do: 'remove', exercise, person });
  }

  /** Has the facilitator do something in a drill. */
  command(
    drill: string,
    command: Extract<Request, { do: 'command' }>['command']
  ): Promise<Outcome> {
    return this.#ask({ do: 'command', drill, command });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.data, { recursive: true, force: true });
  }

  #ask<T>(request: Request): Promise<T> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const hear = (answer: { id: number; result: T; error?: string }) => {
        if (answer.id !== id) return;
        this.child.off('message', hear);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(answer.error));
      };
      this.child.on('message', hear);
      this.child.send({ id, request });
    });
  }
}
