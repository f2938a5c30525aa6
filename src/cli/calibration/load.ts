import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { readPhrases, readPostNotes, readPostPhrases, readSentenceNotes } from './notes.ts';
import { readSet } from './set.ts';

/** The set that came with the rubric; below it, ours: `more` to fit to, `phrases`, and `apart` to judge by. */
export const OWN_SET = 'tests/calibration';
/** Never fitted to: what is measured there, on settings that nothing has seen, is what to believe. */
export const APART = join(OWN_SET, 'apart');

/** Everything that the published numbers are fitted to. */
export async function loadCorpus(): Promise<Corpus> {
  const folders = [OWN_SET, join(OWN_SET, 'more')];
  const sets = await Promise.all(folders.map(readSet));
  const sentences = await Promise.all(folders.map(readSentenceNotes));
  const posts = await Promise.all(folders.map(readPostNotes));
  const phrases = join(OWN_SET, 'phrases');
  return {
    rated: sets.flat(),
    sentences: new Map(sentences.flatMap((notes) => [...notes])),
    posts: new Map(posts.flatMap((notes) => [...notes])),
    phrases: await readPhrases(phrases),
    postPhrases: await readPostPhrases(phrases)
  };
}
