import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import type { Corpus } from './corpus.ts';
import { fitReader, WITHOUT_CONTEXT } from './corpus.ts';
import { digestOf, type FittedTo } from './load.ts';
import type { FittedAct, FittedWeights } from '../../lib/core/scoring/acts/weights.ts';
import { fitTables } from './fit.ts';
import type { Fold } from './held-out.ts';

export const POINTS = 'src/lib/core/scoring/points.json';
export const WEIGHTS = 'src/lib/core/scoring/acts/weights.json';
export const EVERYDAY = 'src/lib/core/scoring/everyday.json';

/** Fits everything, and writes the numbers that rate: the weights of acts, and the points for them. */
export async function publish(corpus: Corpus, folds: readonly Fold[]): Promise<void> {
  const made = await madeFrom('crises', corpus);
  await write(WEIGHTS, { ...made, ...weightsFor(corpus) });
  await write(POINTS, { ...made, tables: fitTables(folds.flat()) });
}

/** The same for contexts with nothing on record, into one file. */
export async function publishEveryday(corpus: Corpus, folds: readonly Fold[]): Promise<void> {
  const made = await madeFrom('everyday', corpus);
  const tables = fitTables(folds.flat(), 'everyday');
  await write(EVERYDAY, { ...made, ...weightsFor(corpus), tables });
}

async function madeFrom(what: FittedTo, { rated, phrases, postPhrases }: Corpus) {
  const settings = new Set(rated.map(({ item }) => item.setting)).size;
  return {
    made: 'npm run calibrate -- --fit',
    digest: await digestOf(what),
    from: `${rated.length} rated replies in ${settings} settings, ${phrases.length} sentences and ${postPhrases.length} posts without one`
  };
}

function weightsFor(corpus: Corpus): FittedWeights {
  const { acts, posts, matter } = fitReader(corpus);
  return { acts: inContext(acts), posts, matter };
}

/** Whether a sentence stood without a context helps the fit; a reply that is rated always has one. */
function inContext(acts: Readonly<Record<string, FittedAct>>): Record<string, FittedAct> {
  return Object.fromEntries(
    Object.entries(acts).map(([code, { base, weights }]) => {
      const { [WITHOUT_CONTEXT]: _, ...carried } = weights;
      return [code, { base, weights: carried }];
    })
  );
}

async function write(file: string, content: object): Promise<void> {
  await writeFile(file, await format(JSON.stringify(content), { parser: 'json' }));
}
