import type { LinkStore } from '../store/link-store.ts';
import type { Person } from '../store/people-store.ts';

/**
 * Removes what somebody made who has lost a role or left a team: a link gives what its maker could give,
 * and who may do less must not have it still to give.
 */
export async function endLinksOf(
  links: Pick<LinkStore, 'remove'>,
  before: Pick<Person, 'roles' | 'teams'>,
  now: Pick<Person, 'id' | 'roles' | 'teams'>
): Promise<void> {
  const less =
    before.roles.some((role) => !now.roles.includes(role)) ||
    before.teams.some((team) => !now.teams.includes(team));
  if (less) await links.remove(({ by }) => by === now.id);
}
