import { formatDrillTime } from '../scenario/time.ts';
import { handOf } from './by-hand.ts';
import type { Refusal } from './commands.ts';
import type { Control } from './facilitator-commands.ts';
import { postOf } from './lookup.ts';
import { isTaking } from './part.ts';
import { NO_SUCH_POST, refuse } from './refuse.ts';
import type { Turn } from './turn.ts';

/** Says something to one trainee alone. */
export function whisper(turn: Turn, at: number, command: Control<'Whisper'>): Refusal | null {
  const { to, text } = command;
  if (!isTaking(turn.state, to)) {
    return refuse('no-such-person', 'Nobody of that name takes part in this drill.');
  }
  turn.emit(at, { type: 'Whispered', ...handOf(command), to, text });
  return null;
}

/** Keeps a moment for the debrief: this one, or an earlier one. */
export function bookmark(turn: Turn, at: number, command: Control<'Bookmark'>): Refusal | null {
  const { note, post, moment = at } = command;
  if (moment > at) {
    return refuse('nothing-ahead', `It is ${formatDrillTime(at)}: that moment is still to come.`);
  }
  if (post !== null && !postOf(turn.state, post)) return NO_SUCH_POST;
  turn.emit(at, { type: 'MomentBookmarked', ...handOf(command), moment, note, post });
  return null;
}
