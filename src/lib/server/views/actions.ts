import { dayOf, type Day } from '../../core/readiness/assignments/index.ts';
import { allows, type Actor, type Subject } from '../access/permissions.ts';
import { drillSubject, lookUpEnded, type DrillLookup } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import { owns, tracksAll } from '../reports/action-form.ts';
import { dayWhere } from '../reports/days.ts';
import { isOpen } from '../reports/outlive.ts';
import type { Runtime } from '../runtime.ts';
import { stateOf, type ImprovementAction, type KeptReport } from '../store/report-store.ts';
import { actionRow, isOverdue, type ActionRow } from './action-rows.ts';
import { ownersFor } from './report.ts';

/** Of which kind actions are shown. */
const SHOWS = ['open', 'overdue', 'closed', 'all'] as const;

/** What the address asks for. */
export interface ActionFilter {
  show: (typeof SHOWS)[number];
  /** Id of a person; empty for all, `nobody` for actions that nobody has taken or whose owner has left. */
  owner: string;
  /** Id of a team; empty for all. */
  team: string;
  /** Id of a drill, for the actions of its report; empty for all. */
  report: string;
  /** Only the viewer's own. */
  mine: boolean;
}

export const ALL_OPEN: ActionFilter = {
  show: 'open',
  owner: '',
  team: '',
  report: '',
  mine: false
};

export interface PlanRow extends ActionRow {
  scenario: string;
  /** The day on which its drill ended, in words; null where it is not known any more. */
  ended: string | null;
  /** Whether the report can be opened: its drill is there, and the viewer may read it. */
  opens: boolean;
  /** In how many of the viewer's reports the same finding stands; null for one that nothing answers. */
  seen: { in: number; of: number } | null;
}

/** A report, and how far its actions are. */
export interface ReportDone {
  drill: string;
  scenario: string;
  /** When its drill ended: wall time in ms, and the day in words. */
  endedAt: number;
  ended: string;
  actions: number;
  done: number;
  dropped: number;
  overdue: number;
}

/** The improvement plan: actions of all reports, as far as somebody may see them. */
export interface ImprovementPlan {
  /** The first of those that were asked for. */
  rows: PlanRow[];
  /** How many were asked for. */
  found: number;
  /** Over all that the viewer may see, whatever is shown. */
  counts: { open: number; overdue: number; done: number; dropped: number; reports: number };
  /** The report of the latest drill, of those that people worked on and the viewer may read; null for none. */
  latest: ReportDone | null;
  /** The report that is asked for, as it is named; null where none is, or not one of the viewer's. */
  about: ReportDone | null;
}

export interface ActionsPage extends ImprovementPlan {
  filter: ActionFilter;
  /** Who may be given one. */
  owners: { id: string; name: string }[];
  /** Who has one, to choose by. */
  owning: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  /** Whether there is more to see than one's own. */
  tracks: boolean;
}

/** The filter of an address; what it does not say, or says wrongly, is left open. */
export function filterOf({ searchParams }: URL): ActionFilter {
  const asked = searchParams.get('show');
  const id = (name: string) =>
    (/^(?:[0-9a-f]{1,64}|nobody)$/.exec(searchParams.get(name) ?? '') ?? [''])[0];
  return {
    show: SHOWS.find((show) => show === asked) ?? 'open',
    owner: id('owner'),
    team: id('team'),
    report: id('report'),
    mine: searchParams.has('mine')
  };
}

/** A report as far as somebody may see it, with what is known of its drill. */
interface Within {
  report: KeptReport;
  /** Whether they see all of its actions. */
  all: boolean;
  opens: boolean;
  teams: readonly string[];
  scenario: string;
  /** Wall time in ms; null where it is not known any more. */
  endedAt: number | null;
}

interface PlanOptions {
  /** Wall time in ms. */
  now?: number;
  /** Rows at most; the rest is counted. */
  most?: number;
}

/** The improvement plan, with what its filter can be set to. */
export async function actionsPage(
  here: Runtime,
  visitor: Visitor,
  filter: ActionFilter,
  options: PlanOptions = {}
): Promise<ActionsPage> {
  const { actor } = visitor;
  const { owning, ...plan } = await improvementPlan(here, visitor, filter, options);
  const known = await here.people.teams();
  const owners = await ownersFor(here, visitor);
  return {
    ...plan,
    filter,
    owners,
    owning: owners.filter(({ id }) => owning.has(id) || id === filter.owner),
    teams: known.filter(({ id }) => actor.teams.includes(id)).map(({ id, name }) => ({ id, name })),
    tracks: allows(actor, 'read a report')
  };
}

/** The plan as a filter asks for it, and the ids of who owns any action of it. */
export async function improvementPlan(
  here: Runtime,
  { actor }: Visitor,
  filter: ActionFilter,
  { now = Date.now(), most = Infinity }: PlanOptions = {}
): Promise<ImprovementPlan & { owning: ReadonlySet<string | null> }> {
  const lookup = await lookUpEnded(here);
  const today = dayOf(now, here.settings.timeZone);
  const within = await reportsWithin(await here.reports.list(), lookup, actor);
  const mine = within.flatMap((from) =>
    from.report.actions
      .filter((action) => from.all || owns(actor, action))
      .map((action) => ({ action, from }))
  );
  const accounts = new Set((await here.people.list()).map(({ id }) => id));
  const asked = mine
    .filter(({ action, from }) =>
      isAskedFor(action, from, filter, { viewer: actor.id, today, accounts })
    )
    .sort((a, b) => byDue(a.action, b.action));
  const readable = within.filter(({ all }) => all);
  const dones = readable.map((from) => doneOf(here, from, today)).filter((done) => done !== null);
  const open = mine.filter(({ action }) => isOpen(action));
  return {
    rows: await rowsOf(
      { ...lookup, reportAreas: here.reportAreas, settings: here.settings },
      asked.slice(0, most),
      readable,
      today
    ),
    found: asked.length,
    counts: {
      open: open.length,
      overdue: open.filter(({ action }) => isOverdue(action, today)).length,
      done: mine.filter(({ action }) => stateOf(action) === 'done').length,
      dropped: mine.filter(({ action }) => stateOf(action) === 'dropped').length,
      reports: readable.length
    },
    latest: dones.reduce<ReportDone | null>(
      (latest, one) => (latest && latest.endedAt >= one.endedAt ? latest : one),
      null
    ),
    about: dones.find(({ drill }) => drill === filter.report) ?? null,
    owning: new Set(mine.map(({ action }) => ownerOf(action)))
  };
}

/** How many actions somebody has to do, and how many of them are past their day. */
export async function ownActions(
  here: Pick<Runtime, 'reports' | 'settings'>,
  actor: Pick<Actor, 'id'>,
  now: number
): Promise<{ open: number; overdue: number }> {
  const today = dayOf(now, here.settings.timeZone);
  const open = (await here.reports.list()).flatMap(({ actions }) =>
    actions.filter((action) => owns(actor, action) && isOpen(action))
  );
  return {
    open: open.length,
    overdue: open.filter((action) => isOverdue(action, today)).length
  };
}

async function reportsWithin(
  reports: readonly KeptReport[],
  lookup: DrillLookup,
  actor: Actor
): Promise<Within[]> {
  const worked = reports.filter(
    ({ actions, remains, revision, state }) =>
      actions.length > 0 || remains !== null || revision > 0 || state === 'ready'
  );
  const within: Within[] = [];
  for (const report of worked) {
    const subject = report.remains ? null : await drillSubject(lookup, report.drill);
    const all = tracksAll(actor, report, subject);
    if (!all && !report.actions.some((action) => owns(actor, action))) continue;
    const summary = report.remains ?? (await lookup.drills.summary(report.drill));
    within.push({
      report,
      all,
      opens: all && reads(actor, subject),
      teams: report.remains?.teams ?? subject?.teams ?? [],
      scenario: summary?.scenario.title ?? '',
      endedAt: summary?.endedAt ?? null
    });
  }
  return within;
}

function reads(actor: Actor, subject: Subject | null): boolean {
  return (
    subject !== null &&
    (allows(actor, 'read a report', subject) || allows(actor, 'debrief a drill', subject))
  );
}

async function rowsOf(
  here: DrillLookup & Pick<Runtime, 'reportAreas' | 'settings'>,
  asked: readonly { action: ImprovementAction; from: Within }[],
  readable: readonly Within[],
  today: Day
): Promise<PlanRow[]> {
  const reportsWith = new Map<string, number>();
  const named = await Promise.all(
    readable.map(async ({ report }) =>
      here.reportAreas.of(report, await here.drills.summary(report.drill))
    )
  );
  for (const { key } of named.flat()) reportsWith.set(key, (reportsWith.get(key) ?? 0) + 1);
  return Promise.all(
    asked.map(async ({ action, from }): Promise<PlanRow> => {
      const row = await actionRow(here, from.report, action, { all: from.all, today });
      const found = reportsWith.get(row.area?.key ?? '') ?? 0;
      return {
        ...row,
        scenario: from.scenario,
        ended: from.endedAt === null ? null : dayWhere(here, from.endedAt),
        opens: from.opens,
        seen: found > 0 ? { in: found, of: readable.length } : null
      };
    })
  );
}

/** Null for a report whose drill is gone: it cannot be opened. */
function doneOf(
  here: Pick<Runtime, 'settings'>,
  { report, scenario, endedAt, opens }: Within,
  today: Day
): ReportDone | null {
  if (!opens || endedAt === null) return null;
  const { drill, actions } = report;
  const at = (state: ReturnType<typeof stateOf>) =>
    actions.filter((action) => stateOf(action) === state).length;
  return {
    drill,
    scenario,
    endedAt,
    ended: dayWhere(here, endedAt),
    actions: actions.length,
    done: at('done'),
    dropped: at('dropped'),
    overdue: actions.filter((action) => isOverdue(action, today)).length
  };
}

/** Id of the owner; null for none, and for one without an account. */
function ownerOf({ owner }: ImprovementAction): string | null {
  return owner && 'person' in owner ? owner.person : null;
}

function isAskedFor(
  action: ImprovementAction,
  { report, teams }: Within,
  filter: ActionFilter,
  {
    viewer,
    today,
    accounts
  }: {
    viewer: string;
    today: Day;
    /** Ids of all who have one. */
    accounts: ReadonlySet<string>;
  }
): boolean {
  const person = ownerOf(action);
  if (filter.show === 'open' && !isOpen(action)) return false;
  if (filter.show === 'closed' && isOpen(action)) return false;
  if (filter.show === 'overdue' && !isOverdue(action, today)) return false;
  if (filter.mine && person !== viewer) return false;
  // Whoever looks for what is nobody's would else never find what a deleted person left behind.
  const left = person !== null && !accounts.has(person);
  if (filter.owner === 'nobody' && action.owner !== null && !left) return false;
  if (filter.owner !== '' && filter.owner !== 'nobody' && person !== filter.owner) return false;
  if (filter.report !== '' && report.drill !== filter.report) return false;
  return filter.team === '' || teams.includes(filter.team);
}

/** What is due first comes first; without a day, last. What is closed follows what is open. */
function byDue(a: ImprovementAction, b: ImprovementAction): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const [x, y] = [a.due ?? '9999', b.due ?? '9999'];
  return x.localeCompare(y) || a.title.localeCompare(b.title, 'en');
}
