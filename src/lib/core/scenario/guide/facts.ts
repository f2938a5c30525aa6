import type { FactStatus, Scenario } from '../schema.ts';
import { conditionWords } from './condition-words.ts';
import type { Numbers } from './numbers.ts';

export interface FactChange {
  /** Drill time in ms; null where a condition brings it. */
  at: number | null;
  /** The condition, and how long after it in ms. */
  when: { words: string; after: number } | null;
  status: FactStatus;
  /** New wording, if it changes. */
  text: string | null;
}

export interface GuideFact {
  text: string;
  /** How it reads while it is unconfirmed. */
  open: string | null;
  source: string | null;
  /** Where it stands at STARTEX. */
  status: FactStatus;
  changes: readonly FactChange[];
}

/** The facts, in the order of the file, and when each becomes known. */
export function factsOf(scenario: Scenario, numbers: Numbers): GuideFact[] {
  return scenario.facts.map(({ text, open, source, status, becomes }) => ({
    text,
    open: open ?? null,
    source: source ?? null,
    status,
    changes: becomes.map((change) => ({
      at: change.at ?? null,
      when: change.when
        ? { words: conditionWords(scenario, numbers, change.when), after: change.after ?? 0 }
        : null,
      status: change.status,
      text: change.text ?? null
    }))
  }));
}
