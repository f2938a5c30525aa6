import type { Act, Refusal } from './commands.ts';
import { holdersOf, participantOf } from './part.ts';
import { refuse } from './refuse.ts';
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
  if (!referral.to.includes(by) && participantOf(state, by)?.role !== referral.role) {
    return refuse('not-yours', 'That was escalated to another role.');
  }
  const took = at - referral.at;
  turn.emit(at, { type: 'EscalationAnswered', command: id, by, escalation, note, took });
  return null;
}

function answered(by: string, { state }: Turn): Refusal {
  const name = participantOf(state, by)?.name ?? 'A teammate';
  return refuse('answered-already', `${name} has answered that.`);
}
