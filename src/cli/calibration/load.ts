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

/** What care desks answer every day, where nothing is on record: fitted to for such contexts alone. */
const EVERYDAY = join(OWN_SET, 'everyday');

/** Rated replies with notes on their sentences. */
const SETS = [OWN_SET, join(OWN_SET, 'more')];
/** Sentences and posts without a context. */
const PHRASES = join(OWN_SET, 'phrases');

/** What some numbers are fitted to. */
export type FittedTo = 'crises' | 'everyday';

const FOLDERS: Readonly<Record<FittedTo, { sets: readonly string[]; phrases: readonly string[] }>> =
  {
    crises: { sets: SETS, phrases: [PHRASES] },
    // Words mean the same there; a desk's own replies and posts are added to what crises tell of them.
    everyday: { sets: [...SETS, EVERYDAY], phrases: [PHRASES, join(EVERYDAY, 'phrases')] }
  };

/** A digest of all that some published numbers are fitted to, so that numbers made from other texts are found. */
export async function digestOf(what: FittedTo): Promise<string> {
  const hash = createHash('sha256');
  const { sets, phrases } = FOLDERS[what];
  for (const folder of [...sets, ...phrases])
    for (const file of (await readdir(folder)).sort())
      if (/\.(?:json|jsonl|tsv)$/u.test(file)) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Everything that some published numbers are fitted to. */
export async function loadCorpus(what: FittedTo = 'crises'): Promise<Corpus> {
  const folders = FOLDERS[what];
  const sets = await Promise.all(folders.sets.map(readSet));
  const sentences = await Promise.all(folders.sets.map(readSentenceNotes));
  const posts = await Promise.all(folders.sets.map(readPostNotes));
  const phrases = await Promise.all(folders.phrases.map(readPhrases));
  const postPhrases = await Promise.all(folders.phrases.map(readPostPhrases));
  return {
    rated: sets.flat(),
    sentences: new Map(sentences.flatMap((notes) => [...notes])),
    posts: new Map(posts.flatMap((notes) => [...notes])),
    phrases: phrases.flat(),
    postPhrases: postPhrases.flat()
  };
}
