import type { Link } from '../store/link-store.ts';
import type { Role } from '../store/people-store.ts';
import { refused, type Refused } from './done.ts';
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
