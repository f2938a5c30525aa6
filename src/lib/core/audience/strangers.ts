import type { Scenario } from '../scenario/schema.ts';
import { bystanderId, BYSTANDERS, type Bystander } from './bystanders.ts';

/** What stands in a bystander's name and is nobody's name. */
const NO_NAMES: ReadonlySet<string> = new Set(['not', 'that', 'the', 'wrong', 'big', 'late']);

const known = new WeakMap<Scenario, readonly Bystander[]>();

/**
 * The bystanders who can be nobody else in a scenario: none of them has a handle that occurs in it or a
 * persona's id, nor shares a name with a persona or a person, those included whom its texts only speak of. Somebody who
 * reads "Colin" in the feed must not have to ask which one.
 */
export function strangersTo(scenario: Scenario): readonly Bystander[] {
  let strangers = known.get(scenario);
  if (!strangers) {
    const { handles, names } = calledIn(scenario);
    const ids = new Set(scenario.personas.map(({ id }) => id));
    strangers = BYSTANDERS.filter(
      (one) =>
        !ids.has(bystanderId(one)) &&
        !handles.has(one.handle.toLowerCase()) &&
        !wordsOf(one.name).some((word) => names.has(word))
    );
    known.set(scenario, strangers);
  }
  return strangers;
}

/** All handles of a scenario, and all words that name or may name somebody in it, in lower case. */
function calledIn(scenario: Scenario): { handles: Set<string>; names: Set<string> } {
  const text = stringsIn(scenario).join('\n');
  const roles = scenario.organisation.plan.roles.flatMap(({ person }) => person ?? []);
  // Some write their own name small; in running text a capital tells a name, and now and then the
  // beginning of a sentence, which costs a bystander and does no harm.
  const names = [...scenario.personas.map(({ name }) => name), ...roles].flatMap(wordsOf);
  const named = text.match(/\p{Lu}\p{L}+/gu) ?? [];
  return {
    handles: lowered(text.match(/@\w+/gu) ?? []),
    names: lowered([...names, ...named])
  };
}

function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !NO_NAMES.has(word));
}

function lowered(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
