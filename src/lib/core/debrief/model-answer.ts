import { contextsWhenRated } from '../drill/reply-context.ts';
import type { DrillEvent } from '../drill/events.ts';
import { TEXT_DIMENSIONS, type Scenario, type TextDimension } from '../scenario/schema.ts';
import { rate } from '../scoring/index.ts';
import type {
  Evidence,
  GoodPractice,
  Level,
  RedFlagName,
  ReplyContext,
  ReplyRating
} from '../scoring/types.ts';
import type { ReplyReview } from './types.ts';

/** Something that a text does, with the words that do it. */
export interface Element {
  /** In the words of the rubric: "names the problem". */
  does: string;
  /** Pieces of the text, as they stand in it. */
  words: string[];
}

/** Two texts on one dimension. */
export interface DimensionBeside {
  dimension: TextDimension;
  /** Null where it is not rated. */
  ours: Level | null;
  model: Level | null;
  /** What the model does and the reply does not. */
  lacks: Element[];
  /** What the reply does and the model does not. */
  adds: Element[];
}

/** A reply beside the model answer to its post, both rated in the moment of the reply. */
export interface BesideModel {
  reply: string;
  model: string;
  /** Of the model's text, for its marks. */
  rating: ReplyRating;
  dimensions: DimensionBeside[];
  /** Lines that the reply crosses and the model does not. */
  flags: RedFlagName[];
  /** Good practice that the model shows and the reply does not. */
  practices: GoodPractice[];
}

/** What only holds a level down is nothing to have. */
const WORTH_HAVING = 2;

/**
 * The replies of a drill that answer a post with a model answer, each beside it. The model is rated by
 * the same scorer in the same context: by what was known then, and by what had been said before.
 *
 * @param events the full log
 * @param replies of those that the reader may see the rating of, those with a model
 */
export function besideModels(
  scenario: Scenario,
  events: readonly DrillEvent[],
  replies: readonly Pick<ReplyReview, 'id' | 'text' | 'model' | 'rated'>[]
): BesideModel[] {
  const contexts = contextsWhenRated(scenario, events, new Set(replies.map(({ id }) => id)));
  return replies.flatMap(({ id, text, model, rated }) => {
    const context = contexts.get(id);
    if (model === null || !context) return [];
    return [besideModel({ id, text, rating: rated.rating }, model, context)];
  });
}

/** One reply beside the model answer, in the reply's context. */
export function besideModel(
  ours: { id: string; text: string; rating: ReplyRating },
  model: string,
  context: ReplyContext
): BesideModel {
  const rating = rate({ ...context, reply: model }, null);
  const crossed = new Set(rating.flags.map(({ flag }) => flag));
  return {
    reply: ours.id,
    model,
    rating,
    dimensions: TEXT_DIMENSIONS.map((dimension) => {
      const mine = ours.rating.ratings[dimension];
      const theirs = rating.ratings[dimension];
      return {
        dimension,
        ours: mine?.level ?? null,
        model: theirs?.level ?? null,
        lacks: without(theirs?.evidence ?? [], mine?.evidence ?? [], model),
        adds: without(mine?.evidence ?? [], theirs?.evidence ?? [], ours.text)
      };
    }),
    flags: [...new Set(ours.rating.flags.map(({ flag }) => flag))].filter(
      (flag) => !crossed.has(flag)
    ),
    practices: rating.practices.filter((practice) => !ours.rating.practices.includes(practice))
  };
}

/** What one text does that another does not, in the order of the text. */
function without(
  evidence: readonly Evidence[],
  other: readonly Evidence[],
  text: string
): Element[] {
  const done = new Set(other.map(({ cue }) => cue));
  const elements = new Map<string, string[]>();
  for (const { cue, level, start, end } of evidence) {
    if (level < WORTH_HAVING || done.has(cue)) continue;
    elements.set(cue, [...(elements.get(cue) ?? []), text.slice(start, end)]);
  }
  return [...elements].map(([does, words]) => ({ does, words }));
}
