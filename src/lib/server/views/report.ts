import { error, redirect } from '@sveltejs/kit';
import {
  afterActionReport,
  actionsTable,
  compose,
  planPlace,
  edited,
  reportTable,
  type Around,
  type Edits,
  type Report,
  type ReportDocument,
  type ReportTable
} from '../../core/debrief/report/index.ts';
import type { TakenTable } from '../../core/debrief/tables/index.ts';
import { dayOf } from '../../core/readiness/assignments/index.ts';
import { openDrill } from '../access/open-drill.ts';
import { allows } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { isTakenOut } from '../exercises/seating.ts';
import { tracksAll } from '../reports/action-form.ts';
import { dayWhere } from '../reports/days.ts';
import type { Runtime } from '../runtime.ts';
import type { Exercise } from '../store/exercise-store.ts';
import { nothingKept, type KeptReport } from '../store/report-store.ts';
import { nameOf } from '../studio/answers.ts';
import { actionRows, type ActionRow } from './action-rows.ts';
import { withContacts } from './contacts.ts';
import { playerOf } from './debriefing.ts';
import { namedFor } from './reading.ts';

/** States of actions as documents and pages say them. */
const STATES = { open: 'Open', 'in-progress': 'In progress', done: 'Done', dropped: 'Dropped' };

export interface ReportPage {
  drill: string;
  /** As it reads with what people changed, without the improvement plan. */
  document: ReportDocument;
  /** How many of its blocks stand before the improvement plan. */
  planAt: number;
  /** As it is made from the log. */
  generated: Pick<Report, 'summary' | 'objectives' | 'strengths' | 'areas' | 'plan'>;
  edits: Edits;
  revision: number;
  /** Headings of the areas as they stand, for actions to answer. */
  areas: { key: string; title: string }[];
  state: KeptReport['state'];
  /** Whether the viewer may change its text and add actions. */
  writes: boolean;
  actions: ActionRow[];
  /** Who can be asked to see to an action. */
  owners: { id: string; name: string }[];
}

/**
 * The after-action report of a drill for somebody whom `admit` has let in.
 *
 * @throws a redirect to the drill room while it has not ended, a 404 for who played in it among others
 */
export async function reportPage(
  here: Runtime,
  drill: string,
  visitor: Visitor,
  now = Date.now()
): Promise<ReportPage> {
  const opened = await openReport(here, drill, visitor, now);
  const { generated, kept, report, around, actions } = opened;
  const { summary, objectives, strengths, areas, plan } = generated;
  const document = compose(report, { ...around, actions: null });
  return {
    drill,
    document,
    planAt: planPlace(document.blocks, actions.length > 0),
    generated: { summary, objectives, strengths, areas, plan },
    edits: kept.edits,
    revision: kept.revision,
    areas: report.areas.map(({ key, title }) => ({ key, title })),
    state: kept.state,
    writes: await writesReport(here, drill, visitor),
    actions,
    owners: await ownersFor(here, visitor)
  };
}

async function writesReport(here: Runtime, drill: string, { actor }: Visitor): Promise<boolean> {
  const subject = await drillSubject(here, drill);
  return (
    subject !== null &&
    (allows(actor, 'write a report', subject) || allows(actor, 'debrief a drill', subject))
  );
}

/**
 * Lets on who may write the report of a drill: it has ended, and they did not play in it among others.
 *
 * @throws a 409 or a 404 response
 */
export async function mayWriteReport(
  here: Runtime,
  drill: string,
  visitor: Visitor
): Promise<void> {
  const live = await openDrill(here, drill);
  if (live.state.status !== 'ended') error(409, UNENDED);
  if (playerOf(live, visitor)) error(404, PLAYED);
}

const UNENDED = 'There is no report of this drill yet: it has not ended.';
const PLAYED = 'The report of a team’s drill is for those who did not play in it.';

/** The whole report as a document to take away; its improvement plan is in it. */
export async function reportDocument(
  here: Runtime,
  drill: string,
  visitor: Visitor,
  now = Date.now()
): Promise<ReportDocument> {
  const { report, around, actions } = await openReport(here, drill, visitor, now);
  return compose(report, {
    ...around,
    actions: actions.map(({ title, area, owner, due, state }) => ({
      title,
      area: area?.title ?? '',
      owner: owner?.name ?? 'Nobody yet',
      due: due?.words ?? 'No day set',
      state: STATES[state]
    }))
  });
}

/**
 * A table of a report, for who may read the page.
 *
 * @throws a 409 while its drill has not ended, a 404 for who played in it among others
 */
export async function takenReport(
  here: Runtime,
  drill: string,
  visitor: Visitor,
  table: ReportTable | 'actions',
  now = Date.now()
): Promise<TakenTable> {
  const { state } = await openDrill(here, drill);
  if (state.status !== 'ended') error(409, UNENDED);
  const { report, actions } = await openReport(here, drill, visitor, now);
  if (table !== 'actions') return reportTable(drill, table, report);
  const { title } = report.scenario;
  const planned = await withContacts(here, visitor, actions);
  return actionsTable(
    `hotseat-report-actions-${drill}`,
    planned.map((action) => ({ ...action, scenario: title }))
  );
}

async function openReport(here: Runtime, drill: string, visitor: Visitor, now: number) {
  const live = await openDrill(here, drill);
  if (live.state.status !== 'ended') redirect(303, `/drills/${drill}`);
  // A report is made of what all of a team wrote, and each of them reads their own part alone.
  if (playerOf(live, visitor)) error(404, PLAYED);
  const exercise = await here.exercises.ofDrill(drill);
  const kept = (await here.reports.find(drill)) ?? nothingKept(drill);
  const generated = afterActionReport(live.scenario, live.events);
  const all = tracksAll(visitor.actor, kept, await drillSubject(here, drill));
  return {
    generated,
    kept,
    report: edited(generated, kept.edits),
    around: await aroundOf(here, live, visitor, { exercise, kept, now }),
    actions: await actionRows(here, visitor.actor, kept, {
      all,
      today: dayOf(now, here.settings.timeZone)
    })
  };
}

async function aroundOf(
  here: Runtime,
  live: LiveDrill,
  visitor: Visitor,
  { exercise, kept, now }: { exercise: Exercise | null; kept: KeptReport; now: number }
): Promise<Omit<Around, 'actions'>> {
  const { state } = live;
  const started = live.events.find(({ type }) => type === 'DrillStarted');
  return {
    day: started ? dayWhere(here, started.wall) : null,
    room: exercise?.rooms.find(({ drill }) => drill === state.drill)?.name ?? null,
    conductedBy: exercise ? await nameOf(here, exercise.by) : null,
    ...(await whoPlayed(here, live, visitor, exercise)),
    standing: await standingOf(here, kept, now),
    hotwash: notedIn(live)
  };
}

/**
 * What whoever debriefed noted in the hotwash, by question. What those who played answered was said to the
 * room, and a report goes further than that.
 */
function notedIn({ state }: LiveDrill): Around['hotwash'] {
  const noted = new Map<string, string[]>();
  for (const { asked, text, by } of state.answers) {
    if (text === '' || by === null || Object.hasOwn(state.participants, by)) continue;
    noted.set(asked, [...(noted.get(asked) ?? []), text]);
  }
  return [...noted].map(([question, answers]) => ({ question, answers }));
}

/** Names as far as this reader may see them: those whose scorecards are theirs to read. */
async function whoPlayed(
  here: Runtime,
  live: LiveDrill,
  visitor: Visitor,
  exercise: Exercise | null
): Promise<Pick<Around, 'people' | 'others' | 'takenOut'>> {
  const { state, scenario } = live;
  if (!state.team) {
    const { name } = state.trainee;
    return {
      people: name === '' ? [] : [{ name, role: null }],
      others: name === '' ? 1 : 0,
      takenOut: 0
    };
  }
  const subject = await drillSubject(here, state.drill);
  const debriefs = subject !== null && allows(visitor.actor, 'debrief a drill', subject);
  const named = await namedFor(here, live, visitor, debriefs);
  const { roles } = scenario.organisation.plan;
  const all = Object.values(state.participants);
  return {
    people: all.flatMap(({ person, name, role }) =>
      named.has(person)
        ? [
            {
              name,
              role: roles.find(({ id }) => id === role)?.name ?? null,
              takenOut: isTakenOut(exercise, person)
            }
          ]
        : []
    ),
    others: all.filter(({ person }) => !named.has(person)).length,
    takenOut: all.filter(({ person }) => isTakenOut(exercise, person)).length
  };
}

async function standingOf(
  here: Runtime,
  { state, stated, edited: last }: KeptReport,
  now: number
): Promise<string> {
  if (state === 'ready' && stated)
    return `Ready, ${dayWhere(here, stated.at)}, ${await nameOf(here, stated.by)}`;
  if (last)
    return `Draft, last changed ${dayWhere(here, last.at)} by ${await nameOf(here, last.by)}`;
  return `Draft as made from the log, ${dayWhere(here, now)}`;
}

/** Those whom the viewer may see, and themselves. */
export async function ownersFor(
  { people }: Pick<Runtime, 'people'>,
  { actor }: Visitor
): Promise<{ id: string; name: string }[]> {
  return (await people.list())
    .filter(
      ({ id, teams, active }) =>
        active && (id === actor.id || allows(actor, 'see people', { owner: id, teams }))
    )
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
