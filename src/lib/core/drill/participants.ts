import type { Scenario } from '../scenario/schema.ts';
import type { Act, Command, Envelope, Refusal } from './commands.ts';
import type { Control } from './facilitator-commands.ts';
import { participantOf } from './part.ts';
import { refuse } from './refuse.ts';
import type { Turn } from './turn.ts';

/** More do not find work in one feed, and each is told of all the others do. */
const MOST = 100;

export const NO_TEAM = refuse('no-team', 'This drill is for one person; there is no team in it.');
const NO_SUCH_ROLE = refuse('no-such-role', 'The response plan has no such role.');

type Join = Extract<Command, { type: 'JoinDrill' }>;
type Leave = Extract<Command, { type: 'LeaveDrill' }>;
type Readmit = Extract<Command, { type: 'ReadmitParticipant' }>;

/** Lets somebody in, late as well, or back in with the role that they had. */
export function join(turn: Turn, at: number, { id, person, name, role }: Join): Refusal | null {
  const { state, scenario } = turn;
  if (!state.team) return NO_TEAM;
  if (role !== null && !hasRole(scenario, role)) return NO_SUCH_ROLE;
  const before = participantOf(state, person);
  if (before?.present) return null;
  if (!before && Object.keys(state.participants).length >= MOST) {
    return refuse('full', `This drill has ${String(MOST)} participants, and takes no more.`);
  }
  turn.emit(at, {
    type: 'ParticipantJoined',
    command: id,
    person,
    name,
    role: role ?? before?.role ?? null
  });
  return null;
}

/** Notes that somebody is gone. Whoever is not there anyway is not missed, but may be taken out. */
export function leave(turn: Turn, at: number, { id, by, person }: Leave): Refusal | null {
  if (!turn.state.team) return NO_TEAM;
  const participant = participantOf(turn.state, person);
  const hand = by?.role === 'facilitator' ? by.person : null;
  if (!participant || (!participant.present && hand === null)) return null;
  turn.emit(at, { type: 'ParticipantLeft', command: id, person, ...(hand !== null && { hand }) });
  return null;
}

/** Notes who lets somebody in again; who is there, or never was, needs nobody for it. */
export function readmit(turn: Turn, at: number, { id, by, person }: Readmit): Refusal | null {
  if (!turn.state.team) return NO_TEAM;
  const participant = participantOf(turn.state, person);
  if (!participant || participant.present || by?.role !== 'facilitator') return null;
  turn.emit(at, { type: 'ParticipantReadmitted', command: id, by: by.person, person });
  return null;
}

/** Somebody who was given up for gone and acts is back. */
export function welcomeBack(turn: Turn, at: number, { id, by }: Envelope): void {
  const participant = by && participantOf(turn.state, by.person);
  if (!participant || participant.present || by.role !== 'trainee') return;
  const { person, name, role } = participant;
  turn.emit(at, { type: 'ParticipantJoined', command: id, person, name, role });
}

export function takeRole(turn: Turn, at: number, { id, by, role }: Act<'TakeRole'>) {
  return changeRole(turn, at, {
    command: id,
    by: by?.person ?? '',
    person: by?.person ?? '',
    role
  });
}

export function assignRole(
  turn: Turn,
  at: number,
  { id, by, person, role }: Control<'AssignRole'>
) {
  return changeRole(turn, at, { command: id, by: by?.person ?? '', person, role });
}

function changeRole(
  turn: Turn,
  at: number,
  change: { command: string; by: string; person: string; role: string | null }
): Refusal | null {
  const { state, scenario } = turn;
  if (!state.team) return NO_TEAM;
  const participant = participantOf(state, change.person);
  if (!participant) {
    return refuse('no-such-person', 'Nobody of that name takes part in this drill.');
  }
  if (change.role !== null && !hasRole(scenario, change.role)) return NO_SUCH_ROLE;
  if (participant.role === change.role) return null;
  turn.emit(at, { type: 'RoleChanged', ...change });
  return null;
}

function hasRole({ organisation }: Scenario, role: string): boolean {
  return organisation.plan.roles.some(({ id }) => id === role);
}
