import type { Edit } from '../../../../lib/core/scenario/edit/index.ts';
import { ENTRIES, freeId, idsOf, type Kind } from '../../../../lib/core/scenario/edit/index.ts';
import { property } from '../../../../lib/core/scenario/positions.ts';

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
