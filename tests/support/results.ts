import type { Grade } from '../../src/lib/core/debrief/index.ts';
import type { Fault, Result } from '../../src/lib/core/readiness/result.ts';
import { DIMENSIONS, type Dimension } from '../../src/lib/core/scenario/vocabulary.ts';

type GivenFault = Partial<Fault> & Pick<Fault, 'fault'>;

/** A result as a spec says it: what it leaves out is of no matter to it. */
export interface GivenResult {
  drill: string;
  person: string;
  /** ISO date, `2026-06-14`, or with a time. */
  ended: string;
  /** One mean for all five, or by dimension; each of four ratings. */
  at?: number | Partial<Record<Dimension, number>>;
  scenario?: string;
  team?: boolean;
  /** Mean over four posts that the whole team was asked. */
  teamSpeed?: number;
  objectives?: Record<string, Grade | null>;
  faults?: GivenFault[];
  teamFaults?: GivenFault[];
}

export function result({
  drill,
  person,
  ended,
  at = 2,
  scenario = 'brown-water',
  team = false,
  teamSpeed,
  objectives = {},
  faults = [],
  teamFaults = []
}: GivenResult): Result {
  const endedAt = Date.parse(ended.includes('T') ? ended : `${ended}T12:00:00Z`);
  const tally = (dimension: Dimension) => {
    const mean = typeof at === 'number' ? at : at[dimension];
    return mean === undefined ? { sum: 0, n: 0 } : { sum: mean * 4, n: 4 };
  };
  return {
    drill,
    person,
    scenario: { id: scenario, title: `Scenario ${scenario}` },
    team,
    mean: typeof at === 'number' ? at : 2,
    startedAt: endedAt - 1_800_000,
    endedAt,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, tally(dimension)])
    ) as Result['dimensions'],
    teamSpeed: teamSpeed === undefined ? null : { sum: teamSpeed * 4, n: 4 },
    needed: 4,
    answered: 3,
    trust: { from: 50, to: 55 },
    objectives: Object.entries(objectives).map(([id, grade]) => ({
      id,
      text: `Objective ${id}`,
      grade
    })),
    faults: faults.map(whole),
    teamFaults: teamFaults.map(whole)
  };
}

const whole = (fault: GivenFault): Fault => ({
  post: null,
  reply: null,
  at: 0,
  quote: '',
  ...fault
});

/** Everybody's drill of one month, each alone: `five.map` of people. */
export function each(
  people: readonly string[],
  ended: string,
  more: Omit<GivenResult, 'drill' | 'person' | 'ended'> = {}
): Result[] {
  return people.map((person) => result({ drill: `${person} ${ended}`, person, ended, ...more }));
}
