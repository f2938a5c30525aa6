import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { readPhrases, readPostNotes, readPostPhrases, readSentenceNotes } from './notes.ts';
import { readSet } from './set.ts';

/** The set that came with the rubric; below it, ours: `more` to fit to, `phrases`, and `apart` to judge by. */
export const OWN_SET = 'tests/calibration';
/** Never fitted to: what is measured there, on settings that nothing has seen, is what to believe. */
export const APART = join(OWN_SET, 'apart');

/** Rated replies with notes on their sentences. */
const SETS = [OWN_SET, join(OWN_SET, 'more')];
/** Sentences and posts without a context. */
const PHRASES = join(OWN_SET, 'phrases');

/** A digest of all that the published numbers are fitted to, so that numbers made from other texts are found. */
export async function digestOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [...SETS, PHRASES])
    for (const file of (await readdir(folder)).sort())
      if (/\.(?:json|jsonl|tsv)$/u.test(file)) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Everything that the published numbers are fitted to. */
export async function loadCorpus(): Promise<Corpus> {
  const sets = await Promise.all(SETS.map(readSet));
  const sentences = await Promise.all(SETS.map(readSentenceNotes));
  const posts = await Promise.all(SETS.map(readPostNotes));
  return {
    rated: sets.flat(),
    sentences: new Map(sentences.flatMap((notes) => [...notes])),
    posts: new Map(posts.flatMap((notes) => [...notes])),
    phrases: await readPhrases(PHRASES),
    postPhrases: await readPostPhrases(PHRASES)
  };
}
