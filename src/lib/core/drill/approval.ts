import type { ApprovalFor, Scenario } from '../scenario/schema.ts';
import { holdersOf, participantOf } from './part.ts';
import type { DrillState } from './state.ts';
import type { Draft } from './team-state.ts';

/**
 * The role that has to approve a text before it goes out; null where nobody has to: in a solo drill,
 * where the plan does not ask for it, for whoever holds the role, and where nobody who is there holds
 * it. An empty role is merged: its work falls to those who are there, and where who held it has gone, to
 * the others before the writer.
 */
export function approvingRole(
  { organisation }: Pick<Scenario, 'organisation'>,
  state: DrillState,
  what: ApprovalFor,
  writer: string | undefined
): string | null {
  const { approval } = organisation.plan;
  if (!state.team || writer === undefined || !approval?.for.includes(what)) return null;
  return mayDecide(state, { role: approval.by, by: writer }, writer) ? null : approval.by;
}

/**
 * Whether somebody may decide on a draft. Where who held the role has gone, its writer is the last to,
 * so that nobody's going lets texts out that no second pair of eyes has seen.
 */
export function mayDecide(
  state: DrillState,
  { role, by }: Pick<Draft, 'role' | 'by'>,
  person: string
): boolean {
  if (!mayApprove(state, role, person)) return false;
  if (person !== by || participantOf(state, person)?.role === role) return true;
  const others = Object.values(state.participants).filter((one) => one.person !== by);
  return !others.some((one) => one.role === role) || !others.some(({ present }) => present);
}

/** Whether somebody may decide on what a role approves: they hold it, or nobody who is there does. */
export function mayApprove(state: DrillState, role: string, person: string): boolean {
  return participantOf(state, person)?.role === role || holdersOf(state, role).length === 0;
}

/** Whether a draft is still to be decided or revised. */
export function isOpen({ status }: Draft): boolean {
  return status === 'waiting' || status === 'sent-back';
}

/** A writer's own draft for a post that is not decided yet. */
export function openDraftFor({ drafts }: DrillState, post: string, by: string): Draft | undefined {
  return Object.values(drafts).find(
    (draft) => draft.post === post && draft.by === by && isOpen(draft)
  );
}
