import { z } from 'zod';
import { ACTION_STATES } from '../store/report-store.ts';
import { drillId, listQuery, pageQuery, scenarioRef, sinceQuery, time } from './schemas.ts';

const REPORT_STATES = ['draft', 'ready'] as const;

export const reportSchema = z
  .object({
    drill: drillId.meta({ description: 'Id of the drill, and so of its report.' }),
    scenario: scenarioRef,
    team: z.boolean().meta({ description: 'Whether several people shared the drill.' }),
    endedAt: time,
    state: z
      .enum(REPORT_STATES)
      .meta({ description: 'Every ended drill has a draft; ready is what somebody called so.' }),
    stateSince: time.nullable().meta({ description: 'Null while nobody has set the state.' }),
    editedAt: time
      .nullable()
      .meta({ description: 'When its text was changed last; null where it is as it was made.' }),
    actions: z
      .object({ open: z.int().min(0), closed: z.int().min(0) })
      .meta({ description: 'How many actions its improvement plan has.' }),
    report: z.string().meta({ description: 'Path of the report, for people who sign in.' })
  })
  .meta({ description: 'The after-action report of a drill.' });

export const actionSchema = z
  .object({
    id: z.string(),
    drill: drillId.meta({ description: 'Id of the drill in whose report it stands.' }),
    scenario: scenarioRef,
    title: z.string().meta({ description: 'What is to be done, as people wrote it.' }),
    area: z
      .string()
      .nullable()
      .meta({ description: 'Heading of the area for improvement that it answers.' }),
    owner: z
      .object({
        name: z.string(),
        person: z.string().nullable().meta({ description: 'Null for who has no account.' })
      })
      .nullable()
      .meta({ description: 'Null while nobody has taken it.' }),
    due: z.iso.date().nullable().meta({ description: 'A day; null where none is set.' }),
    overdue: z.boolean(),
    state: z.enum(ACTION_STATES),
    addedAt: time,
    changedAt: time,
    report: z
      .string()
      .nullable()
      .meta({ description: 'Path of the report; null where its drill is not kept any more.' })
  })
  .meta({ description: 'One action of an improvement plan.' });

export const reportsQuery = listQuery.extend({
  state: z
    .enum(REPORT_STATES, 'expected draft or ready')
    .optional()
    .meta({ description: 'Only reports in this state.' })
});
export type ReportsQuery = z.output<typeof reportsQuery>;

export const actionsQuery = pageQuery.extend({
  since: sinceQuery('Only what was added or changed at this moment or after it.'),
  state: z
    .enum(ACTION_STATES, 'expected open, in-progress, done or dropped')
    .optional()
    .meta({ description: 'Only actions in this state.' })
});
export type ActionsQuery = z.output<typeof actionsQuery>;
