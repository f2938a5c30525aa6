import type { z } from 'zod';
import { dayOf, type Day } from '../../core/readiness/assignments/index.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { drillSubject, lookUpEnded, type DrillLookup } from '../access/subjects.ts';
import { isOpen } from '../reports/outlive.ts';
import type { Runtime } from '../runtime.ts';
import {
  nothingKept,
  stateOf,
  type ImprovementAction,
  type KeptReport
} from '../store/report-store.ts';
import { actionRow } from '../views/action-rows.ts';
import { readable } from './lists.ts';
import { pageAfter, pageOfAdmitted, shownAs, type Page } from './page.ts';
import type { ActionsQuery, actionSchema, reportSchema, ReportsQuery } from './plan-schemas.ts';
import { time } from './time.ts';

const ACTION = 'read reports by token';

/** A page of the after-action reports of drills of which all who played are in a team of the program. */
export async function reportsPage(
  here: Runtime,
  actor: Actor,
  query: ReportsQuery
): Promise<Page<z.output<typeof reportSchema>>> {
  const { results } = await readable(here, actor, ACTION, query);
  const lookup = await lookUpEnded(here);
  const kept = new Map((await here.reports.list()).map((report) => [report.drill, report]));
  const reports = [...new Map(results.map((result) => [result.drill, result])).values()]
    .map((result) => ({ result, report: kept.get(result.drill) ?? nothingKept(result.drill) }))
    .filter(({ report }) => query.state === undefined || report.state === query.state);
  const page = await pageOfAdmitted(
    reports,
    ({ result }) => ({ at: result.endedAt, key: result.drill }),
    query,
    ({ report }) => mayRead(lookup, actor, report)
  );
  return shownAs(page, ({ result: { drill, scenario, team, endedAt }, report }) => {
    const { state, stated, edited, actions } = report;
    const open = actions.filter(isOpen).length;
    return {
      drill,
      scenario,
      team,
      endedAt: time(endedAt),
      state,
      stateSince: stated && time(stated.at),
      editedAt: edited && time(edited.at),
      actions: { open, closed: actions.length - open },
      report: `/drills/${drill}/report`
    };
  });
}

/** A page of the actions of such reports, the one that was left alone for longest first. */
export async function actionsPage(
  here: Runtime,
  actor: Actor,
  { since, state, ...query }: ActionsQuery,
  now = Date.now()
): Promise<Page<z.output<typeof actionSchema>>> {
  const from = since === undefined ? 0 : Date.parse(since);
  const lookup = await lookUpEnded(here);
  const found: { report: KeptReport; action: ImprovementAction }[] = [];
  for (const report of await here.reports.list()) {
    const actions = report.actions.filter(
      (action) => changedAt(action) >= from && (state === undefined || stateOf(action) === state)
    );
    if (actions.length > 0 && (await mayRead(lookup, actor, report)))
      found.push(...actions.map((action) => ({ report, action })));
  }
  const page = pageAfter(found, ({ action }) => ({ at: changedAt(action), key: action.id }), query);
  const parts = { ...lookup, reportAreas: here.reportAreas };
  const today = dayOf(now, here.settings.timeZone);
  return shownAs(page, ({ report, action }) => actionView(parts, report, action, today));
}

/** Whether the drill of a report, or what is left of it, is of a team of the program. */
async function mayRead(
  lookup: DrillLookup,
  actor: Actor,
  { drill, remains }: KeptReport
): Promise<boolean> {
  const teams = remains?.teams ?? (await drillSubject(lookup, drill))?.teams ?? [];
  return allows(actor, ACTION, { owner: '', teams });
}

async function actionView(
  here: DrillLookup & Pick<Runtime, 'reportAreas'>,
  report: KeptReport,
  action: ImprovementAction,
  today: Day
): Promise<z.output<typeof actionSchema>> {
  const { drill, remains } = report;
  const { scenario } = remains ?? (await here.drills.summary(drill)) ?? { scenario: UNKNOWN };
  // As people read it.
  const row = await actionRow(here, report, action, { all: true, today });
  return {
    id: action.id,
    drill,
    scenario: { id: scenario.id, title: scenario.title },
    title: row.title,
    area: row.area?.title || null,
    owner: row.owner,
    due: action.due,
    overdue: row.overdue,
    state: row.state,
    addedAt: time(action.history[0]?.at ?? 0),
    changedAt: time(changedAt(action)),
    report: remains ? null : `/drills/${drill}/report`
  };
}

const UNKNOWN = { id: '', title: '' };

function changedAt({ history }: ImprovementAction): number {
  return history.at(-1)?.at ?? 0;
}
