import { draw, pick } from '../audience/index.ts';
import { mayApprove } from '../drill/approval.ts';
import { SECOND } from '../scenario/time.ts';
import type { Act, Trainee } from './robot.ts';
import type { Sight } from './sight.ts';

/** What somebody answers a teammate who hands them a matter to decide. */
const DECISIONS: readonly string[] = [
  'I have it. Tell them that we are on it and that they hear from us today.',
  'Go ahead with what the plan says; I take it from here.',
  'Noted. Nothing in public on this before I have spoken to them.'
];

/** Somebody who first sees to what teammates wait for: drafts to approve, matters to decide. */
export function colleague(trainee: Trainee, person: string, seed: number): Trainee {
  const seen = new Set<string>();
  return {
    next: (sight) =>
      approval(sight, person, seed, seen) ??
      decision(sight, person, seed, seen) ??
      trainee.next(sight)
  };
}

function approval({ state }: Sight, person: string, seed: number, seen: Set<string>): Act | null {
  const draft = Object.values(state.drafts).find(
    ({ id, status, by, role }) =>
      status === 'waiting' && by !== person && !seen.has(id) && mayApprove(state, role, person)
  );
  if (!draft) return null;
  seen.add(draft.id);
  return {
    takes: draw(seed, `approve:${draft.id}`, 20, 90) * SECOND,
    carryOut: () => [{ type: 'ApproveDraft', draft: draft.id }]
  };
}

function decision({ state }: Sight, person: string, seed: number, seen: Set<string>): Act | null {
  const asked = Object.values(state.referrals).find(
    ({ id, to, answer }) => to.includes(person) && answer === null && !seen.has(id)
  );
  if (!asked) return null;
  seen.add(asked.id);
  return {
    takes: draw(seed, `decide:${asked.id}`, 30, 120) * SECOND,
    carryOut: () => [
      {
        type: 'AnswerEscalation',
        escalation: asked.id,
        note: pick(seed, `note:${asked.id}`, DECISIONS) ?? ''
      }
    ]
  };
}
