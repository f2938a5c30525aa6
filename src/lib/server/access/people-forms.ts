import { z } from 'zod';
import { ROLES } from '../store/people-store.ts';
import { tick } from './account-forms.ts';
import { emailSchema } from './email.ts';

const roles = z
  .array(z.enum(ROLES, `A role is one of ${ROLES.join(', ')}.`))
  .min(1, 'Choose at least one role.');
const id = z.string().regex(/^[0-9a-f]{1,64}$/, 'There is no such thing here any more.');
const teams = z.array(id);

/** Fields of these forms that may come several times. */
export const LISTS = ['roles', 'teams'] as const;

export const invitationSchema = z.object({
  for: z.string().trim().max(80, 'At most 80 characters.').default(''),
  /** Where to mail it; empty to show the link alone. */
  email: z.union([z.literal(''), emailSchema]).default(''),
  roles,
  teams
});
/** Several at once, with the same roles and teams. */
export const invitationsSchema = z.object({
  list: z.string().max(40_000, 'At most 40,000 characters.').default(''),
  roles,
  teams
});
/** Whether the link is mailed to the person instead of shown. */
export const resetLinkSchema = z.object({ mail: tick });
export const rolesSchema = z.object({ roles, teams });
export const idSchema = z.object({ id });
export const teamSchema = z.object({
  team: z
    .string('Please type a name.')
    .trim()
    .min(1, 'Please type a name.')
    .max(60, 'A team’s name has at most 60 characters.')
});
export const renameTeamSchema = teamSchema.extend({ id });
export const newEmailSchema = z.object({ email: emailSchema });
export const practiceSchema = z.object({ practice: tick });
export const activeSchema = z.object({
  active: z.enum(['true', 'false']).transform((given) => given === 'true')
});
