import { CULTURES, type CultureName } from '../../lib/core/authoring/people/names.ts';
import type { RobotName } from '../../lib/core/rehearsal/index.ts';
import type { Person, Team } from '../../lib/server/store/people-store.ts';
import { draw, hex, pick, share, weighed } from './chance.ts';
import { TEAM_NAMES } from './team-names.ts';

/** How somebody plays, before they have drilled. */
export interface Habits {
  /** Share of posts that they answer as they should, 0 to 1. */
  level: number;
  /** How much of what is missing a first drill adds; each later one adds less. */
  learns: number;
  /** What they fall into where they do not. */
  falls: RobotName;
  /** How often they drill, against others. */
  keen: number;
}

export interface SeededPerson extends Habits {
  person: Person;
}

export interface SeededTeam {
  team: Team;
  /** What its people are better by than others from the start; negative where they are worse. */
  level: number;
  /** What it gains by itself over the whole time; negative where it slips. */
  drift: number;
  people: SeededPerson[];
  /** Who conducts its exercises. */
  trainer: Person;
}

const MOST_TEAMS = 40;
const IN_A_TEAM = 8;
/** One team in so many slips. */
const SLIPPING = 5;
/** Fewer than figures are shown of: a house has such a team as well. */
const FEW = 3;

/** Teams and people with accounts, their names, roles and ways; the same seed gives the same ones. */
export function houseOf(seed: number, count: number, since: number): SeededTeam[] {
  const number = Math.min(MOST_TEAMS, Math.max(2, Math.round(count / IN_A_TEAM)));
  const sizes = sizesOf(seed, number, count);
  const taken = new Set<string>();
  return sizes.map((size, nth): SeededTeam => {
    const team = { id: hex(seed, `team:${String(nth)}`, 16), name: TEAM_NAMES[nth] ?? '' };
    const slips = nth % SLIPPING === 3;
    const people = Array.from({ length: size }, (_, place) =>
      somebody(seed, `${String(nth)}.${String(place)}`, { team, place, since, taken })
    );
    const [first] = people;
    if (!first) throw new Error('expected at least one person in each team');
    return {
      team,
      level: (share(seed, `level:${String(nth)}`) - 0.5) * 0.4,
      drift: slips ? -0.55 : share(seed, `drift:${String(nth)}`) * 0.15,
      people,
      trainer: first.person
    };
  });
}

/** Of unlike size, the last one small; together as many as asked for. */
function sizesOf(seed: number, number: number, count: number): number[] {
  const last = Math.min(FEW, Math.floor(count / number));
  const rest = count - last;
  const weights = Array.from({ length: number - 1 }, (_, nth) =>
    draw(seed, `size:${String(nth)}`, 6, 18)
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let before = 0;
  let given = 0;
  const sizes = weights.map((weight) => {
    before += weight;
    const size = Math.max(1, Math.round((before / sum) * rest) - given);
    given += size;
    return size;
  });
  return [...sizes, last];
}

function somebody(
  seed: number,
  purpose: string,
  { team, place, since, taken }: { team: Team; place: number; since: number; taken: Set<string> }
): SeededPerson {
  const name = nameFor(seed, purpose, taken);
  const roles: Person['roles'] =
    place === 0 ? ['trainee', 'trainer'] : place === 1 ? ['trainee', 'manager'] : ['trainee'];
  const habit = share(seed, `falls:${purpose}`);
  return {
    person: {
      id: hex(seed, `person:${purpose}`, 32),
      email: `${asAddress(name)}@hotseat.example`,
      name,
      roles,
      teams: [team.id],
      password: null,
      identity: null,
      active: true,
      since: since + draw(seed, `since:${purpose}`, 0, 20) * 24 * 60 * 60_000
    },
    level: 0.05 + share(seed, `level:${purpose}`) * 0.4,
    learns: share(seed, `learns:${purpose}`) * 0.1,
    falls: habit < 0.4 ? 'copy-paste' : habit < 0.75 ? 'defensive' : 'silent',
    // A few drill often, many now and then, some never come.
    keen:
      share(seed, `comes:${purpose}`) < 0.12 ? 0 : 0.15 + share(seed, `keen:${purpose}`) ** 3 * 4
  };
}

const NAMES = Object.keys(CULTURES) as CultureName[];
/** How many of ten are of the first culture, which is the country's. */
const USUAL = 5;

/** A name that nobody of the house has. */
function nameFor(seed: number, purpose: string, taken: Set<string>): string {
  for (let nth = 0; ; nth += 1) {
    const one = `name:${purpose}:${String(nth)}`;
    const culture = weighed(seed, `${one}:culture`, NAMES, (name) =>
      name === 'english' ? USUAL : USUAL / NAMES.length
    );
    const { young, middle, last } = CULTURES[culture ?? 'english'];
    const first = pick(seed, `${one}:first`, [...young, ...middle]) ?? '';
    // Where a house is large, two last names keep people apart.
    const second = nth < 4 ? '' : `-${pick(seed, `${one}:second`, CULTURES.english.last) ?? ''}`;
    const name = `${first} ${pick(seed, `${one}:last`, last) ?? ''}${second}`;
    if (taken.has(asAddress(name))) continue;
    taken.add(asAddress(name));
    return name;
  }
}

/** `sean.o-hara` */
function asAddress(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/\s+/g, '.')
    .replaceAll(/[^a-z0-9.-]/g, '-');
}
