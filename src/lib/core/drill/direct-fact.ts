import type { Fact, Scenario } from '../scenario/schema.ts';
import { handOf, nextOfFact } from './by-hand.ts';
import type { Refusal } from './commands.ts';
import { NOT_HELD } from './direct-inject.ts';
import type { Control } from './facilitator-commands.ts';
import { changeFact, perform, viewOfFact } from './perform.ts';
import { handKey } from './release.ts';
import { refuse } from './refuse.ts';
import type { Turn } from './turn.ts';

/** Makes a fact's next change of the script now. */
export function releaseFact(turn: Turn, at: number, command: Control<'ReleaseFact'>) {
  const found = find(turn, command.fact);
  if ('code' in found) return found;
  turn.emit(at, { type: 'FactReleased', ...handOf(command), ...found });
  perform(turn, found.release, at);
  return null;
}

/** Keeps a fact's next change back. */
export function holdFact(turn: Turn, at: number, command: Control<'HoldFact'>): Refusal | null {
  const found = find(turn, command.fact);
  if ('code' in found) return found;
  if (turn.state.held[found.release] !== undefined) return null;
  turn.emit(at, { type: 'FactHeld', ...handOf(command), ...found });
  return null;
}

/** Takes the hold off a fact; a change that has fallen due meanwhile comes at once. */
export function releaseFactHold(turn: Turn, at: number, command: Control<'ReleaseFactHold'>) {
  const found = find(turn, command.fact);
  if ('code' in found) return found;
  if (turn.state.held[found.release] === undefined) return NOT_HELD;
  turn.emit(at, { type: 'FactHoldReleased', ...handOf(command), ...found });
  return null;
}

/** Says of a fact what the script does not. What the script has for it later still comes, unless it is held. */
export function setFact(turn: Turn, at: number, command: Control<'ChangeFact'>): Refusal | null {
  const fact = factOf(turn.scenario, command.fact);
  if (!fact) return NO_SUCH_FACT;
  turn.emit(at, { type: 'FactSetByHand', ...handOf(command), fact: fact.id });
  changeFact(turn, nextKey(turn), viewOfFact(fact, command.status, command.text), at);
  return null;
}

function nextKey({ state }: Turn): string {
  const before = Object.keys(state.released).filter((key) => key.startsWith(handKey('fact-')));
  return handKey(`fact-${String(before.length + 1)}`);
}

const NO_SUCH_FACT = refuse('no-such-fact', 'The script has no such fact.');

function factOf({ facts }: Scenario, id: string): Fact | undefined {
  return facts.find((fact) => fact.id === id);
}

function find({ scenario, state }: Turn, id: string): { fact: string; release: string } | Refusal {
  const fact = factOf(scenario, id);
  if (!fact) return NO_SUCH_FACT;
  const release = nextOfFact(state, fact);
  if (release === null) {
    return refuse(
      'nothing-ahead',
      'The script has no further change for that fact. Change it by hand instead.'
    );
  }
  return { fact: id, release };
}
