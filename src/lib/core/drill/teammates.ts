import { isOpen, mayDecide } from './approval.ts';
import { holdersOf, participantOf } from './part.ts';
import { mayAnswer } from './referrals.ts';
import type { DrillState } from './state.ts';
import type { Draft, Participant, Referral } from './team-state.ts';

/** What screens read of a team, for one of its members by their id. */

export function nameOf(state: Pick<DrillState, 'participants'>, person: string): string {
  return participantOf(state, person)?.name ?? 'A teammate';
}

/** The others of a team who are there, in the order in which they came. */
export function matesOf({ participants }: DrillState, me: string): Participant[] {
  return Object.values(participants).filter(({ person, present }) => present && person !== me);
}

/** Who answers a post: somebody's id; null where nobody has claimed it. */
export function holderOf({ claims }: DrillState, post: string): string | null {
  return Object.hasOwn(claims, post) ? (claims[post]?.by ?? null) : null;
}

/** Names of those who hold a role and are there. */
export function namesHolding(state: Pick<DrillState, 'participants'>, role: string): string[] {
  return holdersOf(state, role).map(({ name }) => name);
}

/** Names of those who may decide on a text of somebody's that a role approves. */
export function namesDeciding(state: DrillState, draft: Pick<Draft, 'role' | 'by'>): string[] {
  return Object.values(state.participants).flatMap(({ person, name, present }) =>
    present && mayDecide(state, draft, person) ? [name] : []
  );
}

/** Drafts on which somebody may decide now, the one that has lain longest first. */
export function draftsBefore(state: DrillState, me: string): Draft[] {
  return Object.values(state.drafts)
    .filter((draft) => draft.status === 'waiting' && mayDecide(state, draft, me))
    .sort((a, b) => a.since - b.since);
}

/** Drafts of the others that wait for others, to be read along. */
export function draftsElsewhere(state: DrillState, me: string): Draft[] {
  const before = draftsBefore(state, me);
  return Object.values(state.drafts).filter(
    (draft) => isOpen(draft) && draft.by !== me && !before.includes(draft)
  );
}

/** One's own drafts: those still open first, then those that were decided, the latest first. */
export function draftsBy({ drafts }: DrillState, me: string): Draft[] {
  return Object.values(drafts)
    .filter(({ by }) => by === me)
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.since - a.since);
}

/** What was escalated to somebody: what still waits for a word first, then the latest. */
export function referralsTo(state: DrillState, me: string): Referral[] {
  return Object.values(state.referrals)
    .filter((one) => mayAnswer(state, one, me))
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || b.at - a.at);
}

/** What somebody has escalated to teammates, the latest first. */
export function referralsFrom({ referrals }: DrillState, me: string): Referral[] {
  return Object.values(referrals)
    .filter(({ from }) => from === me)
    .sort((a, b) => b.at - a.at);
}
