import { ownScorecard, scorecard } from '../../core/debrief/index.ts';
import { statementsOf, type Statement } from '../../core/debrief/xapi/index.ts';
import type { DrillEvent, DrillState } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { isTakenOut } from '../exercises/seating.ts';
import type { Exercise } from '../store/exercise-store.ts';

/** A drill that has ended, as the conductor holds it or the store keeps it. */
export interface EndedDrill {
  scenario: Scenario;
  events: readonly DrillEvent[];
  state: Pick<DrillState, 'team' | 'trainee' | 'participants'>;
}

/**
 * Ids of those who played: of a team all who joined it, else the one whose drill it is. Whoever the
 * trainer took out of its exercise has no result of it, also where the log still knows them.
 *
 * @param owner whose the store says it is: a drill can have been given to an account since it began
 * @param exercise that it is a room of; null where it is of none
 */
export function playersOf(
  { team, trainee, participants }: EndedDrill['state'],
  owner: string | undefined,
  exercise: Pick<Exercise, 'members'> | null
): string[] {
  const all = team ? Object.keys(participants) : [owner ?? trainee.id];
  return all.filter((person) => !isTakenOut(exercise, person));
}

/**
 * What somebody did in a drill, as xAPI statements from their own scorecard.
 *
 * @param origin address of the house
 * @param texts whether posts and replies go along
 */
export function drillStatements(
  { scenario, events, state }: EndedDrill,
  person: string,
  { origin, texts }: { origin: string; texts: boolean }
): Statement[] {
  const { team } = state;
  const card = team ? ownScorecard(scenario, events, person) : scorecard(scenario, events);
  return statementsOf(card, events, { origin, person, team, texts });
}
