import type { Scenario, Trigger } from '../schema.ts';
import { triggerWords } from '../trigger-words.ts';

/** Why several conditions cannot hold at the same moment, and what would help. */
export interface Contradiction {
  why: string;
  remedy: string;
}

/** Something that stands at a value, and the side on which a condition wants it. */
interface Bound {
  /** `trust`, `the mood`, `trust of press` */
  what: string;
  side: 'below' | 'above';
  value: number;
  /** Whether the value itself will do. */
  included: boolean;
}

const known = new WeakMap<readonly Trigger[], { of: Scenario; found: Contradiction | null }>();

/**
 * Why the parts of an `all` cannot hold together; null when they may. They are looked at together, at one
 * moment, so that trust that falls and rises again does not help.
 */
export function contradictionIn(
  parts: readonly Trigger[],
  scenario: Scenario
): Contradiction | null {
  const before = known.get(parts);
  if (before?.of === scenario) return before.found;
  const flat = parts.flatMap(joined);
  const found = crossed(flat.flatMap(boundsOf)) ?? opposed(flat, scenario);
  known.set(parts, { of: scenario, found });
  return found;
}

/** The conditions that all have to hold for one to hold. */
function joined(trigger: Trigger): Trigger[] {
  if (trigger.all) return trigger.all.flatMap(joined);
  if (trigger.not?.not) return joined(trigger.not.not);
  if (trigger.not?.any) return trigger.not.any.flatMap((part) => joined({ not: part }));
  return [trigger];
}

function boundsOf(trigger: Trigger): Bound[] {
  if (!trigger.not) return sidesOf(trigger);
  const sides = sidesOf(trigger.not);
  // Not to be between two is to be on either side.
  if (sides.length > 1) return [];
  return sides.map(({ what, side, value }) => ({
    what,
    side: side === 'below' ? 'above' : 'below',
    value,
    included: true
  }));
}

function sidesOf({ trustBelow, trustAbove, moodBelow, moodAbove, segment }: Trigger): Bound[] {
  const part = `trust of ${segment?.name ?? ''}`;
  const sides: [string, Bound['side'], number | undefined][] = [
    ['trust', 'below', trustBelow],
    ['trust', 'above', trustAbove],
    ['the mood', 'below', moodBelow],
    ['the mood', 'above', moodAbove],
    [part, 'below', segment?.trustBelow],
    [part, 'above', segment?.trustAbove]
  ];
  return sides.flatMap(([what, side, value]) =>
    value === undefined ? [] : { what, side, value, included: false }
  );
}

function crossed(bounds: readonly Bound[]): Contradiction | null {
  for (const low of bounds.filter(({ side }) => side === 'above')) {
    const high = bounds.find(
      ({ what, side, value, included }) =>
        side === 'below' &&
        what === low.what &&
        (value < low.value || (value === low.value && !(included && low.included)))
    );
    if (high)
      return {
        why: `${low.what} is never ${inWords(high)} and ${inWords(low)} at the same moment`,
        remedy: 'Change one of the two values, or let one of the two do (`any`).'
      };
  }
  return null;
}

function inWords({ side, value, included }: Bound): string {
  const number = String(value).replace('-', '−');
  if (included) return `${side === 'below' ? 'at most' : 'at least'} ${number}`;
  return `${side} ${number}`;
}

function opposed(parts: readonly Trigger[], scenario: Scenario): Contradiction | null {
  const wanted = new Set(parts.map((part) => JSON.stringify(part)));
  const opposite = parts.find(({ not }) => not && wanted.has(JSON.stringify(not)));
  return opposite?.not
    ? {
        why: `it wants at the same moment that ${triggerWords(scenario, opposite.not)} and that this does not hold (\`not\`)`,
        remedy: 'Leave one of the two out.'
      }
    : null;
}
