import type { LinkStore } from '../store/link-store.ts';
import type { Person } from '../store/people-store.ts';

/**
 * Removes what somebody made who has lost a role: a link gives what its maker could give, and who may do
 * less must not have it still to give.
 */
export async function endLinksOf(
  links: LinkStore,
  before: Pick<Person, 'roles'>,
  now: Pick<Person, 'id' | 'roles'>
): Promise<void> {
  if (before.roles.some((role) => !now.roles.includes(role)))
    await links.remove(({ by }) => by === now.id);
}
