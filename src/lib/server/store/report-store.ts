import { NO_EDITS, type Edits } from '../../core/debrief/report/index.ts';

/** Where an action stands: not begun, begun, done, or given up with a reason. */
export const ACTION_STATES = ['open', 'in-progress', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Who sees to an action: somebody with an account, or a name. */
export type ActionOwner = { person: string } | { name: string };

/** Something that was done to an action. Times are wall times in ms since 1970. */
export interface ActionChange {
  at: number;
  /** Id of a person. */
  by: string;
  state: ActionState;
  /** What else was changed with it. */
  changed: readonly ('title' | 'owner' | 'due')[];
  /** Why, in the words of who did it; may be empty. */
  note: string;
}

/** One action of an improvement plan. */
export interface ImprovementAction {
  id: string;
  title: string;
  /** Null while nobody has taken it. */
  owner: ActionOwner | null;
  /** The day by which it is due, `2026-11-30`; null for none. */
  due: string | null;
  /** Key of the area for improvement that it answers; null for none. */
  area: string | null;
  /** Grows by one with each change. */
  revision: number;
  /** The first one made it, the last one says where it stands. Never empty. */
  history: readonly ActionChange[];
}

/** What is left of a drill whose log is gone, so that its open actions can still be told of. */
export interface Remains {
  scenario: { id: string; title: string };
  endedAt: number | null;
  /** Ids of the teams that it concerned. */
  teams: readonly string[];
}

/** What people changed and decided in the report of a drill; what the log says is not in it. */
export interface KeptReport {
  drill: string;
  /** Of the edits; 0 before the first. */
  revision: number;
  edits: Edits;
  /** Who changed the text last, and when; null before the first change. */
  edited: { by: string; at: number } | null;
  state: 'draft' | 'ready';
  /** Who set the state last, and when; null while nobody has. */
  stated: { by: string; at: number } | null;
  actions: readonly ImprovementAction[];
  /** Null while the drill is there. */
  remains: Remains | null;
}

/** Keeps reports by the id of their drill. */
export interface ReportStore {
  /** Null where nobody changed or decided anything yet. */
  find(drill: string): Promise<KeptReport | null>;
  /** All of them, in no order. */
  list(): Promise<KeptReport[]>;
  /**
   * Changes a report, one at a time, and makes it where there is none. `change` gets what is durable; what
   * it throws is thrown on, and nothing is changed. Resolves when the change is durable.
   */
  change(drill: string, change: (report: KeptReport) => KeptReport): Promise<KeptReport>;
  /** Puts an alias where a person's id stands; resolves with how many reports there were. */
  rename(person: string, alias: string): Promise<number>;
  /** Removes a report for good. Nothing happens when there is none. */
  remove(drill: string): Promise<void>;
}

/** Where an action stands. */
export function stateOf({ history }: Pick<ImprovementAction, 'history'>): ActionState {
  return history.at(-1)?.state ?? 'open';
}

/** The report of a drill of which nobody changed or decided anything yet. */
export function nothingKept(drill: string): KeptReport {
  return {
    drill,
    revision: 0,
    edits: NO_EDITS,
    edited: null,
    state: 'draft',
    stated: null,
    actions: [],
    remains: null
  };
}
