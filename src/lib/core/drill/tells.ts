import { readReply } from '../scoring/reading.ts';
import type { ReplyContext } from '../scoring/types.ts';
import type { DrillState } from './state.ts';

type Fact = DrillState['facts'][number];

/**
 * The facts that a text of ours tells in public, as the scorer reads facts: what is known and passed
 * on, what is not confirmed and stated as if it were, and what must not be said and is.
 *
 * @param facts as they stand at that moment
 * @returns ids in the order of the facts; none for a private message
 */
export function factsTold(context: ReplyContext, facts: readonly Fact[]): string[] {
  if (context.channel === 'private') return [];
  // What was said earlier does not change what is said now, and comparing takes the longest.
  const { told, speculated, disclosed } = readReply({ ...context, earlier: [] }).facts;
  const texts = new Set(
    [...told, ...speculated, ...disclosed].map(({ statement }) => statement.text)
  );
  return facts.filter(({ text }) => texts.has(text)).map(({ id }) => id);
}
