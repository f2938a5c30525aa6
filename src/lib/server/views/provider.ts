import type { Settings } from '../settings.ts';
import type { Person } from '../store/people-store.ts';

/** What the provider is called by which somebody signs in; null when they do not, or no longer can. */
export function providerOf(
  { identity }: Pick<Person, 'identity'>,
  { oidc }: Pick<Settings, 'oidc'>
): string | null {
  return identity && oidc ? oidc.name : null;
}
