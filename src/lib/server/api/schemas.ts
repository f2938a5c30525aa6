import { z } from 'zod';
import { FAULTS } from '../../core/readiness/index.ts';
import { DIMENSIONS } from '../../core/scenario/vocabulary.ts';

/**
 * What the API takes and gives; its document is made of these, so that they cannot differ. Reports,
 * actions and assignments are beside.
 */

export const time = z.iso.datetime().meta({ description: 'A moment in UTC.' });
export const drillId = z.string().meta({ description: 'Id of a drill.' });
export const scenarioRef = z.object({ id: z.string(), title: z.string() });
export const personId = z.string().meta({ description: 'Id of a person with an account.' });

const tally = z.object({
  mean: z.number().min(0).max(4).nullable().meta({ description: 'Null where n is 0.' }),
  n: z.int().min(0).meta({ description: 'How many ratings the mean is of.' })
});

export const resultSchema = z
  .object({
    drill: drillId,
    person: personId,
    name: z.string(),
    scenario: scenarioRef,
    team: z.boolean().meta({
      description:
        'Whether others took part. Then dimensions and faults are this person’s, the rest is the team’s. Their speed is that of the posts that they answered; one that nobody answered counts for none of them.'
    }),
    startedAt: time,
    endedAt: time,
    dimensions: z.object(
      Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, tally])) as Record<
        (typeof DIMENSIONS)[number],
        typeof tally
      >
    ),
    needed: z.int().meta({ description: 'Posts that needed words.' }),
    answered: z.int().meta({ description: 'Of these, those answered within their limit.' }),
    trust: z.object({ from: z.number(), to: z.number() }).meta({ description: '0 to 100.' }),
    objectives: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        grade: z
          .enum(['P', 'S', 'M', 'U'])
          .nullable()
          .meta({ description: 'By the HSEEP; null where nothing came up for it.' })
      })
    ),
    faults: z
      .array(z.object({ fault: z.enum(FAULTS), at: z.int() }))
      .meta({ description: 'What went wrong; at is drill time in ms. At most three of a kind.' }),
    teamSpeed: tally.nullable().meta({
      description:
        'Speed over every post that a team was asked, as the team’s scorecard has it: 0 for each that none of them answered. Null where nobody else took part.'
    })
  })
  .meta({ description: 'One person in one ended drill.' });

export const drillSchema = z
  .object({
    drill: drillId,
    scenario: scenarioRef,
    team: z.boolean(),
    startedAt: time,
    endedAt: time,
    people: z
      .array(personId)
      .meta({ description: 'Of those who took part, the people of the token’s teams.' }),
    scorecard: z.string().meta({ description: 'Path of its scorecard, for people who sign in.' })
  })
  .meta({ description: 'A drill that has ended.' });

const cursor = z
  .string()
  .regex(/^[\w-]{1,400}$/, 'expected a cursor from an earlier answer')
  .optional()
  .meta({ description: 'next of the page before, or last of an earlier day.' });

/** What every list can be asked. */
export const pageQuery = z.object({
  cursor,
  limit: z.coerce
    .number('expected a number')
    .int('expected a whole number')
    .min(1, 'expected 1 to 200')
    .max(200, 'expected 1 to 200')
    .default(50)
    .meta({ description: 'How many a page has.' })
});

/** A moment from which on; `says` what is counted from it. */
export const sinceQuery = (says: string) =>
  z.iso
    .datetime({ error: 'expected a moment in UTC, such as 2026-11-01T00:00:00Z' })
    .optional()
    .meta({ description: says });

export const scenarioQuery = z
  .string()
  .max(100)
  .optional()
  .meta({ description: 'Only of this scenario, by its id.' });

export const listQuery = pageQuery.extend({
  since: sinceQuery('Only what ended at this moment or after it.'),
  scenario: scenarioQuery
});
export type ListQuery = z.output<typeof listQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: 'The cursor of the next page; null at the end.' }),
    last: z.string().nullable().meta({
      description:
        'The cursor of where this page ends: asked with it later, the list gives what has come since. Null while there is nothing.'
    })
  });
}

export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ description: 'An error, as RFC 9457 has it.' });
