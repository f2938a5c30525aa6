import { z } from 'zod';
import { daySchema, EVERY } from '../../core/readiness/assignments/index.ts';

/** Fields of these forms that may come several times. */
export const LISTS = ['people', 'teams'] as const;

const ids = z.array(
  z.string().regex(/^[0-9a-f]{1,64}$/, 'There is no such person or team any more.')
);

const teamSchema = z.union(
  [z.literal(''), z.string().regex(/^[0-9a-f]{1,64}$/)],
  'There is no such team any more.'
);

/** Whose people are reminded; empty for all. */
export const teamFormSchema = z.object({ team: teamSchema.default('') });

/** The team that an address asks for; empty for all, also where it asks for what cannot be one. */
export function teamIn(query: URLSearchParams): string {
  const asked = teamSchema.safeParse(query.get('team') ?? '');
  return asked.success ? asked.data : '';
}

/** What can be changed of an assignment once it is given. */
export const termsSchema = z.object({
  due: daySchema,
  every: z
    .union([z.literal(''), z.enum(EVERY)], 'Choose how often it is due.')
    .transform((given) => given || null),
  people: ids,
  teams: ids,
  note: z
    .string()
    // A browser sends each line break as two characters, which count as one and mean one in a calendar.
    .overwrite((text) => text.replaceAll(/\r\n?/g, '\n'))
    .trim()
    .max(500, 'At most 500 characters.')
    .default('')
});
export type Terms = z.output<typeof termsSchema>;

export const assignmentSchema = termsSchema.extend({
  scenario: z.string('Choose a drill.').min(1, 'Choose a drill.').max(100)
});
