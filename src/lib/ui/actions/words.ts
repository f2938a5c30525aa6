import { moment } from '../lobby/when.ts';
import { count } from '../people/words.ts';
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

/** Whether a form of an action says what is wrong where it was typed, so that nothing above it needs to. */
export function isSaidAtField({ field }: FieldProblem): boolean {
  return field !== null && ['title', 'owner', 'ownerName', 'due'].includes(field);
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

/** How far the actions of a report are. */
export interface ReportDone {
  actions: number;
  done: number;
  dropped: number;
  overdue: number;
}

/** `2 of 3 actions done, 1 overdue.` */
export function doneWords({ actions, done, dropped, overdue }: ReportDone): string {
  if (actions === 0) return 'No action was agreed on.';
  const parts = [
    `${String(done)} of ${count(actions, 'action')} done`,
    dropped > 0 && `${String(dropped)} dropped`,
    overdue > 0 && `${String(overdue)} overdue`
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}
