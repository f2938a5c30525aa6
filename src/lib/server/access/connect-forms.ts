import { z } from 'zod';
import { HOOK_EVENTS, SCOPES } from '../store/connection-store.ts';
import { tick } from './account-forms.ts';

const DAY = 24 * 60 * 60_000;

/** For how long a token can be made: in days, or until it is revoked. */
export const LASTS = ['30', '90', '365', 'open'] as const;

/** Fields of these forms that may come several times. */
export const LISTS = ['scopes', 'teams', 'events'] as const;

const gone = 'There is no such thing here any more.';

/** @param now wall time in ms */
export function tokenSchema(now: number) {
  return z
    .object({
      name: z
        .string('Please say what it is for.')
        .trim()
        .min(1, 'Please say what it is for.')
        .max(80, 'At most 80 characters.'),
      scopes: z
        .array(z.enum(SCOPES, 'Choose what it may read.'))
        .min(1, 'Choose what it may read.'),
      reach: z.enum(['some', 'all'], 'Choose whose results it may read.'),
      teams: z.array(z.string().regex(/^[0-9a-f]{16}$/, gone)),
      lasts: z.enum(LASTS, 'Choose how long it is good.')
    })
    .refine(({ reach, teams }) => reach === 'all' || teams.length > 0, {
      path: ['teams'],
      message: 'Choose at least one team, or all.'
    })
    .transform(({ name, scopes, reach, teams, lasts }) => ({
      name,
      scopes,
      teams: reach === 'all' ? null : teams,
      expires: lasts === 'open' ? null : now + Number(lasts) * DAY
    }));
}

/** An address that something is sent to; plain http only where private addresses are allowed. */
function address(reachPrivate: boolean) {
  const expected = reachPrivate ? 'http or https' : 'https';
  return z
    .string('Please type an address.')
    .trim()
    .max(500, 'At most 500 characters.')
    .refine((given) => {
      if (!URL.canParse(given)) return false;
      const { protocol, username, password, hash } = new URL(given);
      const secure = protocol === 'https:' || (reachPrivate && protocol === 'http:');
      return secure && `${username}${password}${hash}` === '';
    }, `Expected an ${expected} address without a name or password in it.`);
}

export function webhookSchema(reachPrivate: boolean) {
  return z.object({
    url: address(reachPrivate),
    events: z
      .array(z.enum(HOOK_EVENTS, 'Choose what it is told.'))
      .min(1, 'Choose what it is told.')
  });
}

export function lrsSchema(reachPrivate: boolean) {
  return z.object({
    endpoint: address(reachPrivate)
      .refine((given) => !given.includes('?'), 'Expected an address without a question mark.')
      .transform((given) => given.replace(/(?<!\/)\/+$/, '').replace(/\/statements$/, '')),
    key: z
      .string('Please type its key.')
      .trim()
      .min(1, 'Please type its key.')
      .max(200, 'At most 200 characters.')
      // Basic authentication ends the name there (RFC 7617, 2).
      .refine((given) => !given.includes(':'), 'A key has no colon.'),
    /** Empty keeps the one that is set. */
    secret: z.string().max(500, 'At most 500 characters.').default(''),
    texts: tick
  });
}

export const tokenIdSchema = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, gone) });
export const hookIdSchema = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, gone) });
export const parcelIdSchema = z.object({ id: z.string().regex(/^[\w.-]{1,200}$/, gone) });
