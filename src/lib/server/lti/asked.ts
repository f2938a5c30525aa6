import { z } from 'zod';
import type { Asked } from './launches.ts';

const hint = z.string().min(1).max(4000);
const askedSchema = z.object({
  iss: z.string().min(1).max(255),
  login_hint: hint,
  client_id: z.string().min(1).max(255).optional(),
  lti_message_hint: hint.optional()
});
/** What of a request is kept on the way to the platform. */
const NAMES = Object.keys(askedSchema.shape);

/** What a platform asks; null where it leaves out what is needed. */
export function askedBy(params: URLSearchParams): Asked | null {
  const { data } = askedSchema.safeParse(Object.fromEntries(params));
  if (!data) return null;
  return {
    issuer: data.iss,
    clientId: data.client_id ?? null,
    loginHint: data.login_hint,
    messageHint: data.lti_message_hint ?? null
  };
}

/** The same request as a path of ours. @param marked whether the browser should hold its secret by now */
export function pathOfAsked(params: URLSearchParams, marked: boolean): string {
  const kept = new URLSearchParams(
    NAMES.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    })
  );
  if (marked) kept.set('marked', '1');
  return `/lti/login?${kept.toString()}`;
}
