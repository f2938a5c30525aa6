import { clockOf } from '../defaults.ts';
import { flagWords } from '../flag-names.ts';
import type { Inject, Scenario, Trigger } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { triggerWords } from '../trigger-words.ts';
import type { Numbers } from './numbers.ts';

/**
 * A condition in words for somebody who reads the script on paper: `nobody answers Merrin (12) by 8:00`.
 * Posts are named by who wrote them and by their number in the guide.
 */
export function conditionWords(scenario: Scenario, numbers: Numbers, trigger: Trigger): string {
  const words = (part: Trigger) => conditionWords(scenario, numbers, part);
  if (trigger.all) return joined(trigger.all, words, 'and');
  if (trigger.any) return joined(trigger.any, words, 'or');
  if (trigger.not) return `it is not so that ${words(trigger.not)}`;
  if (trigger.unanswered) {
    const { inject, for: span } = trigger.unanswered;
    return `nobody answers ${author(scenario, numbers, inject)} ${until(scenario, inject, span)}`;
  }
  if (trigger.answered) {
    const { inject, quality } = trigger.answered;
    const answer = quality === undefined ? 'an answer' : `a ${quality} answer`;
    return `${author(scenario, numbers, inject)} gets ${answer}`;
  }
  if (trigger.fired !== undefined) return `${author(scenario, numbers, trigger.fired)} has come`;
  if (trigger.thread) {
    const { inject, state } = trigger.thread;
    return `the conversation with ${author(scenario, numbers, inject)} is ${state}`;
  }
  if (trigger.escalated) {
    const { inject, role } = trigger.escalated;
    const name = scenario.organisation.plan.roles.find(({ id }) => id === role)?.name;
    const to = role === undefined ? '' : ` to ${name ?? role}`;
    return `${author(scenario, numbers, inject)} was escalated${to}`;
  }
  if (trigger.flagged?.inject !== undefined) {
    const { inject, flag } = trigger.flagged;
    return `an answer to ${author(scenario, numbers, inject)} drew ${flagWords(flag)}`;
  }
  return triggerWords(scenario, trigger);
}

/** Conditions within conditions stand in brackets, or nobody knows what belongs to what. */
function joined(
  parts: readonly Trigger[],
  words: (part: Trigger) => string,
  by: 'and' | 'or'
): string {
  return parts
    .map((part) => (parts.length > 1 && (part.all ?? part.any) ? `(${words(part)})` : words(part)))
    .join(` ${by} `);
}

function author({ injects, personas, organisation }: Scenario, numbers: Numbers, id: string) {
  const inject = injects.find((one) => one.id === id);
  if (!inject) return id;
  const name =
    personas.find((persona) => persona.id === inject.from)?.name ??
    organisation.plan.roles.find((role) => role.id === inject.from)?.name ??
    inject.from;
  return `${name} (${numbers.get(id) ?? id})`;
}

/** By when, where the post has a time; else for how long. */
function until({ injects }: Scenario, id: string, span: number | undefined): string {
  const inject: Inject | undefined = injects.find((one) => one.id === id);
  const limit = span ?? (inject && clockOf(inject.expects, inject.severity)?.limit);
  if (limit === undefined) return 'past the limit';
  return inject?.at === undefined
    ? `within ${formatDrillTime(limit)}`
    : `by ${formatDrillTime(inject.at + limit)}`;
}
