import { cpus } from 'node:os';
import build from '../setup/build.ts';
import { print, type Row } from './load/figures.ts';
import { measure as core } from './load/core.ts';
import { measure as fanOut } from './load/fan-out.ts';
import { measure as feed } from './load/feed.ts';
import { measure as firstByte } from './load/first-byte.ts';
import { measure as replies } from './load/replies.ts';
import { measure as room } from './load/room.ts';
import { measure as start } from './load/start.ts';

/**
 * All loads, each beside its baseline in the same run, as one table. What is missed is said and fails
 * nothing: times are those of the machine, and of whoever else uses it.
 */
const LOADS: readonly (() => Row[] | Promise<Row[]>)[] = [
  fanOut,
  replies,
  start,
  core,
  firstByte,
  room,
  feed
];

await build();
const rows: Row[] = [];
for (const load of LOADS) rows.push(...(await load()));
const [processor] = cpus();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} cores (${processor?.model.trim() ?? 'unknown'}), Node ${process.versions.node}\n\n`
);
print(rows);
