import { countCharacters } from '../scenario/characters.ts';
import type { Channel } from '../scenario/schema.ts';
import type { Refusal } from './commands.ts';
import { refuse } from './refuse.ts';
import type { DrillState } from './state.ts';

/** Something to see: more than spaces, control characters and marks that draw nothing. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** The longest text of news and briefings, in characters: nobody reads more in a drill. */
const LONGEST = 5000;

/** Why a channel does not take a text; null when it does. */
export function refuseText(
  { limits }: Pick<DrillState, 'limits'>,
  text: string,
  channel: Channel
): Refusal | null {
  if (!VISIBLE.test(text)) return refuse('empty', 'Write something first: the text is empty.');
  const limit = channel === 'feed' || channel === 'direct' ? limits[channel] : LONGEST;
  // Finding the characters takes far longer than counting UTF-16 units, which are never fewer.
  if (text.length <= limit) return null;
  const length = countCharacters(text.trim());
  if (length <= limit) return null;
  return refuse(
    'too-long',
    `That is ${String(length)} characters; this channel takes ${String(limit)}. Cut ${String(length - limit)}.`
  );
}
