import type { FaultName } from './faults.ts';
import { inTime } from './drills.ts';
import type { Fault, Result } from './result.ts';
import { grouped } from './grouped.ts';

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
  /** One a drill, the latest first. */
  examples: readonly FaultExample[];
}

/** What goes wrong in these results, in the most drills first. */
export function wrongIn(results: readonly Result[]): Wrong[] {
  const theirs = results.flatMap((result) =>
    result.faults.map((fault) => exampleOf(result, fault, result.person))
  );
  // A team's stand in the results of all of its people, and count once.
  const teams = [...grouped(results, ({ drill }) => drill).values()].flatMap(([first]) =>
    first ? first.teamFaults.map((fault) => exampleOf(first, fault, null)) : []
  );
  const found = [...theirs, ...teams];
  return [...grouped(found, ({ fault }) => fault)]
    .map(([fault, those]) => ({
      fault,
      drills: new Set(those.map(({ drill }) => drill)).size,
      examples: examplesOf(those)
    }))
    .sort((a, b) => b.drills - a.drills || (a.fault < b.fault ? -1 : 1));
}

function exampleOf(
  { drill, scenario, endedAt }: Result,
  fault: Fault,
  person: string | null
): FaultExample {
  return { ...fault, drill, scenario, endedAt, person };
}

function examplesOf(those: readonly FaultExample[]): FaultExample[] {
  return [...grouped(those, ({ drill }) => drill).values()]
    .flatMap((inDrill) => inDrill.toSorted(byPlace)[0] ?? [])
    .sort((a, b) => inTime(b, a));
}

function byPlace(a: FaultExample, b: FaultExample): number {
  const place = ({ person, post, reply, quote }: FaultExample) =>
    [person ?? '', post ?? '', reply ?? '', quote].join(' ');
  return a.at - b.at || (place(a) < place(b) ? -1 : 1);
}
