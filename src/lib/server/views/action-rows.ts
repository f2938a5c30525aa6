import { dayInWords, type Day } from '../../core/readiness/assignments/index.ts';
import type { Actor } from '../access/permissions.ts';
import { isOpen } from '../reports/outlive.ts';
import { owns } from '../reports/action-form.ts';
import type { Runtime } from '../runtime.ts';
import type { PeopleStore } from '../store/people-store.ts';
import {
  stateOf,
  type ActionState,
  type ImprovementAction,
  type KeptReport
} from '../store/report-store.ts';
import { nameOf } from '../studio/answers.ts';

/** An action as pages show it. */
export interface ActionRow {
  drill: string;
  id: string;
  revision: number;
  title: string;
  /** Null while nobody has taken it; `person` is null for who has no account. */
  owner: { name: string; person: string | null } | null;
  /** `2026-11-30`, and in words; null for none. */
  due: { date: string; words: string } | null;
  /** Not closed, and its day has passed. */
  overdue: boolean;
  state: ActionState;
  open: boolean;
  /** Key and heading of the area that it answers; null for none. */
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
  /** What the viewer may change: all of it, or only where it stands. */
  may: 'all' | 'state' | 'nothing';
}

interface Here {
  people: Pick<PeopleStore, 'find'>;
  reportAreas: Runtime['reportAreas'];
}

/** Whether an action is still to be done, and its day has passed. */
export function isOverdue(action: ImprovementAction, today: Day): boolean {
  return isOpen(action) && action.due !== null && action.due < today;
}

/**
 * The actions of a report that somebody may see.
 *
 * @param all whether the viewer may see and change those of others
 */
export function actionRows(
  here: Here,
  actor: Actor,
  report: KeptReport,
  { all, today }: { all: boolean; today: Day }
): Promise<ActionRow[]> {
  const seen = report.actions.filter((action) => all || owns(actor, action));
  return Promise.all(seen.map((action) => actionRow(here, report, action, { all, today })));
}

/** As `actionRows`, of one that the viewer may see. */
export async function actionRow(
  here: Here,
  report: KeptReport,
  action: ImprovementAction,
  { all, today }: { all: boolean; today: Day }
): Promise<ActionRow> {
  const { id, title, due, revision, area } = action;
  const areas = area === null ? [] : await here.reportAreas.of(report);
  return {
    drill: report.drill,
    id,
    revision,
    title,
    owner: await ownerRow(here, action),
    due: due === null ? null : { date: due, words: dayInWords(due) },
    overdue: isOverdue(action, today),
    state: stateOf(action),
    open: isOpen(action),
    area:
      area === null
        ? null
        : { key: area, title: areas.find(({ key }) => key === area)?.title ?? '' },
    history: await historyRows(here, action),
    may: all ? 'all' : 'state'
  };
}

async function ownerRow(
  here: Pick<Here, 'people'>,
  { owner }: ImprovementAction
): Promise<ActionRow['owner']> {
  if (owner === null) return null;
  if ('name' in owner) return { name: owner.name, person: null };
  return { name: await nameOf(here, owner.person), person: owner.person };
}

async function historyRows(
  here: Pick<Here, 'people'>,
  { history }: ImprovementAction
): Promise<ActionRow['history']> {
  const rows = await Promise.all(
    history.map(async ({ at, by, state, changed, note }, place) => ({
      at,
      by: await nameOf(here, by),
      state,
      changed,
      note,
      first: place === 0
    }))
  );
  return rows.reverse();
}
