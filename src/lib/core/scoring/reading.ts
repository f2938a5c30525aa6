import { readAddress, type Address } from './address.ts';
import { readSetting, type Setting } from './context.ts';
import { readFacts, type FactReading } from './facts.ts';
import { similarity } from './similarity.ts';
import { findCues, type Found } from './text/find.ts';
import { readWords, type Words } from './text/words.ts';
import type { ReplyContext } from './types.ts';
import { readUptake, type Uptake } from './uptake.ts';

/** A reply read in its context: what each sentence does, and what it takes up. */
export interface Reading {
  context: ReplyContext;
  setting: Setting;
  reply: Words;
  found: readonly Found[];
  /** Sentences that blame, deny, mock, minimise or threaten: nothing in them earns anything. */
  tainted: ReadonlySet<number>;
  address: Address;
  uptake: Uptake;
  facts: FactReading;
  /** Likeness to the nearest earlier reply, 0 to 1, and that reply. */
  repeats: { likeness: number; of: string | null };
}

/** Reads a reply. Pure, bounded, never throws. */
export function readReply(context: ReplyContext): Reading {
  const setting = readSetting(context);
  const reply = readWords(context.reply);
  const found = findCues(reply, setting.own);
  const uptake = readUptake(reply, setting);
  return {
    context,
    setting,
    reply,
    found,
    tainted: new Set(
      found.filter(({ cue }) => TAINTS.has(cue.name)).map(({ sentence }) => sentence)
    ),
    address: readAddress(reply, setting),
    uptake,
    facts: readFacts(reply, found, setting),
    repeats: nearest(context)
  };
}

const TAINTS = new Set([
  'deflects blame',
  'denies',
  'minimises',
  'mocks or snaps',
  'legal language',
  'refused apology',
  'sells'
]);

function nearest({ reply, earlier, post }: ReplyContext): Reading['repeats'] {
  const masked = new Set(
    post ? readWords(`${post.name} ${post.author}`).words.map(({ text }) => text) : []
  );
  let likeness = 0;
  let of: string | null = null;
  for (const other of earlier) {
    const score = similarity(reply, other, masked);
    if (score > likeness) [likeness, of] = [score, other];
  }
  return { likeness, of };
}
