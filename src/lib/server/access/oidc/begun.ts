import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';

/** What a sign-in that was begun is known by, when the browser comes back from the provider. */
export interface Begun {
  /** Ties the answer to this browser. */
  state: string;
  /** Ties the token to this sign-in. */
  nonce: string;
  /** Ties the code to this sign-in (PKCE). */
  verifier: string;
}

/** What else was asked when it was begun. */
export interface Errand {
  /** Path to go on to; it is checked again. */
  next: string;
  /** Whether the drills that were played in this browser come along. */
  bring: boolean;
}

/** Seconds: the time to sign in at the provider, with whatever it asks for. */
const LASTS = 15 * 60;

const random = z.string().regex(/^[\w-]{43}$/);
const schema = z.object({
  state: random,
  nonce: random,
  verifier: random,
  next: z.string().max(2000),
  bring: z.boolean()
});

type Carrier = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Keeps it in the browser that began it, where scripts cannot read it. `Lax`, since the provider's
 * page leads back here; behind https under a name that no neighbouring host may set, so that nobody
 * is led to finish a sign-in that somebody else began.
 */
export function keepBegun({ cookies, url }: Carrier, begun: Begun & Errand): void {
  const kept = Buffer.from(JSON.stringify(begun)).toString('base64url');
  cookies.set(nameFor(url), kept, { ...optionsFor(url), maxAge: LASTS });
}

/** Takes it out of the browser, so that it serves once; null when there is none. */
export function takeBegun({ cookies, url }: Carrier): (Begun & Errand) | null {
  const held = cookies.get(nameFor(url));
  if (held === undefined) return null;
  cookies.delete(nameFor(url), optionsFor(url));
  return schema.safeParse(parsed(held)).data ?? null;
}

function nameFor({ protocol }: URL): string {
  return protocol === 'https:' ? '__Host-hotseat_oidc' : 'hotseat_oidc';
}

function optionsFor({ protocol }: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' } as const;
}

function parsed(held: string): unknown {
  try {
    return JSON.parse(Buffer.from(held, 'base64url').toString());
  } catch {
    return null;
  }
}
