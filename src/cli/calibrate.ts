import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { format } from 'prettier';
import { TABLES } from '../lib/core/scoring/points.ts';
import { SCORER_VERSION } from '../lib/core/scoring/index.ts';
import { toExample, type Example } from './calibration/examples.ts';
import { fitTables } from './calibration/fit.ts';
import { leaveSettingsOut, levelBy } from './calibration/held-out.ts';
import {
  agreementReport,
  apologyPresence,
  flagReport,
  groupReport,
  worstReport,
  type Giving
} from './calibration/report.ts';
import { readSet } from './calibration/set.ts';

const POINTS = 'src/lib/core/scoring/points.json';

const program = new Command('calibrate')
  .description('How far the scorer agrees with expert ratings, on a folder of rated replies')
  .argument('[folder]', 'settings.json, items.jsonl and consensus.jsonl', 'tests/calibration')
  .option('--fit', `fit the points to the folder first, and write them to ${POINTS}`, false)
  .option('--worst <count>', 'how many of the worst replies to print', '20')
  .action(async (folder: string, { fit, worst }: { fit: boolean; worst: string }) => {
    const examples = (await readSet(folder)).map(toExample);
    const tables = fit ? fitTables(examples) : TABLES;
    if (fit) await writePoints(folder, examples);
    print(examples, (dimension, example) => levelBy(tables, dimension, example), Number(worst));
  });

function print(examples: readonly Example[], give: Giving, worst: number): void {
  const apart = leaveSettingsOut(examples);
  const giveApart: Giving = (dimension, example) =>
    levelBy(apart.get(example) ?? [], dimension, example);
  const lengths = examples.map(({ rated }) => rated.item.reply.length).sort((a, b) => a - b);
  const quarter = (example: Example): string => {
    const rank = lengths.filter((length) => length < example.rated.item.reply.length).length;
    const index = Math.min(3, Math.floor((rank * 4) / lengths.length));
    return ['1 shortest', '2 short', '3 long', '4 longest'][index] ?? '';
  };
  section(`Scorer ${SCORER_VERSION}`, agreementReport(examples, give));
  section(
    "The raters' own agreement",
    'kappa 0.95 to 0.99 by the README of the set, which keeps their consensus only'
  );
  section('Apology', apologyPresence(examples, give));
  section('Red flags', flagReport(examples));
  section(
    'By kind: kappa (mean error)',
    groupReport(examples, give, ({ rated }) => rated.item.kind)
  );
  section('By length', groupReport(examples, give, quarter));
  section(
    'By setting',
    groupReport(examples, give, ({ rated }) => rated.item.setting)
  );
  section(
    'Points fitted without the setting, by kind',
    groupReport(examples, giveApart, ({ rated }) => rated.item.kind)
  );
  section(
    'Points fitted without the setting, by setting',
    groupReport(examples, giveApart, ({ rated }) => rated.item.setting)
  );
  section('Apology, points fitted without the setting', apologyPresence(examples, giveApart));
  section(`The ${worst} worst`, worstReport(examples, give, worst));
}

function section(title: string, text: string): void {
  process.stdout.write(`\n## ${title}\n\n${text}\n`);
}

async function writePoints(folder: string, examples: readonly Example[]): Promise<void> {
  const made = {
    made: `npm run calibrate -- ${folder} --fit`,
    from: `${examples.length} rated replies in ${new Set(examples.map(({ rated }) => rated.item.setting)).size} settings`,
    tables: fitTables(examples)
  };
  await writeFile(POINTS, await format(JSON.stringify(made), { parser: 'json' }));
}

await program.parseAsync();
