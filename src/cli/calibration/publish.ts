import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import type { Corpus } from './corpus.ts';
import { fitReader, WITHOUT_CONTEXT } from './corpus.ts';
import { digestOf } from './load.ts';
import type { FittedAct } from '../../lib/core/scoring/acts/weights.ts';
import { fitTables } from './fit.ts';
import type { Fold } from './held-out.ts';

export const POINTS = 'src/lib/core/scoring/points.json';
export const WEIGHTS = 'src/lib/core/scoring/acts/weights.json';

/** Fits everything, and writes the numbers that rate: the weights of acts, and the points for them. */
export async function publish(corpus: Corpus, folds: readonly Fold[]): Promise<void> {
  const { acts, posts, matter } = fitReader(corpus);
  const settings = new Set(corpus.rated.map(({ item }) => item.setting)).size;
  const made = {
    made: 'npm run calibrate -- --fit',
    digest: await digestOf(),
    from: `${corpus.rated.length} rated replies in ${settings} settings, ${corpus.phrases.length} sentences and ${corpus.postPhrases.length} posts without one`
  };
  await write(WEIGHTS, { ...made, acts: inContext(acts), posts, matter });
  const tables = fitTables(folds.flat());
  await write(POINTS, { ...made, tables });
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
