import { z } from 'zod';
import { emailSchema } from './email.ts';

/** Only bounded here: a new password is judged by the rules for it, an old one is right or wrong. */
const password = z
  .string('Please type a password.')
  .min(1, 'Please type a password.')
  .max(1000, 'A password has at most 200 characters.');

export const nameSchema = z
  .string('Please type a name.')
  .trim()
  .min(1, 'Please type a name.')
  .max(80, 'A name has at most 80 characters.');

/** A ticked box comes as a value, another does not come at all. */
export const tick = z
  .string()
  .optional()
  .transform((given) => given !== undefined);

export const newAccountSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password,
  bring: tick
});
export const signInSchema = z.object({ email: emailSchema, password, bring: tick });
export const forgotSchema = z.object({ email: emailSchema });
export const resetSchema = z.object({ password });
export const renameSchema = z.object({ name: nameSchema });
export const passwordSchema = z.object({ current: password, password });
/** Who signs in by the provider alone has none to type. */
export const deleteSchema = z.object({ current: z.string().max(1000).default('') });
/** Also keeps what is no id away from the store. */
export const revokeSchema = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

/** So that a form that went astray deletes nothing. */
export const sureSchema = z.object({ sure: z.literal('yes', 'Say that you are sure.') });
