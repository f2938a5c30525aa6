import type { DrillEvent } from '../../drill/events.ts';
import { DIMENSIONS, type Dimension } from '../../scenario/vocabulary.ts';
import type { Level, ReplyRating } from '../../scoring/types.ts';

/** A rating that a trainer changed, as an example of a rule that they did not agree with. */
export interface OverrideExample {
  reply: string;
  /** What was written. */
  text: string;
  from: Level;
  to: Level;
  /** The trainer's. */
  reason: string;
}

/** How often a rule of the scorer was used, and how often a trainer put another level in its place. */
export interface RuleUse {
  dimension: Dimension;
  /** The level that it gave, or what it read in the words. */
  rule: { level: Level } | { cue: string };
  used: number;
  /** How many of them were raised, and how many lowered. */
  up: number;
  down: number;
  examples: OverrideExample[];
}

/** What trainers gave a reply, by dimension: the last level, and why that one. */
type Given = Partial<Record<Dimension, { level: Level; reason: string }>>;

/** Examples that are kept of a rule. */
const MOST_EXAMPLES = 5;

/** Uses of rules by a name of each. */
export type RuleUses = ReadonlyMap<string, RuleUse>;

/**
 * What the scorer's rules gave in one drill, and which of it trainers overrode: each level of each
 * dimension is a rule, and so is each cue that it shows as evidence there. Of several overrides the last
 * one counts, against the level that was first given.
 */
export function rulesIn(events: readonly DrillEvent[]): RuleUses {
  const rated = new Map<string, ReplyRating>();
  const texts = new Map<string, string>();
  const given = new Map<string, Given>();
  const give = (
    reply: string,
    levels: Partial<Record<Dimension, Level | undefined>>,
    reason: string
  ) => {
    const theirs = { ...given.get(reply) };
    for (const dimension of DIMENSIONS) {
      const level = levels[dimension];
      if (level !== undefined) theirs[dimension] = { level, reason };
    }
    given.set(reply, theirs);
  };
  for (const event of events) {
    if (event.type === 'ReplyRated' && !rated.has(event.reply))
      rated.set(event.reply, event.rating);
    else if ('post' in event && typeof event.post === 'object' && event.post?.ours)
      texts.set(event.post.id, event.post.text);
    else if (event.type === 'RatingOverridden') give(event.reply, event.levels, event.reason);
    else if (event.type === 'SecondLookAnswered' && event.levels)
      give(event.reply, event.levels, event.note);
  }
  const uses = new Map<string, RuleUse>();
  for (const [reply, { ratings }] of rated)
    for (const dimension of DIMENSIONS) {
      const rating = ratings[dimension];
      if (!rating) continue;
      const { level: from } = rating;
      const said = given.get(reply)?.[dimension];
      const cues = new Set(rating.evidence.map(({ cue }) => cue));
      const rules = [{ level: from }, ...[...cues].map((cue) => ({ cue }))];
      for (const rule of rules) {
        const use = useOf(uses, dimension, rule);
        use.used += 1;
        if (!said || said.level === from) continue;
        if (said.level > from) use.up += 1;
        else use.down += 1;
        if (use.examples.length < MOST_EXAMPLES)
          use.examples.push({
            reply,
            text: texts.get(reply) ?? '',
            from,
            to: said.level,
            reason: said.reason
          });
      }
    }
  return uses;
}

function useOf(uses: Map<string, RuleUse>, dimension: Dimension, rule: RuleUse['rule']): RuleUse {
  const name = `${dimension}: ${'cue' in rule ? rule.cue : String(rule.level)}`;
  const known = uses.get(name);
  if (known) return known;
  const fresh = { dimension, rule, used: 0, up: 0, down: 0, examples: [] };
  uses.set(name, fresh);
  return fresh;
}

/** The rules of several drills together; those that were overridden, most often first. */
export function overriddenRules(drills: readonly RuleUses[]): RuleUse[] {
  const all = new Map<string, RuleUse>();
  for (const uses of drills)
    for (const [name, use] of uses) {
      const sum = all.get(name);
      if (!sum) all.set(name, { ...use, examples: [...use.examples] });
      else {
        sum.used += use.used;
        sum.up += use.up;
        sum.down += use.down;
        sum.examples.push(...use.examples.slice(0, MOST_EXAMPLES - sum.examples.length));
      }
    }
  const overridden = ({ up, down }: RuleUse) => up + down;
  return [...all.values()]
    .filter((use) => overridden(use) > 0)
    .sort((a, b) => overridden(b) - overridden(a) || a.used - b.used);
}
