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
type Name = keyof typeof TEXT_DIMENSIONS;

export interface TeamFromLogs {
  name: string;
  members: number;
  people: number;
  drills: number;
  dimensions: Record<Name, { now: number; n: number }>;
}

interface LoggedEvent {
  type: string;
  by?: string;
  post?: { id: string };
  reply?: string;
  to?: string | null;
  rating?: { ratings: Record<string, { level: number } | undefined>; apologyOwed: boolean };
}
interface LoggedDrill {
  head: {
    drill: string;
    owner: string;
    team: boolean;
    members: string[];
    status: string;
    endedAt: number | null;
  };
  events: LoggedEvent[];
}
interface House {
  teams: { id: string; name: string }[];
  people: { id: string; roles: string[]; teams: string[] }[];
}

const read = <T>(...parts: string[]): T =>
  JSON.parse(readFileSync(path.join(...parts), 'utf8')) as T;

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
        Object.entries(TEXT_DIMENSIONS).map(([name, key]) => {
          const rated = theirs.flatMap((drill) => {
            const levels = repliesOf(drill, members).flatMap(
              ({ ratings }) => ratings[key]?.level ?? []
            );
            const month = monthOf(drill.head.endedAt ?? 0);
            return levels.length === 0 ? [] : [{ month, mean: meanOf(levels) }];
          });
          return [name, { now: meanOf(lastPoint(rated)), n: rated.length }];
        })
      ) as TeamFromLogs['dimensions']
    };
  });
  const told = new Set(figures.filter((team) => team.people >= 5).map(({ name }) => name));
  const counted = people
    .filter((one) => teams.some(({ id, name }) => told.has(name) && one.teams.includes(id)))
    .map(({ id }) => id);
  const drillsWith = (bad: (reply: Rated) => boolean) =>
    drills.filter((drill) => repliesOf(drill, counted).some(bad)).length;
  const upTo = (level: number, key: string) => (reply: Rated) =>
    (reply.ratings[key]?.level ?? 4) <= level;
  return {
    months: { from: months[0] ?? '', to: months.at(-1) ?? '' },
    drills: drills.filter((drill) =>
      playersOf(drill).some((one) => people.some(({ id, teams }) => id === one && teams.length > 0))
    ).length,
    teams: figures,
    wrong: {
      'Says nothing concrete': drillsWith(upTo(1, 'transparency')),
      'Does not name the problem': drillsWith(upTo(1, 'acknowledgment')),
      'No apology where one is owed': drillsWith(
        (reply) => reply.apologyOwed && upTo(0, 'apology')(reply)
      )
    }
  };
}

type Rated = NonNullable<LoggedEvent['rating']>;

/** The ratings of these people's replies to posts, the last one of each. */
function repliesOf({ head, events }: LoggedDrill, people: readonly string[]): Rated[] {
  const by = new Map(events.flatMap((one) => (one.post && one.by ? [[one.post.id, one.by]] : [])));
  const ratings = new Map<string, Rated>();
  for (const { type, reply = '', to, rating } of events) {
    if (type !== 'ReplyRated' || !to || !rating) continue;
    const writer = head.team ? by.get(reply) : head.owner;
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
