import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * Readiness worked out anew from the files of a data folder, as one would with a spreadsheet: nothing here
 * calls the app's own code, so that a figure on the screen can be held against it.
 */

const TEXT_DIMENSIONS = {
  Acknowledgment: 'acknowledgment',
  Apology: 'apology',
  Transparency: 'transparency',
  Personalization: 'personalization'
} as const;
type Name = 'Speed' | keyof typeof TEXT_DIMENSIONS;
const NAMES: readonly Name[] = [
  'Speed',
  'Acknowledgment',
  'Apology',
  'Transparency',
  'Personalization'
];

export interface TeamFromLogs {
  name: string;
  members: number;
  people: number;
  drills: number;
  dimensions: Record<Name, { now: number; n: number }>;
}

interface Post {
  id: string;
  at?: number;
  replyTo?: string | null;
  needs?: { action: string; target: number; limit: number } | null;
}
interface LoggedEvent {
  type: string;
  at: number;
  /** Where a jump of the clock began. */
  from?: number;
  by?: string;
  /** A whole post where it appears, its id where something is done about it. */
  post?: Post | string | null;
  reply?: string;
  to?: string | null;
  elapsed?: number;
  timing?: { elapsed: number; target: number; limit: number };
  rating?: {
    ratings: Record<string, { level: number } | undefined>;
    flags: { flag: string }[];
    apologyOwed: boolean;
  };
}
interface LoggedDrill {
  head: {
    drill: string;
    owner: string;
    team: boolean;
    members: string[];
    status: string;
    endedAt: number | null;
    scenario: { title: string };
  };
  events: LoggedEvent[];
}
interface LoggedAction {
  title: string;
  due: string | null;
  history: { state: string }[];
}
interface LoggedReport {
  drill: string;
  actions: LoggedAction[];
}
interface House {
  teams: { id: string; name: string }[];
  people: { id: string; roles: string[]; teams: string[] }[];
}

const read = <T>(...parts: string[]): T =>
  JSON.parse(readFileSync(path.join(...parts), 'utf8')) as T;

/** Below it, as it is shown, a dimension is not good enough. */
const ENOUGH = 2.5;

/** @param now wall time in ms; six months up to this one are looked at, as the page does by itself */
export function figuresFromLogs(data: string, now: number) {
  const { teams, people } = read<House>(data, 'house', 'people.json');
  const months = lastSixMonths(now);
  const drills = readdirSync(path.join(data, 'drills'))
    .map((file) => read<LoggedDrill>(data, 'drills', file))
    .filter(({ head }) => head.status === 'ended' && months.includes(monthOf(head.endedAt ?? 0)));
  const playersOf = ({ head }: LoggedDrill) => (head.team ? head.members : [head.owner]);
  const figures = teams.map((team): TeamFromLogs => {
    const members = people.filter((one) => one.teams.includes(team.id)).map(({ id }) => id);
    const theirs = drills.filter((drill) => playersOf(drill).some((one) => members.includes(one)));
    return {
      name: team.name,
      members: people.filter(
        (one) =>
          one.teams.includes(team.id) &&
          (one.roles.includes('trainee') ||
            drills.some((drill) => playersOf(drill).includes(one.id)))
      ).length,
      people: new Set(theirs.flatMap(playersOf).filter((one) => members.includes(one))).size,
      drills: theirs.length,
      dimensions: Object.fromEntries(
        NAMES.map((name) => {
          const rated = theirs.flatMap((drill) => {
            const levels = levelsOf(name, drill, members);
            const month = monthOf(drill.head.endedAt ?? 0);
            return levels.length === 0 ? [] : [{ month, mean: meanOf(levels) }];
          });
          const last = lastPoint(rated);
          return [name, { now: meanOf(last), n: last.length }];
        })
      ) as TeamFromLogs['dimensions']
    };
  });
  const told = figures.filter((team) => team.people >= 5);
  const counted = people
    .filter((one) =>
      teams.some(
        ({ id, name }) => one.teams.includes(id) && told.some((team) => team.name === name)
      )
    )
    .map(({ id }) => id);
  const ofCounted = drills.filter((drill) => playersOf(drill).some((one) => counted.includes(one)));
  const drillsWith = (bad: (text: Rated) => boolean, which: 'replies' | 'all') =>
    ofCounted.filter((drill) => textsOf(drill, counted, which).some(bad)).length;
  const upTo = (level: number, key: string) => (text: Rated) =>
    (text.ratings[key]?.level ?? 4) <= level;
  const flagged = (flag: string) =>
    drillsWith(({ flags }) => flags.some((one) => one.flag === flag), 'all');
  return {
    months: { from: months[0] ?? '', to: months.at(-1) ?? '' },
    drills: drills.filter((drill) =>
      playersOf(drill).some((one) => people.some(({ id, teams }) => id === one && teams.length > 0))
    ).length,
    teams: figures,
    /** Those of which figures are shown, the one that lacks most first. */
    leastReady: told
      .map((team) => ({ team: team.name, lacks: lacksOf(team), gap: gapOf(team) }))
      .sort((a, b) => b.gap - a.gap || a.team.localeCompare(b.team, 'en')),
    /** Drills that faults are looked for in, and in how many each was, by what the page calls it. */
    faultsIn: ofCounted.length,
    wrong: {
      'Leaves a post in need without an answer': ofCounted.filter(leftSomebody).length,
      'Says nothing concrete': drillsWith(upTo(1, 'transparency'), 'replies'),
      'Does not name the problem': drillsWith(upTo(1, 'acknowledgment'), 'replies'),
      'No apology where one is owed': drillsWith(
        (reply) => reply.apologyOwed && upTo(0, 'apology')(reply),
        'replies'
      ),
      'Could have gone to anyone': drillsWith(
        (reply) =>
          upTo(1, 'personalization')(reply) && !reply.flags.some(({ flag }) => flag === 'canned'),
        'replies'
      ),
      'The same text under a second post': flagged('canned'),
      'Is sorry only for how people feel': flagged('non-apology'),
      'Refuses to answer': flagged('refusal'),
      'Puts the blame on somebody else': flagged('blame-shift'),
      'Makes the harm small': flagged('minimising'),
      'Threatens with the law': flagged('legal-threat'),
      'Denies what is known': flagged('denial')
    }
  };
}

/** Dimensions that are not good enough, the lowest first, as they are shown. */
function lacksOf({ dimensions }: TeamFromLogs): { dimension: Name; now: string }[] {
  return NAMES.filter((name) => Number(dimensions[name].now.toFixed(1)) < ENOUGH)
    .sort((a, b) => dimensions[a].now - dimensions[b].now)
    .map((dimension) => ({ dimension, now: dimensions[dimension].now.toFixed(1) }));
}

function gapOf(team: TeamFromLogs): number {
  return lacksOf(team).reduce((sum, { now }) => sum + ENOUGH - Number(now), 0);
}

/** The after-action report of the latest drill of those that somebody worked on, from the files. */
export function latestReport(data: string) {
  const reports = readdirSync(path.join(data, 'reports'))
    .map((file) => read<{ item: LoggedReport }>(data, 'reports', file).item)
    .map((report) => ({
      ...report,
      head: read<LoggedDrill>(data, 'drills', `${report.drill}.json`).head
    }))
    .sort((a, b) => (b.head.endedAt ?? 0) - (a.head.endedAt ?? 0));
  const today = dateOf(Date.now());
  const stateOf = ({ history }: LoggedAction) => history.at(-1)?.state ?? '';
  const isOpen = (action: LoggedAction) => ['open', 'in-progress'].includes(stateOf(action));
  const overdue = (action: LoggedAction) => isOpen(action) && (action.due ?? today) < today;
  const all = reports.flatMap(({ actions }) => actions);
  const [latest] = reports;
  if (!latest) throw new Error('expected at least one report');
  return {
    drill: latest.drill,
    scenario: latest.head.scenario.title,
    // In the order of the page: what is open first, of that what is due first.
    actions: latest.actions
      .toSorted(
        (a, b) =>
          Number(isOpen(b)) - Number(isOpen(a)) ||
          (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
          a.title.localeCompare(b.title, 'en')
      )
      .map(({ title }) => title),
    done: latest.actions.filter((action) => stateOf(action) === 'done').length,
    reports: reports.length,
    open: all.filter(isOpen).length,
    overdue: all.filter(overdue).length,
    of: all.length
  };
}

/** `2026-11-27`, of the day where the machine is. */
function dateOf(wall: number): string {
  const day = new Date(wall - new Date(wall).getTimezoneOffset() * 60_000);
  return day.toISOString().slice(0, 10);
}

function levelsOf(name: Name, drill: LoggedDrill, members: readonly string[]): number[] {
  if (name === 'Speed') return speedsOf(drill);
  return textsOf(drill, members, 'replies').flatMap(
    ({ ratings }) => ratings[TEXT_DIMENSIONS[name]]?.level ?? []
  );
}

/**
 * How soon posts that needed words were answered: by thirds of the span from target to limit, and 0 after
 * it. Those that were never answered count with 0, and a team's drill is one, whoever of its members counts.
 */
function speedsOf(drill: LoggedDrill): number[] {
  return inNeed(drill).flatMap(({ needs: { target, limit }, answer, age }) => {
    if (!answer) return age < limit ? [] : [0];
    if (answer.elapsed > limit) return [0];
    if (answer.elapsed <= target) return [4];
    const third = Math.ceil(((answer.elapsed - target) / (limit - target)) * 3);
    return [4 - third];
  });
}

/** Whether a post in need ran out of time, and nobody wrote to it at all. */
function leftSomebody(drill: LoggedDrill): boolean {
  const written = new Set(
    drill.events.flatMap(({ type, to }) => (type === 'ReplyRated' && to ? [to] : []))
  );
  return inNeed(drill).some(
    ({ id, needs, answer, age }) => !answer && age >= needs.limit && !written.has(id)
  );
}

/**
 * Posts that needed words from us, with the answer that was of substance, and how old they were at the end.
 * Of those that were not answered in time the ones over whose limit, or most of whose time, a facilitator
 * moved the clock are none of them.
 */
function inNeed({ events }: LoggedDrill) {
  const end = events.find(({ type }) => type === 'DrillEnded')?.at ?? 0;
  const answers = new Map(
    events.flatMap(({ type, post, by = '', elapsed = 0 }) =>
      type === 'PostAnswered' && typeof post === 'string' ? [[post, { by, elapsed }] as const] : []
    )
  );
  return events.flatMap(({ type, post }) => {
    if (type !== 'PostAppeared' || !post || typeof post !== 'object' || !post.needs) return [];
    const { id, at = 0, needs } = post;
    if (needs.action !== 'reply' && needs.action !== 'private') return [];
    const answer = answers.get(id);
    const inTime = answer !== undefined && answer.elapsed <= needs.limit;
    if (!inTime && clockMovedOver(events, at, at + needs.limit)) return [];
    return [{ id, needs, answer, age: end - at }];
  });
}

/** Whether a facilitator moved the clock over the end of a span of drill time, or over most of it. */
function clockMovedOver(events: readonly LoggedEvent[], start: number, end: number): boolean {
  const jumps = events.filter(({ type, by }) => type === 'ClockJumped' && by === 'facilitator');
  const lost = jumps.reduce(
    (sum, { from = 0, at }) => sum + Math.max(0, Math.min(end, at) - Math.max(start, from)),
    0
  );
  return lost * 2 > end - start || jumps.some(({ from = 0, at }) => from < end && end <= at);
}

/** Who wrote what, by the id of the text. */
function writersIn({ head, events }: LoggedDrill): Map<string, string> {
  return new Map(
    events.flatMap(({ post, by }) =>
      post && typeof post === 'object' && (by ?? !head.team)
        ? [[post.id, by ?? head.owner] as const]
        : []
    )
  );
}

type Rated = NonNullable<LoggedEvent['rating']>;

/** The ratings of what these people wrote, the last one of each. */
function textsOf(drill: LoggedDrill, people: readonly string[], which: 'replies' | 'all'): Rated[] {
  const writers = writersIn(drill);
  const ratings = new Map<string, Rated>();
  for (const { type, reply = '', to, rating } of drill.events) {
    if (type !== 'ReplyRated' || !rating || (which === 'replies' && !to)) continue;
    const writer = drill.head.team ? writers.get(reply) : drill.head.owner;
    if (writer && people.includes(writer)) ratings.set(reply, rating);
  }
  return [...ratings.values()];
}

/** The means of the last month, with as many months before it as it takes to have three drills. */
function lastPoint(rated: readonly { month: string; mean: number }[]): number[] {
  const groups: number[][] = [];
  for (const month of [...new Set(rated.map((one) => one.month))].sort()) {
    const means = rated.filter((one) => one.month === month).map(({ mean }) => mean);
    const last = groups.at(-1);
    if (last && last.length < 3) last.push(...means);
    else groups.push(means);
  }
  const last = groups.at(-1) ?? [];
  return last.length < 3 ? [...(groups.at(-2) ?? []), ...last] : last;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function monthOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 7);
}

function lastSixMonths(now: number): string[] {
  const today = new Date(now);
  return [5, 4, 3, 2, 1, 0].map((back) =>
    monthOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
  );
}
