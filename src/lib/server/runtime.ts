import { Accounts } from './access/accounts.ts';
import { Connecting } from './access/connecting.ts';
import { Administration } from './access/administration.ts';
import { notingJoined } from './access/joining.ts';
import type { MailedLinks, MailedLinksParts } from './access/mailed-links.ts';
import type { ProviderSignIn, ProviderSignInParts } from './access/oidc/provider-sign-in.ts';
import type { MembersParts } from './access/oidc/members.ts';
import { Sessions } from './access/sessions.ts';
import { Setup } from './access/setup.ts';
import { Assignments } from './assignments/assignments.ts';
import type { Reminders } from './assignments/reminders.ts';
import { OverrideReader } from './calibration/rules.ts';
import { Conductor } from './conduct/conductor.ts';
import { steadyNow } from './conduct/steady-clock.ts';
import { Director } from './exercises/director.ts';
import { JoinAttempts } from './exercises/join-attempts.ts';
import { Requests } from './api/requests.ts';
import { processWide, RUNTIME } from './held.ts';
import { BuiltIn } from './library/built-in.ts';
import { Library } from './library/library.ts';
import { Readings } from './library/readings.ts';
import { createLog, type Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Drafting } from './drafting/drafting.ts';
import { Departures } from './outbox/departures.ts';
import { openLti, openPlatforms, platformCarriers, type Lti } from './lti/lti.ts';
import { Outbox } from './outbox/outbox.ts';
import { carriers } from './outbox/places.ts';
import { Opinions, type OpinionsOptions } from './opinion/opinions.ts';
import { Results } from './readiness/results.ts';
import { resultsFile } from './readiness/kept.ts';
import { ReportAreas } from './reports/areas.ts';
import { areasFile } from './reports/areas-kept.ts';
import { ReportDesk } from './reports/desk.ts';
import { Retention } from './retention.ts';
import type { AssignmentStore } from './store/assignment-store.ts';
import type { AuditLog } from './store/audit-log.ts';
import type { CalibrationStore } from './store/calibration-store.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { DrillStore } from './store/drill-store.ts';
import type { ExerciseStore } from './store/exercise-store.ts';
import type { FeedStore } from './store/feed-store.ts';
import type { HouseStore } from './store/house-store.ts';
import type { LinkStore } from './store/link-store.ts';
import { openLowdb } from './store/lowdb/open.ts';
import type { OpenStore } from './store/open-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import type { PeopleStore } from './store/people-store.ts';
import type { ReportStore } from './store/report-store.ts';
import type { ScenarioShelf } from './store/scenario-shelf.ts';
import type { ScenarioStore } from './store/scenario-store.ts';
import { Studio } from './studio/studio.ts';
import { OpenStreams } from './stream/open-streams.ts';
import { Comparisons } from './views/comparison.ts';
import { Boards } from './views/exercise-board.ts';

/** Classes begin a drill each, now and then; an hour of these is a hundred megabytes at most. */
const PRACTICE_STARTS = { most: 300, window: 15 * 60 };

/** Everything that lives as long as the process. */
export interface Runtime {
  settings: Settings;
  log: Log;
  metrics: Metrics;
  drills: DrillStore;
  shelf: ScenarioShelf;
  /** Those that people write. */
  scenarios: ScenarioStore;
  /** Those that come with the program. */
  builtIn: BuiltIn;
  /** What can be started. */
  library: Library;
  studio: Studio;
  conductor: Conductor;
  streams: OpenStreams;
  /** Of all ended drills, as readiness adds them up. */
  results: Results;
  boards: Boards;
  comparisons: Comparisons;
  /** What people changed in reports, and the actions that they agreed on. */
  reports: ReportStore;
  reportDesk: ReportDesk;
  reportAreas: ReportAreas;
  people: PeopleStore;
  links: LinkStore;
  audit: AuditLog;
  house: HouseStore;
  exercises: ExerciseStore;
  assignments: AssignmentStore;
  /** Addresses by which calendars read assignments. */
  feeds: FeedStore;
  /** Gives drills to people and teams. */
  assigning: Assignments;
  /** Null unless a mail server is set. */
  reminders: Reminders | null;
  calibration: CalibrationStore;
  /** Which rules of the scorer trainers overrode. */
  overrides: OverrideReader;
  director: Director;
  joinAttempts: JoinAttempts;
  sessions: Sessions;
  setup: Setup;
  accounts: Accounts;
  administration: Administration;
  /** Learning platforms; none unless the administrator sets one up. */
  lti: Lti;
  connections: ConnectionStore;
  /** What waits to leave, and what became of it. */
  outbox: OutboxStore;
  connecting: Connecting;
  departures: Departures;
  /** How often each program asks. */
  requests: Requests;
  /** How often drills are begun from each network by people without an account. */
  practiceStarts: Requests;
  /** Null unless a provider is set by which people sign in. */
  oidc: ProviderSignIn | null;
  /** Null unless a mail server is set: then nothing is mailed. */
  mailedLinks: MailedLinks | null;
  /** Null unless somebody is set to be asked: then nothing is sent anywhere. */
  opinions: Opinions | null;
  /** Null unless a language model is set, the same as for opinions. */
  drafting: Drafting | null;
  /** Wall time in ms, by the steady clock, at which it was put together. */
  since: number;
  /** Ends streams, stops clocks, waits for writes, lets go of the data folder. */
  close(): Promise<void>;
}

/**
 * Puts the process together: the one place where adapters are chosen.
 *
 * @throws StartRefused with a sentence for the person who starts it
 */
export async function compose(settings: Settings, { dev = false } = {}): Promise<Runtime> {
  const log = createLog(settings.log);
  const metrics = new Metrics();
  const opened = await openStore(settings, log);
  const store = {
    ...opened,
    people: notingJoined(opened.people),
    drills: metrics.counting(opened.drills)
  };
  const builtIn = await BuiltIn.load(settings.scenarios, log, dev).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const readings = new Readings(store.scenarios);
  const conductor = new Conductor({ ...store, log });
  const streams = new OpenStreams(conductor, store.neighbours);
  metrics.follow(conductor, streams);
  const opinions = await openOpinions(settings, { conductor, drills: store.drills, log });
  const drafting = await openDrafting(settings, log);
  const { people, links, audit, house } = store;
  const sessions = new Sessions({ sessions: store.sessions, people, streams });
  const setup = new Setup(store);
  const passwords = settings.oidc?.only !== true;
  const parts = { ...store, sessions, streams, setup, conductor, passwords };
  const accounts = new Accounts(parts);
  const oidc = await openOidc(settings, log, { ...parts, accounts });
  const administration = new Administration(parts);
  const library = new Library({ ...store, builtIn, readings });
  const mail = await openMail(settings, log, { ...parts, accounts, administration });
  const { connections, outbox } = store;
  const platforms = openPlatforms(store.lti);
  const toPlatforms = platformCarriers(store.lti, platforms, settings.sendPrivate);
  const toOthers = carriers(connections, settings.sendPrivate);
  const sending = new Outbox({
    outbox,
    log,
    carrierTo: async (to) => (await toPlatforms(to)) ?? toOthers(to)
  });
  const reportDesk = new ReportDesk(store);
  const leaving = { ...parts, reportDesk, sending, log, origin: settings.origin };
  const departures = new Departures(leaving);
  const lti = openLti({ ...parts, accounts, sending, log }, platforms);
  const retention = new Retention({ ...parts, log, keepDays: settings.keepDays });
  // Before drills go on, since that is something that happens in them.
  await retention.start();
  await conductor.recover();
  const file = resultsFile(settings.data);
  const results = new Results({ ...store, conductor, log, file });
  // Nobody waits for these: many drills take a while, and a reader may take its time.
  results.start();
  const reportAreas = new ReportAreas({ ...store, log, file: areasFile(settings.data) });
  reportAreas.start();
  void opinions?.catchUp();
  departures.catchUp().catch((error: unknown) => {
    log.error({ err: error }, 'What is to leave could not be looked up.');
  });
  lti.scores.catchUp().catch((error: unknown) => {
    log.error({ err: error }, 'What is to go back to learning platforms could not be looked up.');
  });
  return {
    settings,
    log,
    metrics,
    drills: store.drills,
    shelf: store.shelf,
    scenarios: store.scenarios,
    builtIn,
    library,
    studio: new Studio({ ...store, builtIn, readings }),
    conductor,
    streams,
    results,
    boards: new Boards({ ...store, conductor }),
    comparisons: new Comparisons(store),
    reports: store.reports,
    reportDesk,
    reportAreas,
    people,
    links,
    audit,
    house,
    exercises: store.exercises,
    assignments: store.assignments,
    feeds: store.feeds,
    assigning: new Assignments({ ...store, library }),
    reminders: mail?.reminders ?? null,
    calibration: store.calibration,
    overrides: new OverrideReader(store),
    director: new Director({ ...parts, log }),
    joinAttempts: new JoinAttempts(),
    sessions,
    setup,
    accounts,
    administration,
    lti,
    connections,
    outbox,
    connecting: new Connecting(leaving),
    departures,
    requests: new Requests(),
    practiceStarts: new Requests(PRACTICE_STARTS),
    mailedLinks: mail?.links ?? null,
    oidc,
    opinions,
    drafting,
    since: steadyNow(),
    async close() {
      streams.endAll();
      await departures.close();
      await lti.scores.close();
      await sending.close();
      await retention.close();
      await opinions?.close();
      drafting?.close();
      await mail?.close();
      await conductor.close();
      await reportAreas.close();
      await results.close();
      await store.close();
    }
  };
}

async function openStore({ database, data }: Settings, log: Log): Promise<OpenStore> {
  if (database === null) return openLowdb(data, log);
  // The driver is loaded by those alone who use it.
  const { openPostgres } = await import('./store/postgres/open.ts');
  return openPostgres(database, log);
}

async function openOpinions(
  { opinion }: Settings,
  room: Omit<OpinionsOptions, 'reader' | 'ofRecord'>
): Promise<Opinions | null> {
  if (!opinion) return null;
  // The client is loaded by those alone who use it.
  const { SecondReader } = await import('./opinion/reader.ts');
  return new Opinions({ ...room, reader: new SecondReader(opinion), ofRecord: opinion.ofRecord });
}

async function openDrafting({ opinion }: Settings, log: Log): Promise<Drafting | null> {
  if (!opinion) return null;
  const [{ ChatModel }, { Drafting }] = await Promise.all([
    import('./opinion/chat-model.ts'),
    import('./drafting/drafting.ts')
  ]);
  return new Drafting({ model: new ChatModel(opinion), settings: opinion, log });
}

async function openOidc(
  { oidc }: Settings,
  log: Log,
  parts: Omit<MembersParts, 'settings'> & Pick<ProviderSignInParts, 'accounts' | 'audit'>
): Promise<ProviderSignIn | null> {
  if (!oidc) return null;
  // As above.
  const [{ Provider }, { Members }, { ProviderSignIn }] = await Promise.all([
    import('./access/oidc/provider.ts'),
    import('./access/oidc/members.ts'),
    import('./access/oidc/provider-sign-in.ts')
  ]);
  const provider = new Provider(oidc, log);
  const members = new Members({ ...parts, settings: oidc });
  return new ProviderSignIn({ ...parts, provider, members, name: oidc.name });
}

async function openMail(
  { smtp, origin, timeZone: zone }: Settings,
  log: Log,
  parts: Omit<MailedLinksParts, 'mailer' | 'origin'> & { assignments: AssignmentStore }
): Promise<{ links: MailedLinks; reminders: Reminders; close: () => Promise<void> } | null> {
  if (!smtp || origin === null) return null;
  // As above.
  const [{ openSmtp }, { Mailer }, { MailedLinks }, { Reminders }] = await Promise.all([
    import('./mail/smtp.ts'),
    import('./mail/mailer.ts'),
    import('./access/mailed-links.ts'),
    import('./assignments/reminders.ts')
  ]);
  const { deliver, close } = openSmtp(smtp);
  const mailer = new Mailer({ deliver, audit: parts.audit, log });
  return {
    links: new MailedLinks({ ...parts, mailer, origin }),
    reminders: new Reminders({ ...parts, mailer, origin, zone }),
    async close() {
      await mailer.close();
      close();
    }
  };
}

/** Hot reload evaluates this module again; a new mark says that the code has changed. */
const EVALUATION = {};

/**
 * The runtime of this process, put together at the first call. After a hot reload the old one is
 * closed first, so that drills go on with the new code.
 */
export function runtime(options: { dev?: boolean } = {}): Promise<Runtime> {
  const held = processWide[RUNTIME];
  if (held?.evaluation === EVALUATION) return held.runtime as Promise<Runtime>;
  const next = (async () => {
    await held?.runtime.then(
      (old) => old.close(),
      () => {}
    );
    return compose(readSettings(), options);
  })();
  processWide[RUNTIME] = { evaluation: EVALUATION, runtime: next };
  return next;
}
