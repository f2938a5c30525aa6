import { z } from 'zod';
import { LISTS, type Edits } from '../../core/debrief/report/index.ts';
import { ACTION_STATES } from '../store/report-store.ts';

const LONGEST = 4000;
const MOST_TEXTS = 400;
const MOST_POINTS = 100;

/** A name of a point in the list that it belongs to. */
const point = z
  .string()
  .max(120)
  .regex(new RegExp(`^(?:${LISTS.join('|')}):[\\w-]+$`), 'expected a list and the key of a point');
const text = z
  .string()
  .max(LONGEST, `A text has at most ${String(LONGEST)} characters.`)
  .transform((given) => given.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', ''));
const keys = z
  .array(
    z
      .string()
      .max(120)
      .regex(/^[\w-]+$/)
  )
  .max(MOST_POINTS);

export const editsSchema: z.ZodType<Edits> = z.strictObject({
  texts: z
    .record(
      z
        .string()
        .max(200)
        .regex(
          /^(?:summary|objective:[\w-]+|(?:strengths|areas|plan):[\w-]+:(?:title|says|advice))$/,
          'expected the name of a text of the report'
        ),
      text
    )
    .refine(
      (given) => Object.keys(given).length <= MOST_TEXTS,
      `expected at most ${String(MOST_TEXTS)} texts`
    ),
  left: z.array(point).max(MOST_POINTS),
  added: z.array(point).max(MOST_POINTS),
  order: z.partialRecord(z.enum(LISTS), keys)
});
/** What the editor sends: all edits, and the revision that they were made on. */
export const savedSchema = z.strictObject({ revision: z.int().min(0), edits: editsSchema });
/** Bytes of a body with edits; more than a person writes, and far less than all texts at their longest. */
export const LARGEST_EDITS = 512 * 1024;

export const stateSchema = z.object({ state: z.enum(['draft', 'ready'], 'Say draft or ready.') });

const id = z.string().regex(/^[0-9a-f]{1,64}$/, 'There is no such action here any more.');
const title = z
  .string('Say what is to be done.')
  .trim()
  .min(1, 'Say what is to be done.')
  .max(200, 'An action has at most 200 characters.');
/** Empty for none. */
const due = z
  .union([z.literal(''), z.iso.date('Choose a day, or leave it empty.')])
  .transform((given) => (given === '' ? null : given));
/** Id of somebody with an account; empty for none. */
const owner = z.union([z.literal(''), id]);
/** Who has it already may be sent back, also the alias of somebody whose account is gone. */
const keptOwner = z.union([owner, z.string().regex(/^deleted-[0-9a-f]{8}$/)]);
/** Name of somebody without one; it counts where no account was chosen. */
const ownerName = z.string().trim().max(80, 'A name has at most 80 characters.');
const note = z.string().trim().max(500, 'A note has at most 500 characters.').default('');

export const addSchema = z.object({
  title,
  owner: owner.default(''),
  ownerName: ownerName.default(''),
  due: due.default(null),
  area: z
    .string()
    .max(120)
    .regex(/^[\w-]*$/, 'There is no such area in the report.')
    .default('')
    .transform((given) => (given === '' ? null : given))
});
export const changeSchema = z
  .object({
    drill: z.string().regex(/^[\w-]{1,64}$/, 'There is no such report here any more.'),
    action: id,
    revision: z.coerce.number('This page is too old. Load it again.').int().min(1),
    state: z.enum(ACTION_STATES, 'Choose open, in progress, done or dropped.'),
    note,
    /** Left out by who may only say where it stands. */
    title: title.optional(),
    owner: keptOwner.optional(),
    ownerName: ownerName.optional(),
    due: due.optional()
  })
  .refine(({ state, note: why }) => state !== 'dropped' || why !== '', {
    path: ['note'],
    message: 'Say in a note why it is dropped.'
  });
