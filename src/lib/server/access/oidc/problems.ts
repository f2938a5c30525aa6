import type { OidcSettings } from './settings.ts';

/** Why somebody was not signed in by the provider, as it stands in an address. */
export const PROBLEMS = [
  'off',
  'stale',
  'denied',
  'unreachable',
  'refused',
  'no-email',
  'email-taken',
  'reassigned',
  'inactive',
  'slow'
] as const;
export type Problem = (typeof PROBLEMS)[number];

export type Vouching<T> = ({ ok: true } & T) | { ok: false; because: Problem };

/**
 * A problem as the person reads it; null for what is none. What the provider itself said is not
 * repeated: anybody can write it into an address.
 */
export function sentenceOf(given: string | null, oidc: OidcSettings | null): string | null {
  const problem = PROBLEMS.find((known) => known === given);
  if (!problem) return null;
  if (!oidc || problem === 'off')
    return 'No provider is set up here by which you could sign in. Use your password.';
  return SENTENCES[problem](oidc.name, oidc.only);
}

const SENTENCES: Record<Exclude<Problem, 'off'>, (name: string, only: boolean) => string> = {
  stale: () => 'This sign-in was begun in another tab, or too long ago. Please start again.',
  denied: (name) => `The sign-in was called off at ${name}. You can start again at any time.`,
  unreachable: (name, only) =>
    `There is no answer from ${name} just now. Try again in a few minutes${
      only ? '' : ', or use your password'
    }.`,
  refused: (name) =>
    `The answer from ${name} was not one that can be relied on, so you are not signed in. ` +
    'Please start again, and tell your administrator if it stays so.',
  'no-email': (name) =>
    `An account here needs an e-mail address, and ${name} gave none for you. Tell your administrator.`,
  'email-taken': (name, only) =>
    `There is an account with your e-mail address, and ${name} does not confirm that the address is ` +
    `yours. ${only ? 'Tell' : 'Use your password, or tell'} your administrator.`,
  reassigned: (name) =>
    `The account with your e-mail address belongs to somebody else at ${name}. Tell your administrator.`,
  inactive: () => 'Your account here is not active. Ask your administrator.',
  slow: () => 'There were too many attempts. Try again in a quarter of an hour.'
};

/**
 * Path of the page that says it.
 *
 * @param next path of ours to go on to later
 */
export function pathOfProblem(problem: Problem, next: string): string {
  const asked = next === '/' ? '' : `&next=${encodeURIComponent(next)}`;
  return `/signin?problem=${problem}${asked}`;
}
