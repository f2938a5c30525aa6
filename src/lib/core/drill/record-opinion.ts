import { advance } from './advance.ts';
import { drillTimeAt } from './clock.ts';
import type { Command } from './commands.ts';
import type { Turn } from './turn.ts';

/**
 * Keeps what a second reader said of one of our texts, whether the drill runs, is paused or has ended.
 * The first opinion on a text stands; another one, or one on a text that was never rated, is ignored.
 * It is no part of the story: nothing is released by it and trust does not move.
 */
export function recordOpinion(
  turn: Turn,
  command: Extract<Command, { type: 'RecordSecondOpinion' }>
): void {
  const { state } = turn;
  const { id, reply, opinion, ofRecord } = command;
  if (!Object.hasOwn(state.ratings, reply) || Object.hasOwn(state.opinions, reply)) return;
  const now = Math.max(state.at, drillTimeAt(state.clock, command.wall));
  // What fell due before it stands before it in the log; the drill may end on the way.
  if (state.status === 'running') advance(turn, now);
  const at = turn.state.status === 'running' ? now : turn.state.at;
  turn.emit(at, { type: 'SecondOpinionGiven', command: id, reply, opinion, ofRecord });
}
