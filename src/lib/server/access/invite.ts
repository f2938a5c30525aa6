import type { Link } from '../store/link-store.ts';
import type { PeopleStore, Person, Role } from '../store/people-store.ts';
import type { Administration } from './administration.ts';
import { refused, type Refused } from './done.ts';
import type { Invitee } from './invitees.ts';
import type { MailedLinks } from './mailed-links.ts';
import { allows, type Actor } from './permissions.ts';

/** What is wrong with an invitation by somebody who may invite; null when nothing is. */
export function inviteProblem(
  actor: Actor,
  { roles, teams }: { roles: readonly Role[]; teams: readonly string[] }
): Refused | null {
  if (allows(actor, 'run the house')) return null;
  if (roles.some((role) => role !== 'trainee'))
    return refused(
      'You may invite trainees. Other roles are the administrator’s to give.',
      'roles'
    );
  if (teams.length === 0) return refused('Choose at least one of your teams.', 'teams');
  // Each team by itself: one of mine does not open another.
  const strange = teams.some((team) => !allows(actor, 'invite', { owner: '', teams: [team] }));
  return strange ? refused('You may invite people into your own teams.', 'teams') : null;
}

/** Whether somebody may take an invitation back: who runs the house, and who made it. */
export function mayWithdraw(actor: Actor, link: Link): boolean {
  return allows(actor, 'run the house') || link.by === actor.id;
}

/** The first address of a list that somebody here has already; null where all are new. */
export async function accountAmong(
  people: Pick<PeopleStore, 'list'>,
  invitees: readonly Invitee[]
): Promise<string | null> {
  const known = new Set((await people.list()).map(({ email }) => email));
  return invitees.find(({ email }) => known.has(email))?.email ?? null;
}

/**
 * Makes an invitation for each of a list, and mails it where mail is set up and there is an address.
 *
 * @returns their tokens, which are not kept, and whether each is on its way by mail
 */
export async function inviteAll(
  {
    administration,
    mailedLinks
  }: { administration: Administration; mailedLinks: MailedLinks | null },
  by: Person,
  invitees: readonly Invitee[],
  given: { roles: readonly Role[]; teams: readonly string[] }
): Promise<{ for: string; token: string; mailed: boolean }[]> {
  const made = [];
  for (const { for: name, email } of invitees) {
    const token = await administration.invite(by.id, { ...given, for: name });
    const mailed = email !== '' && (mailedLinks?.invitation(by, token, email) ?? false);
    made.push({ for: name, token, mailed });
  }
  return made;
}
