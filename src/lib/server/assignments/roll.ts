import {
  dayOf,
  givenAt,
  playsOf,
  standingOf,
  type Assignment,
  type Day,
  type Play,
  type Standing
} from '../../core/readiness/assignments/index.ts';
import { allows, type Action, type Actor } from '../access/permissions.ts';
import type { Runtime } from '../runtime.ts';
import type { Person } from '../store/people-store.ts';
import { playsOfAll } from './plays.ts';

/** Somebody who has an assignment, and how they stand with it. */
export interface Entry {
  person: Person;
  standing: Standing;
}

/** An assignment with those who have it, as far as somebody may see them. */
export interface Roll {
  assignment: Assignment;
  entries: readonly Entry[];
}

/** By which whose standing is seen: people also give assignments by it, programs only read. */
type RollAction = Extract<Action, 'assign drills' | 'read assignments by token'>;

/** Whose standing somebody may see, and whom they may give assignments. */
export function reachesOf(
  actor: Actor,
  action: RollAction = 'assign drills'
): (person: Person) => boolean {
  return ({ id, teams, active }) => active && allows(actor, action, { owner: id, teams });
}

export function todayIn({ settings, conductor }: Pick<Runtime, 'settings' | 'conductor'>): Day {
  return dayOf(conductor.now(), settings.timeZone);
}

/**
 * The assignments that stand, with the people in somebody's reach who have them; those of nobody in
 * their reach only where they gave them.
 */
export async function rollsFor(here: Runtime, actor: Actor, action?: RollAction): Promise<Roll[]> {
  const standing = (await here.assignments.list()).filter(({ withdrawn }) => withdrawn === null);
  return (await calledBy(here, actor, standing, action)).filter(
    ({ assignment, entries }) => entries.length > 0 || assignment.by === actor.id
  );
}

/** As `rollsFor`, of one assignment, withdrawn or not. */
export async function rollOf(here: Runtime, actor: Actor, assignment: Assignment): Promise<Roll> {
  const [roll] = await calledBy(here, actor, [assignment]);
  return roll ?? { assignment, entries: [] };
}

async function calledBy(
  here: Runtime,
  actor: Actor,
  assignments: readonly Assignment[],
  action?: RollAction
): Promise<Roll[]> {
  const people = (await here.people.list()).filter(reachesOf(actor, action));
  const plays = await playsOfAll(here, new Set(assignments.map(({ scenario }) => scenario.id)));
  const today = todayIn(here);
  const zone = here.settings.timeZone;
  const mayHave = namedIn(people);
  return assignments.map((assignment) => ({
    assignment,
    entries: mayHave(assignment).flatMap((person) => {
      const kept = plays.get(assignment.scenario.id)?.get(person.id) ?? [];
      const standing = standingWith(assignment, person, { kept, today, zone });
      return standing ? [{ person, standing }] : [];
    })
  }));
}

/** Says of an assignment whom of these people it names or is in a team that it names, in their order. */
function namedIn(people: readonly Person[]): (assignment: Assignment) => Person[] {
  const places = new Map(people.map((person, place) => [person.id, place]));
  const ofTeam = new Map<string, number[]>();
  for (const [place, { teams }] of people.entries())
    for (const team of teams) {
      const theirs = ofTeam.get(team);
      if (theirs) theirs.push(place);
      else ofTeam.set(team, [place]);
    }
  return (assignment) => {
    const found = new Set([
      ...assignment.people.flatMap(({ person }) => places.get(person) ?? []),
      ...assignment.teams.flatMap(({ team }) => ofTeam.get(team) ?? [])
    ]);
    return [...found].sort((a, b) => a - b).flatMap((place) => people[place] ?? []);
  };
}

/** How one person stands with an assignment; null where it is none of theirs. */
export function standingWith(
  assignment: Assignment,
  person: Person,
  { kept, today, zone }: { kept: readonly Play[]; today: Day; zone: string }
): Standing | null {
  const from = givenAt(assignment, person);
  if (from === null) return null;
  const plays = playsOf(assignment, person.id, kept);
  return standingOf({ schedule: assignment, from, plays, today, zone });
}
