import type { DrillState } from '../../core/drill/state.ts';
import type { Draft } from '../../core/drill/team-state.ts';
import type { ApprovalFor, Plan } from '../../core/scenario/schema.ts';

/** What components look up in a team that they are handed. */

export const DRAFT_NAMES: Readonly<Record<ApprovalFor, string>> = {
  statement: 'Statement',
  reply: 'Reply',
  direct: 'Direct message'
};

type People = Pick<DrillState, 'participants'>;

export function nameOf({ participants }: People, person: string): string {
  return participants[person]?.name ?? 'A teammate';
}

/** Names of those who hold a role and are there. */
export function namesHolding({ participants }: People, role: string): string[] {
  return Object.values(participants).flatMap((one) =>
    one.present && one.role === role ? [one.name] : []
  );
}

/** Names of the others who are there. */
export function namesBeside({ participants }: People, person: string): string[] {
  return Object.values(participants).flatMap((one) =>
    one.present && one.person !== person ? [one.name] : []
  );
}

/** Roles of the plan that nobody who is there holds; their work falls to everybody. */
export function emptyRoles({ roles }: Pick<Plan, 'roles'>, people: People): Plan['roles'] {
  return roles.filter(({ id }) => namesHolding(people, id).length === 0);
}

/** Who answers a post: somebody's id; null where nobody has claimed it. */
export function holderOf({ claims }: Pick<DrillState, 'claims'>, post: string): string | null {
  return claims[post]?.by ?? null;
}

/** Names of the others who are writing at a post; without one, a statement. */
export function writingAt(
  drill: Pick<DrillState, 'participants' | 'writing'>,
  post: string | null,
  me: string | null
): string[] {
  return Object.entries(drill.writing)
    .filter(([person, { post: at }]) => person !== me && at === post)
    .map(([person]) => nameOf(drill, person));
}

/** Whether a draft is still to be decided or revised. */
export function isOpen({ status }: Pick<Draft, 'status'>): boolean {
  return status === 'waiting' || status === 'sent-back';
}

/**
 * How long a draft has lain with somebody who may decide on it, in ms: where nobody who is there holds the
 * role, from when the last of its holders went, and for who came later, from when they came.
 */
export function restsWith(draft: Draft, drill: People, me: string, now: number): number {
  const own = drill.participants[me];
  if (own?.role === draft.role) return timesOf(draft, now).here;
  const went = Object.values(drill.participants).flatMap(({ role, leftAt }) =>
    role === draft.role && leftAt !== null ? [leftAt] : []
  );
  return Math.max(0, now - Math.max(draft.since, own?.joinedAt ?? 0, ...went));
}

/** How long a draft has lain where it lies, and how long of its whole way it lay with those who approve: ms. */
export function timesOf(draft: Draft, now: number): { here: number; waited: number } {
  const here = isOpen(draft) ? Math.max(0, now - draft.since) : 0;
  return { here, waited: draft.waited + (draft.status === 'waiting' ? here : 0) };
}
