import type { TextDimension } from '../../scenario/schema.ts';
import { apologyTable } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import type { Level } from '../types.ts';

type Steps = readonly [string, string, string, string];

const MISSING: Record<TextDimension, Steps> = {
  acknowledgment: [
    'notice of the problem',
    'the problem itself',
    'the actual problem of this post',
    'what it did to them'
  ],
  apology: [
    'regret for what was done',
    'an apology for the act itself',
    'ownership in the first person, or repair',
    'ownership and repair together'
  ],
  transparency: [
    'something of substance',
    'one concrete piece of information',
    'a second concrete piece',
    'a third concrete piece'
  ],
  personalization: [
    'their name, or the topic',
    'one specific thing of their post',
    'an answer to what they need',
    'a next step made for them'
  ]
};

const CARE: Steps = [
  'civility, and care for the harm',
  'care that admits no fault',
  'care for what they go through',
  'help, or a way forward'
];

/** What would earn the next level, in a few words; null at 4. */
export function missingFor(
  dimension: TextDimension,
  level: Level,
  reading: Reading
): string | null {
  if (level === 4) return null;
  const care = dimension === 'apology' && apologyTable(reading) === 'not at fault';
  return (care ? CARE : MISSING[dimension])[level];
}
