import { allows } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import { owns, tracksAll } from '../reports/action-form.ts';
import type { Runtime } from '../runtime.ts';
import type { KeptReport } from '../store/report-store.ts';
import { actionRows, type ActionRow } from './action-rows.ts';
import { ownersFor } from './report.ts';

/** What the address asks for. */
export interface ActionFilter {
  show: 'open' | 'closed' | 'all';
  /** Id of a person; empty for all, `nobody` for actions that nobody has taken. */
  owner: string;
  /** Id of a team; empty for all. */
  team: string;
  /** Only the viewer's own. */
  mine: boolean;
}

export interface PlanRow extends ActionRow {
  scenario: string;
  /** Whether the report can be opened: its drill is there, and the viewer may read it. */
  opens: boolean;
  /** In how many of the viewer's reports the same finding stands; null for one that nothing answers. */
  seen: { in: number; of: number } | null;
}

export interface ActionsPage {
  filter: ActionFilter;
  rows: PlanRow[];
  /** Over all that the viewer may see, whatever is shown. */
  counts: { open: number; overdue: number; closed: number; reports: number };
  owners: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  /** Whether there is more to see than one's own. */
  tracks: boolean;
}

/** The filter of an address; what it does not say, or says wrongly, is left open. */
export function filterOf({ searchParams }: URL): ActionFilter {
  const show = searchParams.get('show');
  const id = (name: string) =>
    (/^(?:[0-9a-f]{1,64}|nobody)$/.exec(searchParams.get(name) ?? '') ?? [''])[0];
  return {
    show: show === 'closed' || show === 'all' ? show : 'open',
    owner: id('owner'),
    team: id('team'),
    mine: searchParams.has('mine')
  };
}

/** The improvement plan: actions of all reports, as far as somebody may see them. */
export async function actionsPage(
  here: Runtime,
  visitor: Visitor,
  filter: ActionFilter,
  now = Date.now()
): Promise<ActionsPage> {
  const { actor } = visitor;
  const found: { row: PlanRow; teams: readonly string[] }[] = [];
  const mine = (await here.reports.list()).filter(
    ({ actions, remains, revision, state }) =>
      actions.length > 0 || remains !== null || revision > 0 || state === 'ready'
  );
  const within: { report: KeptReport; all: boolean; teams: readonly string[] }[] = [];
  for (const report of mine) {
    const all = await tracksAll(here, actor, report);
    if (!all && !report.actions.some((action) => owns(actor, action))) continue;
    const subject = report.remains ? null : await drillSubject(here, report.drill);
    within.push({ report, all, teams: report.remains?.teams ?? subject?.teams ?? [] });
  }
  const reports = within.filter(({ all }) => all);
  const named = await Promise.all(
    reports.map(async ({ report }) => (await here.reportAreas.of(report)).map(({ key }) => key))
  );
  for (const { report, all, teams } of within) {
    const scenario =
      report.remains?.scenario.title ??
      (await here.drills.summary(report.drill))?.scenario.title ??
      '';
    const opens = !report.remains && all && (await reads(here, visitor, report.drill));
    for (const row of await actionRows(here, actor, report, { all, now })) {
      const { area } = row;
      const seen = {
        in: area ? named.filter((keys) => keys.includes(area.key)).length : 0,
        of: reports.length
      };
      found.push({ teams, row: { ...row, scenario, opens, seen: seen.in > 0 ? seen : null } });
    }
  }
  const rows = found.map(({ row }) => row);
  const known = await here.people.teams();
  return {
    filter,
    rows: found
      .filter(({ row, teams }) => isAskedFor(row, teams, filter, actor.id))
      .map(({ row }) => row)
      .sort(byDue),
    counts: {
      open: rows.filter(({ open }) => open).length,
      overdue: rows.filter(({ overdue }) => overdue).length,
      closed: rows.filter(({ open }) => !open).length,
      reports: reports.length
    },
    owners: await ownersFor(here, visitor),
    teams: known.filter(({ id }) => actor.teams.includes(id)).map(({ id, name }) => ({ id, name })),
    tracks: allows(actor, 'read a report')
  };
}

function isAskedFor(
  { open, owner }: PlanRow,
  teams: readonly string[],
  filter: ActionFilter,
  viewer: string
): boolean {
  if (filter.show !== 'all' && open !== (filter.show === 'open')) return false;
  if (filter.mine && owner?.person !== viewer) return false;
  if (filter.owner === 'nobody' && owner !== null) return false;
  if (filter.owner !== '' && filter.owner !== 'nobody' && owner?.person !== filter.owner)
    return false;
  return filter.team === '' || teams.includes(filter.team);
}

/** What is due first comes first; without a day, last. What is closed follows what is open. */
function byDue(a: PlanRow, b: PlanRow): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  const [x, y] = [a.due?.date ?? '9999', b.due?.date ?? '9999'];
  return x.localeCompare(y) || a.title.localeCompare(b.title, 'en');
}

async function reads(here: Runtime, { actor }: Visitor, drill: string): Promise<boolean> {
  const subject = await drillSubject(here, drill);
  return (
    subject !== null &&
    (allows(actor, 'read a report', subject) || allows(actor, 'debrief a drill', subject))
  );
}
