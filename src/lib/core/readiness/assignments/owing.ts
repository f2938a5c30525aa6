import { grouped } from '../grouped.ts';
import type { Day } from './day.ts';

/** People who owe a drill are named up to here; of more it is said how many they are. */
export const NAMED = 19;

/** A drill, with who is overdue with it. */
export interface Owing {
  scenario: { id: string; title: string };
  /** The days that were missed, the earliest and the latest of them. */
  from: Day;
  to: Day;
  people: number;
  /** Names, where they are few enough to be read; none otherwise. */
  names: readonly string[];
}

/** Somebody who is overdue with a drill. */
export interface Owed {
  /** Name and id. */
  who: string;
  person: string;
  scenario: { id: string; title: string };
  due: Day;
}

/** The drills that people are overdue with, each once, in the order in which they come first. */
export function owingOf(overdue: readonly Owed[]): Owing[] {
  const byDrill = grouped(overdue, ({ scenario }) => scenario.id);
  return [...byDrill.values()].flatMap((owed) => {
    const days = owed.map(({ due }) => due).sort();
    const [first, from, to] = [owed[0], days[0], days.at(-1)];
    if (first === undefined || from === undefined || to === undefined) return [];
    const names = new Map(owed.map(({ person, who }) => [person, who]));
    return [
      {
        scenario: first.scenario,
        from,
        to,
        people: names.size,
        names: names.size > NAMED ? [] : [...names.values()]
      }
    ];
  });
}
