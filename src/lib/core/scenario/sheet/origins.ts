import { headingWords } from './meanings.ts';

/** The headings of the sheets that other tools write and read, word for word. */
export const HEADINGS = {
  HSEEP: [
    'Event Number',
    'Designated Scenario Time',
    'Event Type',
    'Inject Mode',
    'From',
    'To',
    'Message',
    'Expected Participant Response',
    'Exercise Objective',
    'Notes'
  ],
  Blueprint: [
    'Control Number',
    'Move',
    'Group',
    'Delivery Time',
    'Simulated Time',
    'Assigned To',
    'Status',
    'Title',
    'Description',
    'From Org',
    'To Org',
    'Details',
    'Expected Actions'
  ],
  MITRE: [
    'ID',
    'Local Time',
    'Delivery Method',
    'Target',
    'Title',
    'Description',
    'Assumptions',
    'Notes',
    'Expected Actions',
    'Measure of Performance'
  ],
  Cadence: [
    'Inject #',
    'Title',
    'Description',
    'Scheduled Time',
    'Scenario Day',
    'Scenario Time',
    'From / Source',
    'To / Target',
    'Delivery Method',
    'Track',
    'Phase',
    'Expected Action',
    'Notes',
    'Priority',
    'Location',
    'Responsible Controller'
  ],
  Conducttr: [
    'Time (relative)',
    'From (persona)',
    'Faction',
    'To',
    'Team',
    'Method',
    'Subject',
    'Message',
    'Expected action'
  ],
  OpenAEV: ['Action', 'Timeline', 'Teams', 'Subject'],
  Hotseat: [
    'ID',
    'Time',
    'Story Time',
    'Move',
    'Kind',
    'Channel',
    'From',
    'From Name',
    'From Kind',
    'Headline',
    'Text',
    'Reply To',
    'Severity',
    'Expected Action',
    'Needs',
    'Escalate To',
    'Answer By',
    'Too Late After',
    'Objectives',
    'Condition',
    'Condition Exactly',
    'After',
    'Repeat',
    'Variants',
    'Likes',
    'Shares',
    'Early Sign',
    'Responsibility',
    'Picture',
    'Picture Shows',
    'Model Answer',
    'Takes Up Exactly',
    'Reactions Exactly',
    'Story Jump'
  ]
} as const satisfies Record<string, readonly string[]>;

export type Origin = keyof typeof HEADINGS;

const ORIGINS = Object.entries(HEADINGS).map(([origin, headings]) => ({
  origin: origin as Origin,
  words: headings.map(headingWords)
}));

/** So much of a tool's headings tells its sheet from others. */
const ENOUGH = 0.6;

/** The tool whose headings these are, most of them; null where they are nobody's. */
export function profileOf(words: readonly string[]): Origin | null {
  const there = new Set(words);
  let best: { origin: Origin; hits: number } | null = null;
  for (const { origin, words: known } of ORIGINS) {
    const hits = known.filter((word) => there.has(word)).length;
    if (hits / known.length >= ENOUGH && hits > (best?.hits ?? 0)) best = { origin, hits };
  }
  return best?.origin ?? null;
}
