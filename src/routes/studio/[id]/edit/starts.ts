import { clockOf, DEFAULT_CLOCKS } from '../../../../lib/core/scenario/defaults.ts';
import type { Draft, Edit } from '../../../../lib/core/scenario/edit/index.ts';
import { ENTRIES, freeId, idsOf, type Kind } from '../../../../lib/core/scenario/edit/index.ts';
import { reachOf } from '../../../../lib/core/scenario/lint/reach.ts';
import { property } from '../../../../lib/core/scenario/positions.ts';
import type { Scenario } from '../../../../lib/core/scenario/schema.ts';
import { drillTimeInFile, MINUTE } from '../../../../lib/core/scenario/time.ts';

/** The edit that begins a new entry, and where it stands then. */
export interface Begun {
  edit: Edit;
  path: (string | number)[];
}

/** A new entry of a list, with what is left to write empty: the problems say what that is. */
export function begin(value: unknown, kind: Kind | 'move', fields: object = {}): Begun {
  const list = kind === 'move' ? ['moves'] : [...ENTRIES[kind]];
  const entries = list.reduce<unknown>(property, value);
  const path = [...list, Array.isArray(entries) ? entries.length : 0];
  const fresh = { ...startOf(value, kind), ...fields };
  return { edit: { do: 'insert', path, value: fresh }, path };
}

/** What a branch begins with that comes when an inject stays unanswered. */
export function branchFrom({ scenario }: Pick<Draft, 'scenario'>, about: string): object {
  const span = scenario && spanBeforeEnd(scenario, about);
  const silence = { inject: about, ...(span !== null && { for: drillTimeInFile(span) }) };
  return { at: undefined, when: { unanswered: silence }, replyTo: about };
}

/**
 * How long a post is left alone, in ms, where its limit passes after the end or it has none; null where
 * its limit does, or where nothing is known. Half of what is left leaves time for what follows.
 */
function spanBeforeEnd(scenario: Scenario, about: string): number | null {
  const inject = scenario.injects.find(({ id }) => id === about);
  const reach = reachOf(scenario);
  const left = reach.end - reach.inject(about);
  if (!inject || !Number.isFinite(left)) return null;
  const limit = clockOf(inject.expects, inject.severity)?.limit;
  if (limit !== undefined && limit < left) return null;
  const half = Math.min(left / 2, limit ?? DEFAULT_CLOCKS[inject.severity].limit);
  return Math.max(MINUTE / 2, Math.floor(half / (MINUTE / 2)) * (MINUTE / 2));
}

function startOf(value: unknown, kind: Kind | 'move'): object {
  if (kind === 'move') return { title: '', at: '05:00' };
  const id = freeId(kind, idsOf(kind, value), kind);
  switch (kind) {
    case 'inject':
      return { id, at: '01:00', from: idsOf('persona', value)[0] ?? '', text: '' };
    case 'persona':
      return { id, handle: '', name: '' };
    case 'role':
      return { id, name: '', does: '' };
    case 'fact':
    case 'objective':
      return { id, text: '' };
    default:
      return kind satisfies never;
  }
}
