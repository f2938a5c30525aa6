import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ACT_CODES, type ActCode } from '../../lib/core/scoring/acts/acts.ts';
import { POST_CODES, type PostCode } from '../../lib/core/scoring/acts/post.ts';

const codeSchema = z.enum(ACT_CODES as [ActCode, ...ActCode[]]);
const NONE = '-';

/** What raters noted of each sentence of a set: by item, the acts of its sentences in their order. */
export type SentenceNotes = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<ActCode>>>;

/** Sentences without a context, with what they do. */
export interface Phrase {
  text: string;
  acts: ReadonlySet<ActCode>;
}

/** What raters noted of a post. */
export type PostNote = ReadonlySet<PostCode>;

/** Reads `acts.tsv` of a set: item, sentence number, acts. Empty where the set has none. */
export async function readSentenceNotes(folder: string): Promise<SentenceNotes> {
  const notes = new Map<string, Map<number, ReadonlySet<ActCode>>>();
  for (const [place, [id = '', sentence = '', codes = '']] of await rows(
    join(folder, 'acts.tsv')
  )) {
    const index = z.coerce.number().int().min(0).safeParse(sentence);
    if (!index.success) throw new Error(`${place}: "${sentence}" is no number of a sentence.`);
    const of = notes.get(id) ?? new Map<number, ReadonlySet<ActCode>>();
    notes.set(id, of.set(index.data, actsOf(codes, place)));
  }
  return notes;
}

/** Reads `posts.tsv` of a set: item, then a word for each thing that a post may do. */
export async function readPostNotes(folder: string): Promise<ReadonlyMap<string, PostNote>> {
  const notes = new Map<string, PostNote>();
  for (const [, [id = '', ...words]] of await rows(join(folder, 'posts.tsv')))
    notes.set(id, postOf(words));
  return notes;
}

/** Reads `sentences.tsv` and `posts.tsv` of the folder of phrases. */
export async function readPhrases(folder: string): Promise<Phrase[]> {
  const found = await rows(join(folder, 'sentences.tsv'));
  return found.map(([place, [text = '', codes = '']]) => ({ text, acts: actsOf(codes, place) }));
}

/** Reads posts without a context. */
export async function readPostPhrases(folder: string): Promise<{ text: string; note: PostNote }[]> {
  const found = await rows(join(folder, 'posts.tsv'));
  return found.map(([, [text = '', ...words]]) => ({ text, note: postOf(words) }));
}

function postOf(words: readonly string[]): PostNote {
  return new Set(POST_CODES.filter((code) => words.includes(code)));
}

function actsOf(codes: string, place: string): ReadonlySet<ActCode> {
  const named = codes
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '' && code !== NONE);
  return new Set(
    named.map((code) => {
      const parsed = codeSchema.safeParse(code);
      if (!parsed.success) throw new Error(`${place}: there is no act "${code}".`);
      return parsed.data;
    })
  );
}

async function rows(file: string): Promise<(readonly [place: string, fields: string[]])[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .map((line, index) => [`${file}, line ${index + 1}`, line] as const)
    .filter(([, line]) => line.trim() !== '')
    .map(([place, line]) => [place, line.split('\t')] as const);
}
