import type { FieldProblem } from './words.ts';

export type ActionState = 'open' | 'in-progress' | 'done' | 'dropped';

/** An action of an improvement plan, as a page shows it. */
export interface ActionView {
  drill: string;
  id: string;
  revision: number;
  title: string;
  owner: { name: string; person: string | null } | null;
  due: { date: string; words: string } | null;
  overdue: boolean;
  state: ActionState;
  open: boolean;
  area: { key: string; title: string } | null;
  /** The last change first. Wall times in ms. */
  history: {
    at: number;
    by: string;
    state: ActionState;
    changed: readonly ('title' | 'owner' | 'due')[];
    note: string;
    first: boolean;
  }[];
  may: 'all' | 'state' | 'nothing';
}

/** Somebody who can be asked to see to an action. */
export interface Owner {
  id: string;
  name: string;
}

/** Why a form was not taken, and of which action it was. */
export interface RefusedForm extends FieldProblem {
  form: string;
  action: string | null;
}
