import type { RedFlagName } from '../scoring/types.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Need } from './needs.ts';
import { deedsIn, nothingDone, type Deeds } from './people-deeds.ts';
import type { Played } from './played.ts';
import type { DimensionScore, ReplyReview, StatementReview } from './types.ts';
import { totalOf, weightsOf } from './weights.ts';

/** What one person of a team did, and how what they wrote was rated. */
export interface PersonReview extends Deeds {
  person: string;
  name: string;
  /** Name of their role of the plan, the last that they had. */
  role: string | null;
  /** Over their own dimensions, 0 to 4; null where nothing was rated. */
  mean: number | null;
  dimensions: DimensionScore[];
  /** Ids of the texts that they wrote, oldest first. */
  replies: string[];
  statements: string[];
  flags: { flag: RedFlagName; text: string; at: number }[];
}

/** Who did what in a team, by name. Solo drills have nobody. */
export function peopleOf(
  drill: Played,
  needs: readonly Need[],
  replies: readonly ReplyReview[],
  statements: readonly StatementReview[]
): PersonReview[] {
  const { state, scenario } = drill;
  const roles = new Map(scenario.organisation.plan.roles.map(({ id, name }) => [id, name]));
  const deeds = deedsIn(drill);
  return Object.values(state.participants)
    .map(({ person, name, role }): PersonReview => {
      const mine = ({ id }: { id: string }) => state.writers[id] === person;
      const written = replies.filter(mine);
      const posted = statements.filter(mine);
      const dimensions = dimensionsOf(drill, needsMetBy(drill, needs, person), written);
      return {
        person,
        name,
        role: role === null ? null : (roles.get(role) ?? role),
        mean: totalOf(dimensions, weightsOf(scenario)),
        dimensions,
        replies: written.map(({ id }) => id),
        statements: posted.map(({ id }) => id),
        ...(deeds.get(person) ?? nothingDone()),
        flags: [...written, ...posted].flatMap(({ id, at, rated }) =>
          (rated?.rating.flags ?? []).map(({ flag }) => ({ flag, text: id, at }))
        )
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The needs whose speed is one person's: those that a text of theirs met. What nobody answered is the
 * team's, and counts for none of them alone.
 */
export function needsMetBy(
  { state }: Pick<Played, 'state'>,
  needs: readonly Need[],
  person: string
): Need[] {
  return needs.filter(({ by }) => by !== null && state.writers[by] === person);
}
