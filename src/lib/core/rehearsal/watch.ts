import type { DrillEvent } from '../drill/events.ts';
import { apply } from '../drill/evolve.ts';
import { initialState, trustIn, type DrillState } from '../drill/state.ts';
import { holds, wakeUps } from '../drill/trigger.ts';
import type { Scenario, Trigger } from '../scenario/schema.ts';

/** A stretch of drill time in ms; `to` is null where it lasted to the end. */
export interface Span {
  from: number;
  to: number | null;
}

/** A condition, when it held in a drill, and its parts likewise. */
export interface Watched {
  trigger: Trigger;
  spans: Span[];
  parts: Watched[];
  /** Of what is compared with a number: how low and how high that came, with drill times in ms. */
  low: Extreme | null;
  high: Extreme | null;
}

export interface Extreme {
  at: number;
  value: number;
}

/**
 * Reads a drill again and notes when a condition held, and each of its parts. What comes and goes within
 * one moment is not noted: the script only looks at what a moment leaves behind.
 *
 * @returns the condition, and the state at the end
 */
export function watch(
  scenario: Scenario,
  events: readonly DrillEvent[],
  trigger: Trigger
): { watched: Watched; state: DrillState } {
  const state = initialState();
  const watched = unwatched(trigger);
  const look = (at: number) => note(watched, state, at, scenario.truth);
  events.forEach((event, place) => {
    // Time alone may fulfil a condition, between what happened before and this.
    const due = wakeUps(trigger, state).filter((at) => at > state.at && at < event.at);
    for (const at of due.sort((a, b) => a - b)) look(at);
    apply(state, event);
    if (state.status !== 'prepared' && events[place + 1]?.at !== event.at) look(event.at);
  });
  return { watched, state };
}

function unwatched(trigger: Trigger): Watched {
  const parts = trigger.all ?? trigger.any ?? (trigger.not ? [trigger.not] : []);
  return { trigger, spans: [], parts: parts.map(unwatched), low: null, high: null };
}

function note(watched: Watched, state: DrillState, at: number, truth: Scenario['truth']): void {
  const { trigger, spans, parts } = watched;
  const last = spans.at(-1);
  const held = last?.to === null;
  const value = measured(trigger, state);
  if (value !== null) {
    if (!watched.low || value < watched.low.value) watched.low = { at, value };
    if (!watched.high || value > watched.high.value) watched.high = { at, value };
  }
  const holdsNow = holds(trigger, state, at, truth);
  if (holdsNow && !held) spans.push({ from: at, to: null });
  else if (!holdsNow && last && held) last.to = at;
  for (const part of parts) note(part, state, at, truth);
}

/** What a condition compares with a number; null for one that does not. */
function measured(trigger: Trigger, state: DrillState): number | null {
  if (trigger.trustBelow !== undefined || trigger.trustAbove !== undefined) return state.trust;
  if (trigger.moodBelow !== undefined || trigger.moodAbove !== undefined) return state.mood;
  return trigger.segment ? trustIn(state, trigger.segment.name) : null;
}
