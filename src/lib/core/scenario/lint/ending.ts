import { needsAnswer } from '../density.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { warning, type Rule } from './finding.ts';
import { reachOf } from './reach.ts';

/** A drill ends for everybody, for those who do nothing as well. */
export const ending: Rule = (scenario) => {
  const { when } = scenario.end;
  // One that can never come is an error already.
  if (!when || !Number.isFinite(reachOf(scenario).condition(when))) return [];
  if (comesAnyway(when, scenario, new Set())) return [];
  return [
    warning(
      'endless',
      ['end', 'when'],
      'a trainee who does nothing never comes to the end',
      'Add a time: `any: [{…}, {fired: the-last-inject}]`, or end it with `at`.'
    )
  ];
};

/** Whether a condition comes to hold in a drill in which nobody does anything. */
function comesAnyway(trigger: Trigger, scenario: Scenario, above: ReadonlySet<string>): boolean {
  const comes = (part: Trigger) => comesAnyway(part, scenario, above);
  const released = (
    key: string,
    release: { at?: number | undefined; when?: Trigger | undefined } | undefined
  ): boolean => {
    if (release?.at !== undefined) return true;
    if (!release?.when || above.has(key)) return false;
    return comesAnyway(release.when, scenario, new Set([...above, key]));
  };
  const inject = (id: string) => scenario.injects.find((one) => one.id === id);

  if (trigger.all) return trigger.all.every(comes);
  if (trigger.any) return trigger.any.some(comes);
  if (trigger.not) return !comes(trigger.not);
  if (trigger.fired !== undefined)
    return released(`inject:${trigger.fired}`, inject(trigger.fired));
  if (trigger.unanswered) {
    const { inject: id, for: span } = trigger.unanswered;
    const post = inject(id);
    if (!post || (span === undefined && !needsAnswer(post))) return false;
    return released(`inject:${id}`, post);
  }
  if (trigger.known !== undefined) {
    const fact = scenario.facts.find(({ id }) => id === trigger.known);
    if (fact?.status === 'known') return true;
    return (fact?.becomes ?? []).some(
      (change, i) =>
        change.status === 'known' && released(`fact:${String(trigger.known)}:${String(i)}`, change)
    );
  }
  if (trigger.move !== undefined)
    return released(`move:${String(trigger.move)}`, scenario.moves[trigger.move - 1]);
  if (trigger.trustAbove !== undefined) return scenario.audience.trust > trigger.trustAbove;
  if (trigger.thread) {
    const { inject: id, state } = trigger.thread;
    return state === 'open' && released(`inject:${id}`, inject(id));
  }
  if (trigger.segment) return trigger.segment.trustAbove === undefined;
  // Silence costs trust and sours the mood, and no statement comes of it.
  return (
    trigger.trustBelow !== undefined ||
    trigger.moodBelow !== undefined ||
    trigger.unstated !== undefined
  );
}
