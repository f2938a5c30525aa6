import { moment } from '../lobby/when.ts';
import type { ActionState, ActionView } from './types.ts';

export const STATE_NAMES: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped'
};

export interface FieldProblem {
  field: string | null;
  message: string;
}

const CHANGED = { title: 'its words', owner: 'its owner', due: 'its day' };

/** One line of an action's history: `Done, 27 November, 14:05, Ruth Adeyemi`. */
export function historyWords(
  { at, by, state, changed, first }: ActionView['history'][number],
  now: number
): string {
  const parts = changed.map((part) => CHANGED[part]);
  const did = first
    ? 'Agreed on'
    : parts.length > 0
      ? `${STATE_NAMES[state]}; changed ${parts.join(' and ')}`
      : STATE_NAMES[state];
  return `${did}, ${moment(at, now)}, ${by}`;
}
