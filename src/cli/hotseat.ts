import { Command } from 'commander';
import type { MselIn } from './msel.ts';
import type { Output } from './output.ts';
import type { SeedWords } from './seed.ts';

const streams: Output = { stdout: process.stdout, stderr: process.stderr };

const program = new Command('hotseat')
  .description('Crisis-response drills on a simulated social feed: tools for authors and trainers')
  .showHelpAfterError('Try hotseat --help for what there is.');

program
  .command('lint')
  .description('check scenario files: form, references, times, branches, density')
  .argument('<files...>', 'scenario files, such as scenarios/*/scenario.yaml')
  .option('--json', 'print the problems as a JSON array, for editors and scripts', false)
  .addHelpText('after', '\nExits 1 when a file has an error; warnings and advice alone exit 0.')
  .action(async (files: string[], { json }: { json: boolean }) => {
    const { runLint } = await import('./lint.ts');
    process.exitCode = await runLint({ files, json, ...streams });
  });

program
  .command('schema')
  .description('write the JSON Schema of scenario files, by which editors complete and check')
  .option('--out <file>', 'where to write it', 'static/scenario.schema.json')
  .action(async ({ out }: { out: string }) => {
    const { runSchema } = await import('./schema.ts');
    process.exitCode = await runSchema({ file: out, ...streams });
  });

program
  .command('rehearse')
  .description('let robot trainees play scenarios at once: what fires, what is answered, trust')
  .argument('<files...>', 'scenario files, such as scenarios/*/scenario.yaml')
  .option('--robot <name>', 'silent, copy-paste, defensive, average, exemplary, or all', 'all')
  .option('--seed <number>', 'seeds every chance: the same seed plays the same drill', '1')
  .option('--json', 'print the reports as JSON; of several files as an array', false)
  .addHelpText('after', '\nExits 1 when a file has an error; the others are still rehearsed.')
  .action(async (files: string[], options: { robot: string; seed: string; json: boolean }) => {
    const { runRehearse } = await import('./rehearse.ts');
    process.exitCode = await runRehearse({ files, ...options, ...streams });
  });

program
  .command('pack')
  .description("pack a scenario's folder, its script and its pictures, into one zip")
  .argument('<folder>', 'a folder with scenario.yaml in it')
  .option('--out <file>', 'where to write it; named after the folder when left out')
  .addHelpText('after', '\nThe same folder gives the same zip, byte for byte.')
  .action(async (folder: string, { out }: { out?: string }) => {
    const { runPack } = await import('./pack.ts');
    process.exitCode = await runPack({ folder, file: out, ...streams });
  });

program
  .command('unpack')
  .description('unpack a scenario from a zip, and check it and its pictures on the way')
  .argument('<zip>', 'a scenario that somebody packed')
  .argument('<folder>', 'where to put it: a folder that is empty or not there yet')
  .option('--scenarios <folder>', 'a library whose own drawings are taken as they are', 'scenarios')
  .addHelpText('after', '\nExits 1 when it is refused, and then nothing is written.')
  .action(async (file: string, folder: string, { scenarios }: { scenarios: string }) => {
    const { runUnpack } = await import('./unpack.ts');
    process.exitCode = await runUnpack({ file, folder, scenarios, ...streams });
  });

program
  .command('library')
  .description("rehearse every scenario and write the library's page")
  .option('--scenarios <folder>', 'where the scenarios are', 'scenarios')
  .option('--out <file>', 'where to write it', 'docs/library.md')
  .action(async ({ scenarios, out }: { scenarios: string; out: string }) => {
    const { runLibrary } = await import('./library.ts');
    process.exitCode = await runLibrary({ folder: scenarios, file: out, ...streams });
  });

program
  .command('score')
  .description('rate replies from a file, one JSON object a line, and print the ratings')
  .argument('<items>', 'lines of {"id","setting","post":{"author","name","text"},"reply"}')
  .requiredOption('--settings <file>', 'the settings that the items name: facts, responsibility')
  .addHelpText(
    'after',
    '\nA malformed line is reported by number; the rest is rated, and the exit code is 1.'
  )
  .action(async (itemsPath: string, { settings }: { settings: string }) => {
    const { runScore } = await import('./score.ts');
    process.exitCode = await runScore({ settingsPath: settings, itemsPath, ...streams });
  });

program
  .command('audience-plots')
  .description('draw the plots of docs/audience.md from the audience model')
  .option('--out <folder>', 'where to write them', 'docs/audience')
  .action(async ({ out }: { out: string }) => {
    const { runAudiencePlots } = await import('./audience-plots.ts');
    process.exitCode = await runAudiencePlots({ folder: out, ...streams });
  });

program
  .command('seed')
  .description('fill a data folder with made-up history: teams, people and the drills they played')
  .option('--people <number>', 'how many people have an account', '2000')
  .option('--drills <number>', 'how many drills they played', '5000')
  .option('--months <number>', 'over how many months', '12')
  .option('--seed <number>', 'seeds every chance: the same seed makes the same history', '1')
  .option('--until <date>', 'the day before which all was played, such as 2026-11-27; else today')
  .option('--data <folder>', 'where to put it: a folder that is empty or not there yet', 'data')
  .option('--scenarios <folder>', 'what they played', 'scenarios')
  .option('--add', 'put it into a folder that is in use', false)
  .addHelpText(
    'after',
    '\nPrints whom one can sign in as. Passwords alone are drawn anew each time.'
  )
  .action(async (options: SeedWords) => {
    const { runSeed } = await import('./seed.ts');
    const { code } = await runSeed({ ...options, now: Date.now(), ...streams });
    process.exitCode = code;
  });

const msel = program
  .command('msel')
  .description('take a master scenario events list in from a spreadsheet, or out to one');

msel
  .command('in')
  .description('make a scenario out of an .xlsx or .csv sheet, or add its rows to one')
  .argument('<file>', 'the sheet: HSEEP, Blueprint, MITRE, Cadence, Conducttr, OpenAEV, our own')
  .option('--into <scenario.yaml>', 'add the rows to this scenario; its comments stay')
  .option('--out <file>', 'where to write; else into the scenario, or to the standard output')
  .option('--sheet <name>', 'the sheet of the workbook; else the one that is most of a MSEL')
  .option(
    '--map <heading=meaning>',
    'say what a column means, as often as needed; without a meaning it is left out',
    (one: string, all: string[]) => [...all, one],
    []
  )
  .option('--short <form>', 'how 4:30 is meant: m:ss, h:mm or clock; else as the column suggests')
  .option('--start <time>', 'when STARTEX is, 09:00 or 2026-04-23T09:00; else the earliest time')
  .option('--pace <number>', 'how much faster than the sheet the drill goes', '1')
  .option('--same <what>', 'injects of a name that is there: replace or skip', 'replace')
  .option('--hidden', 'use rows that the spreadsheet hides', false)
  .action(async (file: string, options: Omit<MselIn, 'file' | 'today' | 'stdout' | 'stderr'>) => {
    const { runMselIn } = await import('./msel.ts');
    const today = new Date().toISOString().slice(0, 10);
    const { into, out, sheet, short, start } = options;
    process.exitCode = await runMselIn({
      ...options,
      into,
      out,
      sheet,
      short,
      start,
      file,
      today,
      ...streams
    });
  });

msel
  .command('out')
  .description('write the MSEL of a scenario as a spreadsheet')
  .argument('<scenario.yaml>', 'the scenario')
  .option('--format <format>', 'xlsx or csv', 'xlsx')
  .option('--profile <profile>', 'hotseat (loses nothing), hseep, blueprint or cadence', 'hotseat')
  .option('--out <file>', 'where to write; else a file with the name of the scenario')
  .action(async (file: string, options: { format: string; profile: string; out?: string }) => {
    const { runMselOut } = await import('./msel.ts');
    process.exitCode = await runMselOut({ ...options, out: options.out, file, ...streams });
  });

/** What is kept: the folder, or the database that DATABASE_URL names. Its password stays out of the list of processes. */
const kept = ({ data }: { data: string }) => ({
  data,
  database: process.env['DATABASE_URL']?.trim() || null
});
const DATA = ['--data <folder>', 'the data folder, unless DATABASE_URL is set'] as const;
const data = process.env['HOTSEAT_DATA']?.trim() || 'data';

program
  .command('backup')
  .description('write everything that is kept into one file; drills may run meanwhile')
  .argument('<file>', 'where to write it, such as hotseat-2026-11-27.ndjson.gz')
  .option(...DATA, data)
  .action(async (file: string, options: { data: string }) => {
    const { runBackup } = await import('./store/backup.ts');
    process.exitCode = await runBackup({ file, ...kept(options), ...streams });
  });

program
  .command('restore')
  .description('keep what a backup holds, in a folder or a database that holds nothing')
  .argument('<file>', 'a backup')
  .option(...DATA, data)
  .action(async (file: string, options: { data: string }) => {
    const { runRestore } = await import('./store/restore.ts');
    process.exitCode = await runRestore({ file, ...kept(options), ...streams });
  });

program
  .command('check')
  .description('read everything that is kept, play every log through, and say what is wrong')
  .option(...DATA, data)
  .action(async (options: { data: string }) => {
    const { runCheck } = await import('./store/check.ts');
    process.exitCode = await runCheck({ ...kept(options), ...streams });
  });

program
  .command('migrate-store')
  .description('move everything from the data folder to the database that DATABASE_URL names')
  .option('--data <folder>', 'the data folder, which stays as it is', data)
  .action(async (options: { data: string }) => {
    const { database } = kept(options);
    if (database === null) {
      process.stderr.write('DATABASE_URL is not set; expected the address of an empty database.\n');
      process.exitCode = 1;
      return;
    }
    const { runMigrateStore } = await import('./store/migrate-store.ts');
    process.exitCode = await runMigrateStore({ ...options, database, ...streams });
  });

// Whoever reads the output may stop early, as `| head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`hotseat: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
