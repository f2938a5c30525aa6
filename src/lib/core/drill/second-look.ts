import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { handOf } from './by-hand.ts';
import type { Act, Refusal } from './commands.ts';
import type { Control } from './facilitator-commands.ts';
import type { GivenLevels } from './facilitator-events.ts';
import { writerOf, writtenBy } from './part.ts';
import { refuse } from './refuse.ts';
import type { DrillState, RatedReply } from './state.ts';
import type { Turn } from './turn.ts';

/** Puts levels beside a rating's, which count from then on. The rating itself stays as it was given. */
export function override(turn: Turn, at: number, command: Control<'OverrideRating'>) {
  const { reply, levels, reason } = command;
  const refusal = refuseLevels(turn.state, reply, levels);
  if (refusal) return refusal;
  const given = { reply, levels, reason };
  turn.emit(at, {
    type: 'RatingOverridden',
    ...handOf(command),
    ...given,
    ...writtenBy(turn.state, reply)
  });
  return null;
}

/** A trainee asks that a person looks again at the rating of a text of theirs. */
export function askForSecondLook(turn: Turn, at: number, command: Act<'AskForSecondLook'>) {
  const { state } = turn;
  const { id, reply, why, by } = command;
  if (!ratingOf(state, reply)) return NOT_RATED;
  const wrote = writerOf(state, reply);
  if (wrote !== null && wrote !== by?.person) {
    return refuse('not-yours', 'Only who wrote a reply can ask for a second look at its rating.');
  }
  if (Object.hasOwn(state.secondLooks, reply)) {
    return refuse('asked-already', 'You have asked for a second look at this rating before.');
  }
  turn.emit(at, {
    type: 'SecondLookAsked',
    command: id,
    ...(wrote !== null && { by: wrote }),
    reply,
    why
  });
  return null;
}

/** Answers a trainee who asked: the rating is upheld, or other levels count from now on. */
export function answerSecondLook(turn: Turn, at: number, command: Control<'AnswerSecondLook'>) {
  const { state } = turn;
  const { reply, levels = null, note } = command;
  const asked = Object.hasOwn(state.secondLooks, reply) ? state.secondLooks[reply] : undefined;
  if (!asked) return refuse('not-asked', 'Nobody has asked for a second look at that rating.');
  if (asked.answer) {
    return refuse('asked-already', 'That second look was answered. Override the rating instead.');
  }
  const refusal = levels && refuseLevels(state, reply, levels);
  if (refusal) return refusal;
  const given = { reply, levels, note };
  turn.emit(at, {
    type: 'SecondLookAnswered',
    ...handOf(command),
    ...given,
    ...writtenBy(turn.state, reply)
  });
  return null;
}

const NOT_RATED = refuse('not-rated', 'That text has no rating.');

function ratingOf({ ratings }: DrillState, reply: string): RatedReply | undefined {
  return Object.hasOwn(ratings, reply) ? ratings[reply] : undefined;
}

function refuseLevels(state: DrillState, reply: string, levels: GivenLevels): Refusal | null {
  const rated = ratingOf(state, reply);
  if (!rated) return NOT_RATED;
  const idle = DIMENSIONS.find(
    (dimension) => levels[dimension] !== undefined && !applies(rated, dimension)
  );
  return idle === undefined
    ? null
    : refuse('not-rated', `That text is not rated on ${idle}, so there is no level to give.`);
}

/** A clock has to have run for speed, and somebody has to be spoken to for personalization. */
function applies({ to, timing }: RatedReply, dimension: Dimension): boolean {
  if (dimension === 'speed') return timing !== null;
  return dimension !== 'personalization' || to !== null;
}
