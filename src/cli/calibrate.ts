import { Command } from 'commander';
import { z } from 'zod';
import { hasFacts } from '../lib/core/scoring/context.ts';
import { SCORER_VERSION } from '../lib/core/scoring/index.ts';
import { toExample, type Example } from './calibration/examples.ts';
import { levelBy, readApart, tablesApart, type Fold } from './calibration/held-out.ts';
import { loadCorpus, OWN_SET, type FittedTo } from './calibration/load.ts';
import { EVERYDAY, POINTS, publish, publishEveryday, WEIGHTS } from './calibration/publish.ts';
import {
  agreementReport,
  apologyPresence,
  flagReport,
  groupReport,
  worstReport,
  type Giving
} from './calibration/report.ts';
import { readSet } from './calibration/set.ts';
import { readOptions, wholeNumber } from './options.ts';

const program = new Command('calibrate')
  .description('How far the scorer agrees with expert ratings, on a folder of rated replies')
  .argument('[folder]', 'settings.json, items.jsonl and consensus.jsonl', OWN_SET)
  .option(
    '--fit',
    `fit first, and write ${WEIGHTS}, ${POINTS} and ${EVERYDAY} (a quarter of an hour)`,
    false
  )
  .option(
    '--left-out',
    'rate what was fitted to with each setting left out in turn (minutes)',
    false
  )
  .option('--worst <count>', 'how many of the worst replies to print', '20')
  .action(
    async (
      folder: string,
      { fit, leftOut, worst }: { fit: boolean; leftOut: boolean; worst: string }
    ) => {
      const read = readOptions(z.object({ worst: wholeNumber(0, 10_000) }), { worst });
      if (!read.ok) {
        process.stderr.write(`${read.wrong}\n`);
        process.exitCode = 1;
        return;
      }
      if (fit || leftOut) {
        await printLeftOut(fit);
        await printEveryday(fit);
      }
      if (fit) return;
      const examples = (await readSet(folder)).map((rated) => toExample(rated));
      print(
        examples,
        (dimension, example) => levelBy(undefined, dimension, example),
        read.options.worst
      );
    }
  );

function print(examples: readonly Example[], give: Giving, worst: number): void {
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
  section(`The ${worst} worst`, worstReport(examples, give, worst));
}

/** What the scorer is worth on settings that it has not seen; and, with `--fit`, the new numbers. */
async function printLeftOut(fit: boolean): Promise<void> {
  const corpus = await loadCorpus();
  const folds = readApart(corpus);
  const give = givingApart(folds, 'crises');
  const examples = folds.flat();
  section(
    'Everything fitted without the setting, by kind: kappa (mean error)',
    groupReport(examples, give, ({ rated }) => rated.item.kind)
  );
  section(
    'The same, by setting',
    groupReport(examples, give, ({ rated }) => rated.item.setting)
  );
  section('Apology', apologyPresence(examples, give));
  section('Red flags', flagReport(examples));
  if (fit) await publish(corpus, folds);
}

/** Levels by tables that were fitted without the example's setting. */
function givingApart(folds: readonly Fold[], what: FittedTo): Giving {
  const tables = tablesApart(folds, what);
  return (dimension, example) => levelBy(tables.get(example) ?? [], dimension, example);
}

/** The same for replies with nothing on record. */
async function printEveryday(fit: boolean): Promise<void> {
  const corpus = await loadCorpus('everyday');
  const bare = corpus.rated.filter(({ context }) => !hasFacts(context.facts));
  const folds = readApart(corpus, bare);
  const give = givingApart(folds, 'everyday');
  section(
    'Nothing on record, fitted without the setting: kappa (mean error)',
    groupReport(folds.flat(), give, ({ rated }) => rated.item.kind)
  );
  if (fit) await publishEveryday(corpus, folds);
}

function section(title: string, text: string): void {
  process.stdout.write(`\n## ${title}\n\n${text}\n`);
}

await program.parseAsync();
