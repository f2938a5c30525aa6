import { NO_EDITS } from '../../core/debrief/report/index.ts';
import { drillSubject, type Subjects } from '../access/subjects.ts';
import { stateOf, type KeptReport, type ReportStore } from '../store/report-store.ts';

type Here = Subjects & { reports: ReportStore };

/** Whether an action is still to be done. */
export function isOpen(action: Parameters<typeof stateOf>[0]): boolean {
  const state = stateOf(action);
  return state === 'open' || state === 'in-progress';
}

/**
 * What becomes of a report whose drill is about to be removed: its texts go with the drill, and actions
 * that are not done stay, with what names them and the teams that see them.
 */
export async function outlive(here: Here, drill: string): Promise<void> {
  const kept = await here.reports.find(drill);
  if (!kept) return;
  if (!kept.actions.some(isOpen)) {
    await here.reports.remove(drill);
    return;
  }
  const summary = await here.drills.summary(drill);
  if (!summary) return;
  const { id, title } = summary.scenario;
  const teams = (await drillSubject(here, drill))?.teams ?? [];
  await here.reports.change(drill, (report) => ({
    ...report,
    edits: NO_EDITS,
    edited: null,
    actions: report.actions.filter(isOpen),
    remains: { scenario: { id, title }, endedAt: summary.endedAt, teams }
  }));
}

/** Removes what is left of reports whose drills are gone, once the last of their actions was closed before. */
export async function forgetClosed(
  { reports }: Pick<Here, 'reports'>,
  wall: number
): Promise<void> {
  for (const report of await reports.list())
    if (report.remains && !report.actions.some(isOpen) && lastChange(report) < wall)
      await reports.remove(report.drill);
}

function lastChange({ actions }: KeptReport): number {
  return Math.max(0, ...actions.flatMap(({ history }) => history.map(({ at }) => at)));
}
