import type { Scenario } from '../../lib/core/scenario/index.ts';
import type { Shares } from '../../lib/core/rehearsal/blend.ts';
import { draw, hex, weighed } from './chance.ts';
import { timesOf } from './calendar.ts';
import type { SeededPerson, SeededTeam } from './house.ts';

/** Somebody in a drill that is to be played. */
export interface Playing {
  person: string;
  name: string;
  role: string | null;
  shares: Shares;
}

/** A drill that is to be played: all that it depends on, and plain data. */
export interface DrillPlan {
  drill: string;
  /** Id of the scenario. */
  scenario: string;
  seed: number;
  /** Wall time in ms at which it was set up. */
  wall: number;
  /** One alone, or the members of a team. */
  players: readonly Playing[];
  /** Of a team's; null for one alone. */
  exercise: { id: string; by: { id: string; name: string }; teams: string[]; room: string } | null;
}

/** Of ten drills so many are a team's. */
const TEAM_DRILLS = 3;
const AT_LEAST = 3;
const AT_MOST = 6;
/** How often one was drawn who was in a drill already before their drill is given up. */
const ATTEMPTS = 20;
/** Minutes that people are busy beside the drill itself: reading before, talking after. */
const AROUND = 30;

/**
 * Who drills when, alone or with their team, and how good they are by then: people learn by drilling, and
 * a team may slip with time.
 *
 * @param until wall time in ms before which all have ended
 */
export function planOf(
  seed: number,
  teams: readonly SeededTeam[],
  scenarios: readonly Scenario[],
  { drills, months, until }: { drills: number; months: number; until: number }
): DrillPlan[] {
  const times = timesOf(seed, drills, months, until);
  const from = times[0] ?? until;
  const drilled = new Map<string, number>();
  const busyUntil = new Map<string, number>();
  const people = teams.flatMap((team) => team.people.map((one) => ({ team, one })));
  const plans: DrillPlan[] = [];
  for (const [nth, wall] of times.entries()) {
    const progress = (wall - from) / Math.max(1, until - from);
    const asTeam = draw(seed, `team:${String(nth)}`, 1, 10) <= TEAM_DRILLS;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const purpose = `${String(nth)}:${String(attempt)}`;
      const free = ({ person: { id } }: SeededPerson) => (busyUntil.get(id) ?? 0) <= wall;
      const drawn = asTeam
        ? teamFor(seed, purpose, teams, free)
        : aloneFor(seed, purpose, people, free);
      if (!drawn) continue;
      const { team, members } = drawn;
      const scenario = scenarioFor(seed, purpose, scenarios, asTeam);
      if (!scenario) throw new Error('expected at least one scenario');
      const roles = asTeam ? rolesOf(scenario) : [];
      plans.push({
        drill: hex(seed, `drill:${String(nth)}`, 32),
        scenario: scenario.id,
        seed: draw(seed, `chance:${String(nth)}`, 0, 2 ** 31 - 1),
        wall,
        players: members.map((one, place) => ({
          person: one.person.id,
          name: one.person.name,
          role: roles[place] ?? null,
          shares: sharesOf(one, team, drilled.get(one.person.id) ?? 0, progress)
        })),
        exercise: asTeam
          ? {
              id: hex(seed, `exercise:${String(nth)}`, 16),
              by: { id: team.trainer.id, name: team.trainer.name },
              teams: [team.team.id],
              room: team.team.name
            }
          : null
      });
      for (const { person } of members) {
        drilled.set(person.id, (drilled.get(person.id) ?? 0) + 1);
        busyUntil.set(person.id, wall + (scenario.minutes + AROUND) * 60_000);
      }
      break;
    }
  }
  return plans;
}

type Free = (one: SeededPerson) => boolean;
interface Drawn {
  team: SeededTeam;
  members: SeededPerson[];
}

function aloneFor(
  seed: number,
  purpose: string,
  people: readonly { team: SeededTeam; one: SeededPerson }[],
  free: Free
): Drawn | null {
  const drawn = weighed(seed, `alone:${purpose}`, people, ({ one }) => one.keen);
  return drawn && free(drawn.one) ? { team: drawn.team, members: [drawn.one] } : null;
}

function teamFor(
  seed: number,
  purpose: string,
  teams: readonly SeededTeam[],
  free: Free
): Drawn | null {
  const team = weighed(seed, `which:${purpose}`, teams, ({ people }) => people.length);
  if (!team) return null;
  const come = team.people.filter(
    (one) => one.keen > 0 && one.person !== team.trainer && free(one)
  );
  const most = Math.min(come.length, draw(seed, `size:${purpose}`, AT_LEAST, AT_MOST));
  const members: SeededPerson[] = [];
  while (members.length < most) {
    const left = come.filter((one) => !members.includes(one));
    const next = weighed(
      seed,
      `who:${purpose}:${String(members.length)}`,
      left,
      ({ keen }) => keen
    );
    if (!next) break;
    members.push(next);
  }
  return members.length < 2 ? null : { team, members };
}

/** Short ones are played more often alone; those for beginners are no team's. */
function scenarioFor(
  seed: number,
  purpose: string,
  scenarios: readonly Scenario[],
  asTeam: boolean
): Scenario | undefined {
  const teams = scenarios.filter(({ difficulty }) => difficulty !== 'first');
  const fit = asTeam && teams.length > 0 ? teams : scenarios;
  return weighed(seed, `scenario:${purpose}`, fit, ({ minutes }) => (asTeam ? 1 : 30 / minutes));
}

/** Roles by place: the first member has none and speaks, the second approves where somebody must. */
function rolesOf({ organisation: { plan } }: Scenario): (string | null)[] {
  const ids = plan.roles.map(({ id }) => id);
  const approver = plan.approval?.by;
  return [null, ...(approver ? [approver] : []), ...ids.filter((id) => id !== approver)];
}

/** How much of each robot is in somebody by now. */
function sharesOf(
  { level, learns, falls }: SeededPerson,
  team: SeededTeam,
  drills: number,
  progress: number
): Shares {
  const learnt = (1 - level) * (1 - (1 - learns) ** drills);
  const good = Math.min(0.96, Math.max(0.04, level + team.level + learnt + team.drift * progress));
  const rest = 1 - good;
  const shares: Partial<Record<keyof Shares, number>> = { exemplary: good, average: rest * 0.4 };
  for (const [name, part] of [
    [falls, 0.5],
    ['silent', 0.1]
  ] as const)
    shares[name] = (shares[name] ?? 0) + rest * part;
  return shares;
}
