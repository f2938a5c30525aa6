import type { FactStatus, Scenario, Trigger } from '../scenario/schema.ts';
import { nextOfFact } from './by-hand.ts';
import { releasesOf } from './release.ts';
import type { DrillState } from './state.ts';
import { triggerWords } from '../scenario/trigger-words.ts';

/** A fact as the control room shows it: where it stands, and what the script has for it next. */
export interface FactRow {
  fact: string;
  /** As it may be said once it is known. */
  text: string;
  /** `hidden` while no trainee has heard of it. */
  status: FactStatus;
  /** Drill time in ms since which it stands so; null for what is hidden. */
  since: number | null;
  /** The next change of the script; null when there is no more. */
  next: {
    status: FactStatus;
    text: string | null;
    /** Drill time in ms; null where only a condition can bring it. */
    due: number | null;
    when: { words: string; trigger: Trigger } | null;
    held: boolean;
  } | null;
}

/** All facts of a scenario, in the order of the file. */
export function factSheet(scenario: Scenario, state: DrillState): FactRow[] {
  return scenario.facts.map((fact) => {
    const now = state.facts.find(({ id }) => id === fact.id);
    return {
      fact: fact.id,
      text: fact.text,
      status: now?.status ?? 'hidden',
      since: now?.since ?? null,
      next: nextChange(scenario, state, fact)
    };
  });
}

function nextChange(
  scenario: Scenario,
  state: DrillState,
  fact: Scenario['facts'][number]
): FactRow['next'] {
  const key = nextOfFact(state, fact);
  const change = key === null ? undefined : fact.becomes[Number(key.split(':').at(-1))];
  if (key === null || !change) return null;
  const { status, text = null, when } = change;
  const due =
    state.scheduled.find((item) => item.key === key)?.due ??
    releasesOf(scenario).times.get(key) ??
    null;
  return {
    status,
    text,
    due,
    when: when ? { words: triggerWords(scenario, when), trigger: when } : null,
    held: state.held[key] !== undefined
  };
}
