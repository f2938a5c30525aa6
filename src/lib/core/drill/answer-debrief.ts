import type { Command, Refusal } from './commands.ts';
import { answerOf } from './debrief-answer.ts';
import { isTaking } from './part.ts';
import { refuse } from './refuse.ts';
import type { Turn } from './turn.ts';

/**
 * Keeps what somebody says to a question of the debrief. Each has an answer of their own, so that nobody
 * writes over another; one that does not go on from the writer's last wording is refused.
 */
export function answerDebrief(
  turn: Turn,
  command: Extract<Command, { type: 'AnswerDebrief' }>
): Refusal | null {
  const { state } = turn;
  const { id, question, asked, text, after } = command;
  if (state.status !== 'ended') {
    return refuse('not-ended', 'The drill has not ended: its questions are answered after ENDEX.');
  }
  const by = writerOf(turn, command);
  const before = answerOf(state.answers, question, by);
  if ((before?.seq ?? null) !== after) {
    return refuse(
      'answered-meanwhile',
      'You have written another answer to this in another window. Choose which of the two stays.'
    );
  }
  // Typed back to what it was: there is nothing new to keep.
  if ((before?.text ?? '') === text) return null;
  turn.emit(state.at, {
    type: 'DebriefAnswered',
    command: id,
    ...(by !== null && { by }),
    question,
    asked,
    text
  });
  return null;
}

/** Null for the trainee of a drill that has one: whoever else answers has an id. */
function writerOf({ state }: Turn, { by }: Pick<Command, 'by'>): string | null {
  if (!by || (!state.team && by.role === 'trainee' && isTaking(state, by.person))) return null;
  return by.person;
}
