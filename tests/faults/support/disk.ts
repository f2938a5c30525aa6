import { spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes of the disk, where it is one of our own. */
const SIZE = 8 * 1024 * 1024;
const BLOCK = Buffer.alloc(64 * 1024, '.');
/** The server as the tests start it, after what has to come before it. */
const SERVER = [process.execPath, 'build/cli/start.js'] as const;

/** A disk that can be full. */
export interface Disk {
  /** Where to keep data on it. */
  readonly data: string;
  /** What it is, for the table. */
  readonly is: string;
  /** How to start the server that uses it. */
  readonly by: [string, ...string[]];
  /** Fills it up to so many bytes. */
  fill(server: ChildProcess, left: number): void;
  makeRoom(server: ChildProcess): void;
  remove(): void;
}

/** A real small disk in memory where it may be mounted; else a limit on the size of files. */
export function smallDisk(): Disk {
  const place = mkdtempSync(path.join(tmpdir(), 'hotseat-disk-'));
  return mount(place, `size=${SIZE}`) ? mounted(place) : limited(place);
}

/** What a machine lacks for either kind; null when nothing. */
export function noSmallDisk(): string | null {
  return process.platform === 'linux' && has('prlimit') ? null : 'Linux with prlimit';
}

export function has(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

/** Mounts a disk in memory; false where that is not allowed. */
export function mount(place: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'hotseat', place]).status === 0;
}

export function unmount(place: string): void {
  spawnSync('umount', ['-l', place]);
}

function mounted(place: string): Disk {
  const filler = path.join(place, 'filler');
  return {
    data: path.join(place, 'data'),
    is: `a disk of ${SIZE / 1024 / 1024} MB`,
    by: [...SERVER],
    fill(_, left) {
      const file = openSync(filler, 'a');
      try {
        for (;;) writeSync(file, BLOCK);
      } catch {
        // Full.
      } finally {
        closeSync(file);
      }
      if (left > 0) truncateSync(filler, Math.max(0, statSync(filler).size - left));
    },
    makeRoom: () => rmSync(filler),
    remove() {
      unmount(place);
      rmSync(place, { recursive: true, force: true });
    }
  };
}

/** The kernel refuses to let a file of this process grow further than so many bytes. */
function limited(place: string): Disk {
  const limit = ({ pid }: ChildProcess, bytes: string) =>
    spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  return {
    data: path.join(place, 'data'),
    is: 'a limit on the size of files, since nothing can be mounted here',
    // Without somebody who hears it, the signal that comes with the refusal ends the process.
    by: [SERVER[0], '--import', 'data:text/javascript,process.on("SIGXFSZ",()=>{})', SERVER[1]],
    fill: (server, left) => void limit(server, String(left)),
    makeRoom: (server) => void limit(server, 'unlimited'),
    remove: () => rmSync(place, { recursive: true, force: true })
  };
}
