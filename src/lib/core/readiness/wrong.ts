import type { FaultName } from './faults.ts';
import { inTime } from './drills.ts';
import type { Fault, Result } from './result.ts';

/** Where something went wrong. */
export interface FaultExample extends Fault {
  drill: string;
  /** Whose text it was; null where a team left something undone together. */
  person: string | null;
  scenario: Result['scenario'];
  /** Wall time in ms. */
  endedAt: number;
}

/** What goes wrong, and how often. */
export interface Wrong {
  fault: FaultName;
  /** Drills in which it did, at least once. */
  drills: number;
  /** One a drill, the latest first, of the latest `EXAMPLES` drills. */
  examples: readonly FaultExample[];
}

/** Enough that some may be shown to whoever asks. */
export const EXAMPLES = 12;

/** A fault where it stands: an example is made of the few that are shown. */
interface Found {
  fault: Fault;
  result: Result;
  person: string | null;
}

/** What goes wrong in these results, in the most drills first. */
export function wrongIn(results: readonly Result[]): Wrong[] {
  const byFault = new Map<FaultName, Map<string, Found>>();
  const find = (found: Found) => {
    const { fault, result } = found;
    const first = byFault.get(fault.fault) ?? new Map<string, Found>();
    byFault.set(fault.fault, first);
    const known = first.get(result.drill);
    if (!known || inPlace(found, known) < 0) first.set(result.drill, found);
  };
  // A team's stand in the results of all of its people, and count once.
  const teams = new Set<string>();
  for (const result of results) {
    for (const fault of result.faults) find({ fault, result, person: result.person });
    if (teams.has(result.drill)) continue;
    teams.add(result.drill);
    for (const fault of result.teamFaults) find({ fault, result, person: null });
  }
  return [...byFault]
    .map(([fault, first]) => ({
      fault,
      drills: first.size,
      examples: [...first.values()]
        .sort((a, b) => inTime(b.result, a.result))
        .slice(0, EXAMPLES)
        .map(exampleOf)
    }))
    .sort((a, b) => b.drills - a.drills || (a.fault < b.fault ? -1 : 1));
}

function exampleOf({ fault, result, person }: Found): FaultExample {
  const { drill, scenario, endedAt } = result;
  return { ...fault, drill, scenario, endedAt, person };
}

/** The first in its drill; of two at one time, the same one however results came in. */
function inPlace(a: Found, b: Found): number {
  const place = ({ person, fault: { post, reply, quote } }: Found) =>
    [person ?? '', post ?? '', reply ?? '', quote].join(' ');
  return a.fault.at - b.fault.at || (place(a) < place(b) ? -1 : 1);
}
