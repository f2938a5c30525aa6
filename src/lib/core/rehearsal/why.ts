import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import { injectKey } from '../drill/release.ts';
import type { DrillState } from '../drill/state.ts';
import { triggerWords } from '../scenario/trigger-words.ts';
import type { Inject, Scenario, Trigger } from '../scenario/schema.ts';
import { formatDrillTime } from '../scenario/time.ts';
import { watch, type Span, type Watched } from './watch.ts';
import { whyNever } from './why-leaf.ts';

/** Why an inject came in a drill, or did not. */
export interface Why {
  /** When it came first, in ms of drill time; null when it did not. */
  at: number | null;
  /** In sentences, at least one. */
  causes: string[];
}

/**
 * Explains from a drill's log why an inject came, or which part of what it waits for was missing.
 *
 * @param scenario as the drill played it
 * @param id of an inject; an unknown one is answered as well
 */
export function why(scenario: Scenario, events: readonly DrillEvent[], id: string): Why {
  const inject = scenario.injects.find((one) => one.id === id);
  if (!inject) {
    return { at: null, causes: ['It was not in the scenario yet when the robots played it.'] };
  }
  const state = replay(events);
  const at = state.released[injectKey(id)] ?? null;
  if (at !== null) return { at, causes: [whyCame(scenario, events, inject, at)] };
  const { when } = inject;
  if (when === undefined) return { at: null, causes: [whyNotInTime(inject, state)] };
  const held = heldAt(events, id);
  return { at: null, causes: held ? [whyTooLate(held, state)] : whyNot(scenario, events, when) };
}

const time = formatDrillTime;

function whyCame(
  scenario: Scenario,
  events: readonly DrillEvent[],
  { id, when }: Inject,
  at: number
): string {
  const held = heldAt(events, id);
  if (when === undefined || !held) return `It came at ${time(at)}, its time.`;
  const since = held.at === at ? '' : `, which held from ${time(held.at)} on`;
  return `It came at ${time(at)}, because ${triggerWords(scenario, when)}${since}.`;
}

function whyNotInTime({ at = 0 }: Inject, state: DrillState): string {
  return `Its time is ${time(at)}, and the drill ended at ${time(state.at)}.`;
}

/** When the condition of an inject came to hold, and when that made it due. */
function heldAt(events: readonly DrillEvent[], id: string): { at: number; due: number } | null {
  const key = injectKey(id);
  const found = events.find((event) => event.type === 'ReleaseScheduled' && event.key === key);
  return found?.type === 'ReleaseScheduled' ? { at: found.at, due: found.due } : null;
}

function whyTooLate({ at, due }: { at: number; due: number }, state: DrillState): string {
  return `Its condition held from ${time(at)} on, which made it due at ${time(due)}. The drill ended at ${time(state.at)}.`;
}

function whyNot(scenario: Scenario, events: readonly DrillEvent[], when: Trigger): string[] {
  const { watched, state } = watch(scenario, events, when);
  return [...new Set(missing(scenario, state, watched))];
}

/** What was missing of a condition that never held. */
function missing(scenario: Scenario, state: DrillState, watched: Watched): string[] {
  const { trigger, parts } = watched;
  const why = (part: Watched) => missing(scenario, state, part);
  if (trigger.all) {
    const never = parts.filter(({ spans }) => spans.length === 0);
    return never.length > 0 ? never.flatMap(why) : [apart(scenario, parts)];
  }
  if (trigger.any) return parts.flatMap(why);
  if (trigger.not) {
    return [
      `It waits for this to be otherwise, and it never was: ${triggerWords(scenario, trigger.not)}.`
    ];
  }
  return [whyNever(scenario, state, watched)];
}

/** Parts that all held, but at no moment together. */
function apart(scenario: Scenario, parts: readonly Watched[]): string {
  const each = parts.map(
    ({ trigger, spans }) => `${triggerWords(scenario, trigger)} (${spanWords(spans)})`
  );
  return `All that it waits for held, but never together: ${each.join('; ')}.`;
}

/** More than this many stretches are not read. */
const FEW = 3;

function spanWords(spans: readonly Span[]): string {
  const words = spans
    .slice(0, FEW)
    .map(({ from, to }) => `from ${time(from)} ${to === null ? 'on' : `to ${time(to)}`}`);
  return spans.length > FEW ? `${words.join(', ')}, and later` : words.join(', ');
}
