import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import type { Corpus } from './corpus.ts';
import { fitReader } from './corpus.ts';
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
    from: `${corpus.rated.length} rated replies in ${settings} settings, ${corpus.phrases.length} sentences and ${corpus.postPhrases.length} posts without one`
  };
  await write(WEIGHTS, { ...made, acts, posts, matter });
  const tables = fitTables(folds.flat());
  await write(POINTS, { ...made, tables });
}

async function write(file: string, content: object): Promise<void> {
  await writeFile(file, await format(JSON.stringify(content), { parser: 'json' }));
}
