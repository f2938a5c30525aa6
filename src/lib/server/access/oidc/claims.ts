import { z } from 'zod';
import { nameSchema } from '../account-forms.ts';
import { emailSchema } from '../email.ts';

/** Somebody for whom the provider vouches. */
export interface Vouched {
  issuer: string;
  subject: string;
  /** As we keep addresses; null when it gave none that is one. */
  email: string | null;
  /** Whether it says that the address is theirs. */
  vouches: boolean;
  name: string | null;
  /** All that it said, for mappings. */
  claims: Readonly<Record<string, unknown>>;
}

const subjectSchema = z.object({ iss: z.string().min(1), sub: z.string().min(1).max(255) });

/**
 * Who somebody is by an ID token that has been checked, and by what the provider's userinfo adds to
 * it. Null without an issuer and a subject; of everything else, what is no such thing is left out.
 *
 * An address and whether it is theirs are taken from one of the two: what one says of an address is
 * not said of the other's. `email_verified` counts as the true that it is specified to be (OpenID
 * Connect Core 1.0, 5.1), not as text.
 */
export function vouchedBy(
  token: Readonly<Record<string, unknown>>,
  userinfo: Readonly<Record<string, unknown>>
): Vouched | null {
  const subject = subjectSchema.safeParse(token);
  if (!subject.success) return null;
  const claims = { ...userinfo, ...token };
  const addressed = token['email'] === undefined ? userinfo : token;
  const email = emailSchema.safeParse(addressed['email']).data ?? null;
  return {
    issuer: subject.data.iss,
    subject: subject.data.sub,
    email,
    vouches: email !== null && addressed['email_verified'] === true,
    name: nameIn(claims) ?? email?.split('@')[0]?.slice(0, 80) ?? null,
    claims
  };
}

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const candidates = [
    text('name'),
    `${text('given_name')} ${text('family_name')}`.trim(),
    text('preferred_username')
  ];
  for (const candidate of candidates) {
    const name = nameSchema.safeParse([...candidate].slice(0, 80).join(''));
    if (name.success) return name.data;
  }
  return null;
}
