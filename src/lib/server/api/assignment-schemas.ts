import { z } from 'zod';
import {
  drillId,
  pageQuery,
  personId,
  scenarioQuery,
  scenarioRef,
  sinceQuery,
  time
} from './schemas.ts';

const day = z.iso.date().meta({ description: 'A day of the calendar of the house.' });
const days = z.int().min(0).nullable();

export const assignmentSchema = z
  .object({
    id: z.string(),
    scenario: scenarioRef,
    teams: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .meta({ description: 'Of the teams that it was given to, those of the token.' }),
    givenAt: time,
    due: day.meta({ description: 'The day for which it is open now, or was last.' }),
    every: z
      .enum(['month', 'quarter', 'half-year', 'year'])
      .nullable()
      .meta({ description: 'How often it is due again; null for once.' }),
    people: z
      .array(
        z.object({
          person: personId,
          name: z.string(),
          state: z.enum(['done', 'due', 'overdue']),
          due: day.meta({ description: 'The day that the state is about.' }),
          doneOn: day.nullable().meta({ description: 'Null where they have not done it.' }),
          lateBy: days.meta({ description: 'Days; null where they have not done it.' }),
          overdueBy: days.meta({ description: 'Days; null where they are not overdue.' }),
          drill: drillId
            .nullable()
            .meta({ description: 'The drill by which it is done; null where it is not kept.' })
        })
      )
      .meta({ description: 'Who has it, of the people of the token’s teams.' }),
    assignment: z.string().meta({ description: 'Path of its page, for people who sign in.' })
  })
  .meta({ description: 'A drill that people are to play by a day.' });

export const assignmentsQuery = pageQuery.extend({
  since: sinceQuery('Only what was given at this moment or after it.'),
  scenario: scenarioQuery
});
export type AssignmentsQuery = z.output<typeof assignmentsQuery>;
