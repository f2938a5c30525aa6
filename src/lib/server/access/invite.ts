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

/**
 * Who has an account with an address, as far as the asker may see people: who may not must not find
 * out by inviting that there is one.
 */
export async function holders(
  people: Pick<PeopleStore, 'list'>,
  actor: Actor
): Promise<ReadonlyMap<string, string>> {
  const seen = (await people.list()).filter(({ id, teams }) =>
    allows(actor, 'see people', { owner: id, teams })
  );
  return new Map(seen.map(({ email, name }) => [email, name]));
}

/** What is wrong with inviting somebody by an address; null where nobody is known to have an account with it. */
export async function knownProblem(
  people: Pick<PeopleStore, 'list'>,
  actor: Actor,
  invited: { for: string; email: string }
): Promise<Refused | null> {
  const known = await holders(people, actor);
  for (const field of ['email', 'for'] as const) {
    const address = invited[field].toLowerCase();
    const name = known.get(address);
    if (name !== undefined)
      return refused(`${address} has an account here already (${name}). They can sign in.`, field);
  }
  return null;
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
