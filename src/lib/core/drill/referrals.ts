import type { Act, Refusal } from './commands.ts';
import { holdersOf, participantOf } from './part.ts';
import { refuse } from './refuse.ts';
import type { DrillState } from './state.ts';
import type { Referral } from './team-state.ts';
import type { Turn } from './turn.ts';

/** Lets an escalation reach the teammates who hold its role, if there are any but who escalates. */
export function refer(
  turn: Turn,
  at: number,
  { post, role, note, by }: Pick<Act<'Escalate'>, 'post' | 'role' | 'note' | 'by'>
): void {
  const { state } = turn;
  if (!state.team || !by) return;
  const to = holdersOf(state, role)
    .map(({ person }) => person)
    .filter((person) => person !== by.person);
  if (to.length === 0) return;
  const escalation = `escalation-${String(Object.keys(state.referrals).length + 1)}`;
  turn.emit(at, { type: 'EscalationReceived', escalation, post, role, from: by.person, to, note });
}

/** Says what was decided on what had been escalated. */
export function answerEscalation(turn: Turn, at: number, command: Act<'AnswerEscalation'>) {
  const { referrals, ...state } = turn.state;
  const { id, escalation, note } = command;
  const by = command.by?.person ?? '';
  const referral = Object.hasOwn(referrals, escalation) ? referrals[escalation] : undefined;
  if (!referral) return refuse('no-such-escalation', 'Nothing of that name was escalated.');
  if (referral.answer) return answered(referral.answer.by, turn);
  if (!mayAnswer(state, referral, by)) {
    return refuse('not-yours', 'That was escalated to another role.');
  }
  const took = at - referral.at;
  turn.emit(at, { type: 'EscalationAnswered', command: id, by, escalation, note, took });
  return null;
}

/**
 * Whether somebody may say what becomes of what was escalated: it reached them, or they hold the role
 * now. Where all whom it reached have gone and nobody holds the role, it falls to those who are there.
 */
export function mayAnswer(
  state: Pick<DrillState, 'participants'>,
  { from, to, role }: Pick<Referral, 'from' | 'to' | 'role'>,
  person: string
): boolean {
  if (to.includes(person)) return true;
  if (person === from) return false;
  const reached = to.some((one) => participantOf(state, one)?.present);
  return (
    participantOf(state, person)?.role === role || (!reached && holdersOf(state, role).length === 0)
  );
}

function answered(by: string, { state }: Turn): Refusal {
  const name = participantOf(state, by)?.name ?? 'A teammate';
  return refuse('answered-already', `${name} has answered that.`);
}
