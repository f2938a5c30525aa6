/** The conditions of a trigger, as an author chooses among them. */
export interface Condition {
  key: string;
  /** Reads on from "when". */
  label: string;
  /** What stands in the file when it is chosen. */
  start: unknown;
}

export const CONDITIONS: readonly Condition[] = [
  { key: 'unanswered', label: 'a post stayed unanswered', start: { inject: '' } },
  { key: 'answered', label: 'a post was answered', start: { inject: '' } },
  { key: 'rating', label: 'a reply was rated', start: { dimension: 'acknowledgment', atLeast: 3 } },
  { key: 'flagged', label: 'a reply drew a red flag', start: {} },
  { key: 'thread', label: 'a conversation stands so', start: { inject: '', state: 'lost' } },
  { key: 'escalated', label: 'a post was escalated', start: { inject: '' } },
  { key: 'fired', label: 'another inject has come', start: '' },
  { key: 'known', label: 'a fact is known', start: '' },
  { key: 'said', label: 'we told a fact in public', start: '' },
  { key: 'stated', label: 'a statement was posted', start: true },
  { key: 'unstated', label: 'no statement was posted by a time', start: { by: '10:00' } },
  { key: 'promiseBroken', label: 'a promised update did not come', start: true },
  { key: 'assessed', label: 'an assessment was filed', start: true },
  { key: 'trustBelow', label: 'trust is below', start: 50 },
  { key: 'trustAbove', label: 'trust is above', start: 60 },
  {
    key: 'segment',
    label: 'trust of one part of the audience',
    start: { name: 'harmed', trustBelow: 50 }
  },
  { key: 'moodBelow', label: 'the mood is below', start: -20 },
  { key: 'moodAbove', label: 'the mood is above', start: 20 },
  { key: 'move', label: 'a move has begun', start: 2 },
  { key: 'all', label: 'all of these hold', start: [] },
  { key: 'any', label: 'one of these holds', start: [] },
  { key: 'not', label: 'this does not hold', start: { stated: true } }
];

/** The condition that stands in a trigger; null where none, or several do. */
export function conditionIn(trigger: unknown): Condition | null {
  if (typeof trigger !== 'object' || trigger === null) return null;
  const [key, ...others] = Object.keys(trigger);
  if (others.length > 0) return null;
  return CONDITIONS.find((one) => one.key === key) ?? null;
}
