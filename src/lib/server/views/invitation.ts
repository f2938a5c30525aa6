import type { Runtime } from '../runtime.ts';
import type { Role } from '../store/people-store.ts';

/** An invitation as who was invited sees it. */
export interface InvitationView {
  /** Who made it; null when they have gone. */
  by: string | null;
  roles: readonly Role[];
  /** Names. */
  teams: string[];
}

/** The invitation of a link; null when there is none that is still good. */
export async function invitationOf(
  { accounts, people }: Runtime,
  token: string
): Promise<InvitationView | null> {
  const link = await accounts.invitation(token);
  if (link?.purpose.kind !== 'invitation') return null;
  const { roles, teams } = link.purpose;
  const named = (await people.teams()).filter(({ id }) => teams.includes(id));
  return {
    by: (await people.find(link.by))?.name ?? null,
    roles,
    teams: named.map(({ name }) => name)
  };
}
