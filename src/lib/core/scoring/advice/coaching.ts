import type { TextDimension } from '../../scenario/schema.ts';
import { FLAGS } from '../flags/describe.ts';
import type { Reading } from '../reading.ts';
import type { Level, Rating, RedFlag } from '../types.ts';

/** What would earn the next level, in a few words. */
export function missingFor(
  dimension: TextDimension,
  level: Level,
  reading: Reading
): string | null {
  if (level === 4) return null;
  const atFault = ['preventable', 'accident'].includes(reading.context.responsibility);
  const table = dimension === 'apology' && !atFault ? CARE : MISSING[dimension];
  return table[level];
}

type Steps = readonly [string, string, string, string];

const MISSING: Record<TextDimension, Steps> = {
  acknowledgment: [
    'take notice of the problem',
    'name the problem',
    'name the actual problem of this post',
    'name what it did to them'
  ],
  apology: [
    'say that you regret it',
    'apologise for the act itself',
    'own it in the first person, or repair it',
    'both ownership and repair'
  ],
  transparency: [
    'say something of substance',
    'one concrete fact, act, time or unknown',
    'a second concrete piece',
    'a third concrete piece'
  ],
  personalization: [
    'their name or the topic',
    'one specific thing of their post',
    'answer what they need',
    'a next step made for them'
  ]
};

const CARE: Steps = [
  'stay civil and show care',
  'care for what they go through, without admitting fault',
  'care for what they go through',
  'help, or a way forward'
];

/** One sentence for the trainee: what would lift this reply most. */
export function coach(
  reading: Reading,
  ratings: readonly Rating[],
  flags: readonly RedFlag[]
): string {
  const [flag] = flags;
  if (flag) {
    const described = FLAGS.find((one) => one.flag === flag.flag);
    const words = reading.reply.text.slice(flag.start, flag.end);
    const quoted = words.length <= 60 ? `“${words}”: ` : '';
    return `${quoted}${described?.why ?? flag.why} ${REMEDY[flag.flag] ?? ''}`.trim();
  }
  const lowest = [...ratings].sort((a, b) => a.level - b.level)[0];
  if (!lowest || lowest.missing === null)
    return 'Nothing to add: keep the promise that you made here.';
  return `${sentence(lowest.missing)}, and ${lowest.dimension} goes from ${lowest.level} to ${lowest.level + 1}.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const REMEDY: Partial<Record<RedFlag['flag'], string>> = {
  'non-apology': 'Apologise for what was done.',
  'blame-shift': 'Say what was yours.',
  canned: 'Take up one thing that only this person wrote.',
  'asks-private-data-in-public': 'Offer a private message for it.'
};
