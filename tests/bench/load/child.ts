import { execFileSync, fork, type ChildProcess, type Serializable } from 'node:child_process';
import path from 'node:path';

/** A process of the bench's own, from a file beside this one. */
export class Child {
  readonly process: ChildProcess;

  constructor(file: string, args: readonly string[] = []) {
    this.process = fork(path.join(import.meta.dirname, file), args, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    });
  }

  /** Tells it something and resolves with what it says next. */
  async ask<R>(told: Serializable): Promise<R> {
    const answer = this.next<R>();
    this.process.send(told);
    return answer;
  }

  /** Resolves with what it says next. */
  next<R>(): Promise<R> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error('a process of the bench has ended'));
      this.process.once('exit', gone);
      this.process.once('message', (said) => {
        this.process.off('exit', gone);
        resolve(said as R);
      });
    });
  }

  async end(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await ended;
  }
}

/** Memory of a process that is resident, in bytes. */
export function memoryOf({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
