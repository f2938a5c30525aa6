import type { Scenario, Trigger } from '../../core/scenario/schema.ts';
import type { Before } from './tryout.svelte.ts';

/**
 * After which past an inject is met: a branch on silence or on a bad answer never comes to somebody who
 * answered everybody well, so nobody was answered before it.
 *
 * @param id of the inject
 */
export function premiseOf(scenario: Scenario, id: string): Before {
  return waitsForHarm(scenario, id, new Set()) ? 'silent' : 'exemplary';
}

/** @param seen injects on the way here: two that wait for each other settle nothing */
function waitsForHarm(scenario: Scenario, id: string, seen: ReadonlySet<string>): boolean {
  const inject = scenario.injects.find((one) => one.id === id);
  if (!inject?.when || seen.has(id)) return false;
  const here = new Set([...seen, id]);
  return asksForHarm(inject.when, (other) => waitsForHarm(scenario, other, here));
}

/** Whether a condition holds for somebody who left posts alone or answered badly, rather than well. */
function asksForHarm(trigger: Trigger, fired: (id: string) => boolean): boolean {
  if (trigger.all) return trigger.all.some((part) => asksForHarm(part, fired));
  if (trigger.any) return trigger.any.every((part) => asksForHarm(part, fired));
  if (trigger.not) return asksForGood(trigger.not);
  if (trigger.fired !== undefined) return fired(trigger.fired);
  if (trigger.answered) return BAD.has(trigger.answered.quality ?? 'good');
  if (trigger.rating) return trigger.rating.atLeast === undefined;
  if (trigger.segment) return trigger.segment.trustAbove === undefined;
  if (trigger.thread) return trigger.thread.state !== 'settled';
  if (typeof trigger.assessed === 'object') return !trigger.assessed.right;
  return HARMS.some((key) => trigger[key] !== undefined);
}

const BAD: ReadonlySet<string> = new Set(['poor', 'canned']);
const HARMS = [
  'unanswered',
  'flagged',
  'trustBelow',
  'moodBelow',
  'promiseBroken',
  'unstated'
] as const;

/** Whether a condition is one that a good answer makes true: turned round, it asks for none. */
function asksForGood({ answered, rating, thread, stated, escalated, assessed }: Trigger): boolean {
  return (
    (answered !== undefined && !BAD.has(answered.quality ?? 'good')) ||
    rating?.atLeast !== undefined ||
    thread?.state === 'settled' ||
    stated !== undefined ||
    escalated !== undefined ||
    (assessed !== undefined && (assessed === true || assessed.right))
  );
}
