import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { format, resolveConfig } from 'prettier';
import { newDatabase } from '../server/support/database.ts';
import { ROOT } from '../server/support/server.ts';
import build from '../setup/build.ts';
import { TestPostgres } from '../support/postgres.ts';
import type { Form } from './fault.ts';
import { FAULTS } from './faults.ts';
import { rowsOf, tableOf, withRows, type Tried } from './support/table.ts';

const DOCUMENT = path.join(ROOT, 'docs/reliability.md');

interface Options {
  rounds: number;
  only?: string[];
  on?: string;
  seed: number;
  short: boolean;
  write: boolean;
}

const { rounds, only, on, seed, short, write } = new Command('faults')
  .description('Brings faults about, one after the other, and counts what is lost')
  .option('--rounds <number>', 'rounds of what is tried over and over', whole, 200)
  .option('--only <names...>', `some of ${FAULTS.map(({ name }) => name).join(', ')}`)
  .option('--on <store>', 'folder or database; both when left out')
  .option('--seed <number>', 'seeds every chance', whole, Math.floor(Math.random() * 2 ** 31))
  .option('--short', 'seconds instead of minutes', false)
  .option('--write', 'write the rows into the table of docs/reliability.md', false)
  .addHelpText('after', '\nExits 1 when something was lost, was there twice, or did not hold.')
  .parse()
  .opts<Options>();

const unknown = only?.filter((name) => !FAULTS.some((fault) => fault.name === name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(
    `There is no fault ${unknown.join(', ')}; expected ${FAULTS.map(({ name }) => name).join(', ')}.\n`
  );
  process.exit(2);
}
await build();
const postgres = await TestPostgres.start();
const form: Form = {
  rounds,
  long: !short,
  seed,
  database: () => newDatabase(postgres.url()),
  say: (line) => process.stderr.write(`  ${line}\n`)
};
process.stderr.write(`seed ${seed}\n`);
const tried: Tried[] = [];
try {
  for (const fault of FAULTS.filter(({ name }) => only?.includes(name) ?? true)) {
    const lacks = fault.lacks?.() ?? null;
    if (lacks !== null) {
      process.stderr.write(`${fault.name}: left out, this machine lacks ${lacks}\n`);
      continue;
    }
    for (const store of fault.on) if (on === undefined || on === store) await bring(fault, store);
  }
} finally {
  await postgres.stop();
}
const rows = rowsOf(tried);
process.stdout.write(`${tableOf(rows)}\n`);
if (write) {
  const day = new Date().toISOString().slice(0, 10);
  const made = `Last written on ${day}, on ${availableParallelism()} cores, Node ${process.versions.node}.`;
  const titles = FAULTS.map(({ title }) => title);
  const text = withRows(await readFile(DOCUMENT, 'utf8'), made, rows, titles);
  const style = await resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await format(text, { ...style, filepath: DOCUMENT }));
}

// What did not hold may have left something running.
process.exit();

async function bring(fault: (typeof FAULTS)[number], store: Tried['store']): Promise<void> {
  process.stderr.write(`${fault.name}, ${store}\n`);
  const began = performance.now();
  try {
    const outcome = await fault.bring(store, form);
    const seconds = Math.round((performance.now() - began) / 1000);
    tried.push({ fault, store, outcome });
    const wrong = [...outcome.lost, ...outcome.twice];
    if (wrong.length > 0) process.exitCode = 1;
    for (const line of wrong.slice(0, 20)) process.stderr.write(`  WRONG: ${line}\n`);
    process.stderr.write(`  ${outcome.tried} ${outcome.of}; ${outcome.note}; ${seconds} s\n`);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(
      `  did not hold: ${error instanceof Error ? error.stack : String(error)}\n`
    );
  }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
