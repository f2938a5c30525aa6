import { z } from 'zod';
import { plainLineEnds } from '../../core/scenario/line-ends.ts';
import { LONGEST_TEXT } from '../../core/scenario/long-text.ts';
import { tick } from '../access/account-forms.ts';
import { SHARINGS } from '../store/scenario-store.ts';

const MOST_TAGS = 12;

/**
 * A text that is longer could not be read any more. Half a character would not survive the disk, and a NUL
 * no database. Lines end plainly, as in every text of the studio.
 */
const text = z
  .string()
  .max(LONGEST_TEXT, `expected at most ${String(LONGEST_TEXT)} characters`)
  .transform((given) => plainLineEnds(given.toWellFormed().replaceAll('\0', '')));
const revision = z.int().min(1);
const note = z.string().trim().max(200, 'A note has at most 200 characters.').default('');

/** Bytes of a body with the longest text, however it is escaped. */
export const LARGEST_BODY = 6 * LONGEST_TEXT + 1024;
/** Bytes of a form with the longest text: each line break is two, and a character at most four. */
export const LARGEST_FORM = 8 * LONGEST_TEXT + 4096;
export const writingSchema = z.strictObject({ revision, text });
export const keepSchema = z.strictObject({ revision, note });

const title = z
  .string('Please type a title.')
  .trim()
  .min(1, 'Please type a title.')
  .max(120, 'A title has at most 120 characters.');
/** `template:blank`, `built-in:bin-day`, `written:our-own` */
const from = z
  .string('Choose what to begin with.')
  .regex(/^(?:template|built-in|written):[a-z0-9-]{1,100}$/, 'Choose what to begin with.')
  .transform((given) => {
    const [kind, id = ''] = given.split(':');
    return { kind: kind as 'template' | 'built-in' | 'written', id };
  });

/** Words, with commas between them, each once. */
const tags = z
  .string()
  .default('')
  .transform((given) => {
    const words = given.split(',').map((tag) => tag.trim().replaceAll(/\s+/g, ' ').toLowerCase());
    return [...new Set(words.filter((tag) => tag !== ''))];
  })
  .refine((given) => given.length <= MOST_TAGS, `At most ${String(MOST_TAGS)} tags.`)
  .refine((given) => given.every((tag) => tag.length <= 30), 'A tag has at most 30 characters.');

export const newSchema = z.object({ title, from });
/** A scenario that was made out of a sheet, in the browser of whoever brought it. */
export const importedSchema = z.object({
  title,
  text
});
export const titleSchema = z.object({ title });
export const tagSchema = z.object({ tags });
export const shareSchema = z.object({
  sharedWith: z.enum(SHARINGS, 'Choose with whom to share it.')
});
export const archiveSchema = z.object({
  archived: z.enum(['true', 'false']).transform((given) => given === 'true')
});
/** So that a form that went astray deletes nothing. */
export const deleteSchema = z.object({ sure: tick.refine(Boolean, 'Say that you are sure.') });
export const noteSchema = z.object({ note });
/** No version has a greater number: databases count them in four bytes. */
const LAST_VERSION = 2_147_483_647;
export const restoreSchema = z.object({
  version: z.coerce.number().int().min(1).max(LAST_VERSION)
});
