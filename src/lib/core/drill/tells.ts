import { readReply } from '../scoring/reading.ts';
import type { Scenario, Trigger } from '../scenario/schema.ts';
import type { ReplyContext } from '../scoring/types.ts';
import { releasesOf } from './release.ts';
import type { DrillState } from './state.ts';

type Fact = DrillState['facts'][number];

/**
 * Of the facts that the script listens for, those that a text of ours tells in public, as the scorer reads facts: what is known and passed
 * on, what is not confirmed and stated as if it were, and what must not be said and is.
 *
 * @param scenario what it listens for: facts in a condition `said`, and those that are withdrawn later
 * @param facts as they stand at that moment
 * @returns ids in the order of the facts; none for a private message
 */
export function factsTold(
  scenario: Scenario,
  context: ReplyContext,
  facts: readonly Fact[]
): string[] {
  const heard = heardIn(scenario);
  if (context.channel === 'private' || heard.size === 0) return [];
  // What was said earlier does not change what is said now, and comparing takes the longest.
  const { told, speculated, disclosed } = readReply({ ...context, earlier: [] }).facts;
  const texts = new Set(
    [...told, ...speculated, ...disclosed].map(({ statement }) => statement.text)
  );
  return facts.filter(({ id, text }) => heard.has(id) && texts.has(text)).map(({ id }) => id);
}

const known = new WeakMap<Scenario, ReadonlySet<string>>();

function heardIn(scenario: Scenario): ReadonlySet<string> {
  let heard = known.get(scenario);
  if (!heard) {
    const conditions = releasesOf(scenario).conditional.flatMap(({ when }) => saidIn(when));
    const withdrawn = scenario.facts.filter(({ becomes }) =>
      becomes.some(({ status }) => status === 'withdrawn')
    );
    heard = new Set([...conditions, ...withdrawn.map(({ id }) => id)]);
    known.set(scenario, heard);
  }
  return heard;
}

function saidIn({ all = [], any = [], not, said }: Trigger): string[] {
  const parts = [...all, ...any, ...(not ? [not] : [])].flatMap(saidIn);
  return said === undefined ? parts : [...parts, said];
}
