import { z } from 'zod';
import { tick } from '../access/account-forms.ts';
import { isSafeUrl } from './claims.ts';

const ADDRESS =
  'Expected an https address such as https://moodle.example.org/mod/lti/auth.php; http is for a platform on this machine alone.';
const address = z
  .string('Please paste the address.')
  .trim()
  .max(1000, ADDRESS)
  .refine(isSafeUrl, ADDRESS);

const PRINTABLE = /^[\x21-\x7e]+$/;
const code = (what: string) =>
  z
    .string(`Please paste the ${what}.`)
    .trim()
    .min(1, `Please paste the ${what}.`)
    .max(255, `The ${what} has at most 255 characters.`)
    .regex(PRINTABLE, `The ${what} has no spaces and no letters beyond plain ones.`);

/** Lines of a text area, each once and without what is empty. */
function lines(line: z.ZodType<string, string>, most: number, many: string) {
  return z
    .string()
    .default('')
    .transform((given) => [...new Set(given.split(/\r?\n/).map((one) => one.trim()))])
    .transform((all) => all.filter((one) => one !== ''))
    .pipe(z.array(line).max(most, many));
}

const FRAME =
  'Expected the beginning of an address, one a line, such as https://school.instructure.com.';
const frame = z
  .string()
  .refine((given) => isSafeUrl(given), FRAME)
  .transform((given) => new URL(given).origin);

/** What the administrator writes down of a platform. */
export const platformSchema = z.object({
  /** Of the one that is changed; empty for a new one. */
  id: z
    .string()
    .regex(/^(?:[0-9a-f]{16})?$/, 'There is no such platform here any more.')
    .default(''),
  name: z
    .string('Please type a name.')
    .trim()
    .min(1, 'Please type a name.')
    .max(60, 'A name has at most 60 characters.'),
  issuer: code('issuer'),
  clientId: code('client id'),
  deployments: lines(code('deployment id'), 100, 'There are at most 100 deployment ids.').refine(
    (all) => all.length > 0,
    'Please paste at least one deployment id.'
  ),
  signInUrl: address,
  tokenUrl: address,
  keysUrl: address,
  audience: z.union([z.literal(''), code('audience')]).default(''),
  frames: lines(frame, 20, 'There are at most 20 addresses.'),
  team: z.string().max(64).default(''),
  vouches: tick,
  trainers: tick
});
export type PlatformForm = z.output<typeof platformSchema>;
