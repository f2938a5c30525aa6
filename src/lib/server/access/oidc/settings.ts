import { z } from 'zod';
import { StartRefused } from '../../start-refused.ts';
import { ROLES, type Role } from '../../store/people-store.ts';
import { teamSchema } from '../people-forms.ts';
import { mappingSchema, type Mapping } from './mapping.ts';

/** The provider by which people sign in (OpenID Connect), and what its claims give them. */
export interface OidcSettings {
  /** As the provider names itself; its metadata stands below this address. */
  issuer: string;
  clientId: string;
  /** Null for a client that has none and is held by PKCE alone. */
  clientSecret: string | null;
  /** What people call it. */
  name: string;
  /** Scopes between spaces. */
  scope: string;
  /** Null to leave roles to the administrator. */
  roles: Mapping<Role> | null;
  /** Gives names of teams. Null to leave teams to the administrator. */
  teams: Mapping | null;
  /** Whether nobody may sign in by a password. */
  only: boolean;
}

const ISSUER =
  'expected the https address by which the provider names itself, without query, such as https://id.example.org/realms/office; http is for a provider on this machine alone';
const SCOPE = 'expected scopes between spaces, openid among them, such as "openid profile email"';
const CLIENT = 'expected printable characters without spaces';
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const roles = mappingSchema('role', 'trainer', (one) => {
  const role = ROLES.find((known) => known === one);
  return role ? { ok: true, gives: role } : { ok: false, expected: `one of ${ROLES.join(', ')}` };
});
const teams = mappingSchema('team', 'Press', (one) => {
  const { data } = teamSchema.safeParse({ team: one });
  return data
    ? { ok: true, gives: data.team }
    : { ok: false, expected: 'the name of a team, of at most 60 characters,' };
});
const code = z
  .string()
  .max(1000, CLIENT)
  .regex(/^[\x21-\x7e]+$/, CLIENT);

/** The settings of this environment, each by itself. */
export const oidcShape = {
  HOTSEAT_OIDC_ISSUER: z.string().refine(isIssuer, ISSUER).optional(),
  HOTSEAT_OIDC_CLIENT_ID: code.optional(),
  HOTSEAT_OIDC_CLIENT_SECRET: code.optional(),
  HOTSEAT_OIDC_NAME: z.string().max(60, 'expected at most 60 characters').optional(),
  HOTSEAT_OIDC_SCOPE: z
    .string()
    .regex(/^[\x21-\x7e]+(?: +[\x21-\x7e]+)*$/, SCOPE)
    .refine((given) => given.split(/ +/).includes('openid'), SCOPE)
    .optional(),
  HOTSEAT_OIDC_ROLES: roles.optional(),
  HOTSEAT_OIDC_TEAMS: teams.optional(),
  HOTSEAT_OIDC_ONLY: z.enum(['on', 'off'], 'expected on or off').optional()
};

/** A secret goes there, and who we believe comes from there: nobody in between may read or write. */
function isIssuer(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(given);
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return safe && `${search}${hash}${username}${password}` === '';
}

/**
 * The provider that was set; null when none was.
 *
 * @throws StartRefused when one setting needs another that is missing
 */
export function oidcOf(given: z.output<z.ZodObject<typeof oidcShape>>): OidcSettings | null {
  const { HOTSEAT_OIDC_ISSUER: issuer, HOTSEAT_OIDC_CLIENT_ID: clientId } = given;
  if (issuer === undefined) {
    const alone = Object.keys(oidcShape).find((name) => given[name as keyof typeof given]);
    if (alone === undefined) return null;
    throw new StartRefused(`HOTSEAT_OIDC_ISSUER is not set, though ${alone} is; ${ISSUER}.`);
  }
  if (clientId === undefined) {
    throw new StartRefused(
      'HOTSEAT_OIDC_CLIENT_ID is not set, though HOTSEAT_OIDC_ISSUER is; ' +
        'expected the id under which the provider knows this Hotseat.'
    );
  }
  return {
    issuer,
    clientId,
    clientSecret: given.HOTSEAT_OIDC_CLIENT_SECRET ?? null,
    name: given.HOTSEAT_OIDC_NAME ?? 'your organisation',
    scope: given.HOTSEAT_OIDC_SCOPE ?? 'openid profile email',
    roles: given.HOTSEAT_OIDC_ROLES ?? null,
    teams: given.HOTSEAT_OIDC_TEAMS ?? null,
    only: given.HOTSEAT_OIDC_ONLY === 'on'
  };
}
