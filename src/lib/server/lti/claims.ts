import { z } from 'zod';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
/** What a platform has to grant for a score to go back (Assignment and Grade Services 2.0, 3.4). */
export const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';

/** Names of a teacher: as a name of the vocabulary, and short as it may stand for a context's. */
const TEACHERS: ReadonlySet<string> = new Set([
  'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
  'Instructor'
]);

/** Platforms send a parameter that they do not know as it was written, such as `$scenario`. */
const scenarioId = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .nullable()
  .catch(null);

/** What is read of a token, and the names under which it stands there. */
const NAMES = {
  subject: 'sub',
  message: `${LTI}message_type`,
  version: `${LTI}version`,
  deployment: `${LTI}deployment_id`,
  target: `${LTI}target_link_uri`,
  roles: `${LTI}roles`,
  custom: `${LTI}custom`,
  endpoint: AGS,
  settings: DEEP_LINKING
};
const claimsSchema = z.object({
  subject: z.string().min(1).max(255),
  message: z.enum(['LtiResourceLinkRequest', 'LtiDeepLinkingRequest']),
  version: z.literal('1.3.0'),
  deployment: z.string().min(1).max(255),
  target: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
  custom: z.record(z.string(), z.unknown()).nullish(),
  endpoint: z
    .object({ scope: z.array(z.string()), lineitem: z.string().optional() })
    .nullish()
    // A platform that words it otherwise takes no score; its people come in all the same.
    .catch(null),
  settings: z
    .object({
      deep_link_return_url: z.string().refine(isSafeUrl),
      accept_types: z.array(z.string()).refine((types) => types.includes('ltiResourceLink')),
      data: z.string().optional()
    })
    .nullish()
});
type Claims = z.output<typeof claimsSchema>;

/** What a platform says of somebody who comes, beside who they are. */
export interface LaunchClaims {
  subject: string;
  deployment: string;
  teaches: boolean;
  /** Id of the scenario to which the link leads; null where it names none. */
  scenario: string | null;
  /** Address of the column that takes the score; null where none does. */
  lineItem: string | null;
}

/**
 * Reads the claims of an ID token that has been checked (LTI core 1.3, 5.3). A scenario is named by
 * the custom parameter `scenario`, or by the address of its page. Null for what is no launch.
 *
 * @param origin ours
 */
export function launchClaims(
  token: Readonly<Record<string, unknown>>,
  origin: string
): LaunchClaims | null {
  const named = Object.entries(NAMES).map(([name, claim]) => [name, token[claim]]);
  const { data: claims } = claimsSchema.safeParse(Object.fromEntries(named));
  if (!claims) return null;
  const { subject, deployment, roles, custom, target, message, settings } = claims;
  if (message === 'LtiDeepLinkingRequest' && !settings) return null;
  return {
    subject,
    deployment,
    teaches: roles?.some((role) => TEACHERS.has(role)) ?? false,
    scenario: scenarioId.parse(custom?.['scenario']) ?? scenarioAt(target, origin),
    lineItem: lineItemOf(claims)
  };
}

function lineItemOf({ endpoint }: Claims): string | null {
  const { scope, lineitem } = endpoint ?? { scope: [] };
  return scope.includes(SCORE_SCOPE) && lineitem && isSafeUrl(lineitem) ? lineitem : null;
}

function scenarioAt(target: string | null | undefined, origin: string): string | null {
  if (!target || !URL.canParse(target)) return null;
  const url = new URL(target);
  const id = /^\/scenarios\/([\w-]{1,80})\/?$/.exec(url.pathname)?.[1];
  return url.origin === origin && id !== undefined ? id : null;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Tokens and scores go there: nobody in between may read; http is for this machine alone. */
export function isSafeUrl(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, username, password, hash } = new URL(given);
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return safe && `${username}${password}${hash}` === '';
}
