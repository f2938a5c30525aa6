import {
  givenAt,
  type Day,
  type Schedule,
  type Standing
} from '../../core/readiness/assignments/index.ts';
import type { Actor } from '../access/permissions.ts';
import type { Visitor } from '../access/visitor.ts';
import { cutShortIn, playsIn } from '../assignments/plays.ts';
import { standingWith, todayIn } from '../assignments/roll.ts';
import type { Runtime } from '../runtime.ts';
import type { Person } from '../store/people-store.ts';
import { playedBy } from './played.ts';

/** A drill that somebody is to play. */
export interface OwnAssignment {
  id: string;
  scenario: { id: string; title: string };
  /** Name of who gave it; null when they have gone. */
  by: string | null;
  note: string;
  schedule: Schedule;
  standing: Standing;
  /** Id of their drill of it that has not ended. */
  running: string | null;
  /** Where it waits although they played: the drill that they ended before its end, and when, in drill ms. */
  cutShort: { drill: string; at: number } | null;
  /** Whether they can start it now. */
  playable: boolean;
}

/** Whether somebody has assignments, of one scenario where it is named: for the way to them. */
export async function hasAssignments(
  { assignments }: Pick<Runtime, 'assignments'>,
  { signedIn }: Visitor,
  scenario?: string
): Promise<boolean> {
  if (!signedIn) return false;
  return (await assignments.list()).some(
    (one) =>
      one.withdrawn === null &&
      (scenario === undefined || one.scenario.id === scenario) &&
      givenAt(one, signedIn.person) !== null
  );
}

/** What somebody is to play: what is overdue first, then what is due next, and what is done last. */
export async function ownAssignments(
  here: Runtime,
  person: Person,
  actor: Actor
): Promise<OwnAssignment[]> {
  const theirs = (await here.assignments.list()).filter(
    (one) => one.withdrawn === null && givenAt(one, person) !== null
  );
  if (theirs.length === 0) return [];
  const [played, running, cards] = await Promise.all([
    playedBy(here, person.id),
    runningOf(here, person.id),
    here.library.list(actor)
  ]);
  const [plays, short] = [playsIn(played), cutShortIn(played)];
  const today = todayIn(here);
  const zone = here.settings.timeZone;
  const rows = theirs.map(async (assignment): Promise<OwnAssignment | null> => {
    const { id, scenario, note, due, every, by } = assignment;
    const kept = plays.get(scenario.id) ?? [];
    const standing = standingWith(assignment, person, { kept, today, zone });
    if (!standing) return null;
    const last = short.get(scenario.id);
    const waits = standing.state !== 'done' && last && last.startedAt >= assignment.since;
    return {
      id,
      scenario,
      by: (await here.people.find(by))?.name ?? null,
      note,
      schedule: { due, every },
      standing,
      running: running.get(scenario.id) ?? null,
      cutShort: waits ? { drill: last.drill, at: last.at } : null,
      playable: cards.some((card) => card.id === scenario.id)
    };
  });
  const found = await Promise.all(rows);
  return found.filter((row) => row !== null).sort(mostPressingFirst);
}

/** Ids of drills that somebody plays alone and can go on with, by scenario. */
async function runningOf({ drills }: Runtime, person: string): Promise<Map<string, string>> {
  const open = (await drills.ofOwner(person)).filter(
    ({ status, team }) => !team && (status === 'running' || status === 'paused')
  );
  // The one that moved last comes first, and is to stay.
  return new Map(open.toReversed().map(({ scenario, drill }) => [scenario.id, drill]));
}

const RANK: Readonly<Record<Standing['state'], number>> = { overdue: 0, due: 1, done: 2 };

function mostPressingFirst(a: { standing: Standing }, b: { standing: Standing }): number {
  const rank = RANK[a.standing.state] - RANK[b.standing.state];
  if (rank !== 0) return rank;
  const day = ({ standing }: { standing: Standing }): Day =>
    standing.state === 'done' ? standing.on : standing.due;
  const order = day(a).localeCompare(day(b));
  return a.standing.state === 'done' ? -order : order;
}
