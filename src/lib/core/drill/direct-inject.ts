import { formatDrillTime } from '../scenario/time.ts';
import { handOf, nextOfInject } from './by-hand.ts';
import type { Refusal } from './commands.ts';
import type { Control } from './facilitator-commands.ts';
import { namesIn } from './lookup.ts';
import { perform } from './perform.ts';
import { refuse } from './refuse.ts';
import { refuseText } from './text-limit.ts';
import type { Turn } from './turn.ts';

type Named = { inject: string };

/** Delivers an inject now. A hold, a skip or a move of it is over with that. */
export function fire(turn: Turn, at: number, command: Control<'FireInject'>): Refusal | null {
  const found = find(turn, command);
  if ('code' in found) return found;
  turn.emit(at, { type: 'InjectFired', ...handOf(command), ...found });
  perform(turn, found.release, at);
  return null;
}

/** Keeps an inject back. What is kept back already stays so. */
export function hold(turn: Turn, at: number, command: Control<'HoldInject'>): Refusal | null {
  const found = find(turn, command);
  if ('code' in found) return found;
  if (turn.state.skipped[found.release] !== undefined) return SKIPPED;
  if (turn.state.held[found.release] !== undefined) return null;
  turn.emit(at, { type: 'InjectHeld', ...handOf(command), ...found });
  return null;
}

/** Takes a hold off. */
export function releaseHold(turn: Turn, at: number, command: Control<'ReleaseHold'>) {
  const found = find(turn, command);
  if ('code' in found) return found;
  if (turn.state.held[found.release] === undefined) return NOT_HELD;
  turn.emit(at, { type: 'HoldReleased', ...handOf(command), ...found });
  return null;
}

/** Sees to it that an inject does not come; where it repeats, no later time of it either. */
export function skip(turn: Turn, at: number, command: Control<'SkipInject'>): Refusal | null {
  const found = find(turn, command);
  if ('code' in found) return found;
  if (turn.state.skipped[found.release] !== undefined) return null;
  turn.emit(at, { type: 'InjectSkipped', ...handOf(command), ...found });
  return null;
}

/** Gives an inject a drill time of its own; a condition that it waited for is not asked any more. */
export function move(turn: Turn, at: number, command: Control<'MoveInject'>): Refusal | null {
  const found = find(turn, command);
  if ('code' in found) return found;
  const { to } = command;
  const { endsAt } = turn.state;
  if (to < at) {
    return refuse(
      'backwards',
      `It is ${formatDrillTime(at)} already. Fire it, or name a later time.`
    );
  }
  if (endsAt !== null && to > endsAt) {
    return refuse(
      'after-the-end',
      `The drill ends at ${formatDrillTime(endsAt)}; name a time before.`
    );
  }
  turn.emit(at, { type: 'InjectMoved', ...handOf(command), ...found, to });
  return null;
}

/** Gives an inject another text, as long as it has not appeared. */
export function edit(turn: Turn, at: number, command: Control<'EditInject'>): Refusal | null {
  const found = find(turn, command);
  if ('code' in found) return found;
  const channel = namesIn(turn.scenario).injects.get(found.inject)?.channel ?? 'feed';
  const refusal = refuseText(turn.state, command.text, channel);
  if (refusal) return refusal;
  const text = command.text.trim();
  turn.emit(at, { type: 'InjectEdited', ...handOf(command), ...found, text });
  return null;
}

export const NOT_HELD = refuse('not-held', 'That is not held.');
const SKIPPED = refuse(
  'already-out',
  'That inject was skipped. Fire it or move it to bring it back.'
);

/** The inject that a command means, and its next release. */
function find(
  { scenario, state }: Turn,
  { inject: id }: Named
): (Named & { release: string }) | Refusal {
  const inject = namesIn(scenario).injects.get(id);
  if (!inject) return refuse('no-such-inject', 'The script has no such inject.');
  const release = nextOfInject(state, inject);
  if (release === null) return refuse('already-out', 'That inject is out already.');
  return { inject: id, release };
}
