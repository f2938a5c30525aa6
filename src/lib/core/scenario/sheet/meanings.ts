/**
 * What a column can mean. `alone`: one column of a sheet has it; of the others several may, and are read
 * together. `is` is how it is called on the screen, `aliases` are the headings by which it is known, in
 * lower-case words (design/formats: HSEEP, Blueprint, MITRE, Cadence, Conducttr, OpenAEV).
 */
export interface MeaningEntry {
  is: string;
  alone: boolean;
  aliases: readonly string[];
}

const one = (is: string, ...aliases: string[]): MeaningEntry => ({ is, alone: true, aliases });
const many = (is: string, ...aliases: string[]): MeaningEntry => ({ is, alone: false, aliases });

export const MEANINGS = {
  id: one(
    'Name or number of the inject',
    'id',
    'inject',
    'inject no',
    'inject number',
    'inject id',
    'control number',
    'event number',
    'event no',
    'number',
    'no',
    'nr',
    'msel number',
    'serial',
    'ref'
  ),
  time: one(
    'When it comes',
    'time',
    'delivery time',
    'scheduled time',
    'local time',
    'time relative',
    'relative time',
    'timeline',
    'drill time',
    'exercise time',
    'inject time',
    'planned time',
    'start time',
    'offset',
    'depends duration',
    'when'
  ),
  storyDay: one('Day in the story', 'scenario day', 'day', 'exercise day', 'story day'),
  storyTime: one(
    'Time in the story',
    'scenario time',
    'simulated time',
    'designated scenario time',
    'story time'
  ),
  move: one('Move or phase', 'move', 'phase', 'act', 'stage', 'move title'),
  group: one('Group; a move where no column says one', 'group'),
  title: one('Title', 'title', 'subject', 'event', 'inject title', 'event title', 'name'),
  headline: one('Headline of a news item', 'headline'),
  text: one(
    'What is said',
    'text',
    'message',
    'details',
    'content',
    'body',
    'inject text',
    'message text',
    'inject details',
    'script'
  ),
  summary: one(
    'Description; said where there is no other text',
    'description',
    'event description',
    'inject description',
    'summary'
  ),
  from: one(
    'Who says it',
    'from',
    'from source',
    'from org',
    'from persona',
    'source',
    'sender',
    'persona',
    'author',
    'speaker',
    'who',
    'who speaks',
    'said by',
    'posted by',
    'account',
    'absender',
    'sprecher',
    'wer',
    'wer spricht',
    'from organisation',
    'from organization'
  ),
  fromName: one('Name of who says it', 'from name', 'sender name'),
  fromKind: one('Kind of who says it', 'from kind', 'persona kind'),
  channel: one(
    'How it comes',
    'channel',
    'delivery method',
    'inject mode',
    'method',
    'mode',
    'delivery',
    'medium',
    'means',
    'action'
  ),
  kind: one('Kind of inject', 'kind', 'event type', 'inject type', 'type'),
  severity: one('How much hangs on it', 'severity', 'priority', 'importance', 'impact'),
  expected: one(
    'Expected action',
    'expected action',
    'expected actions',
    'expected participant response',
    'expected response',
    'expected player action',
    'expected player actions',
    'expected outcome'
  ),
  needs: one('What the post needs, in a word', 'needs'),
  role: one('Role that it is escalated to', 'escalate to'),
  target: one('Answer by', 'answer by', 'respond by', 'target time'),
  limit: one('Too late after', 'limit', 'time limit', 'too late after', 'deadline'),
  objectives: one(
    'Objectives',
    'objectives',
    'objective',
    'exercise objective',
    'exercise objectives',
    'linked objectives'
  ),
  condition: one('Condition in words', 'condition', 'trigger', 'contingency'),
  exactly: one('Condition exactly', 'condition exactly'),
  after: one('How long after the condition', 'after'),
  repeat: one('How it repeats', 'repeat'),
  variants: one('Wordings of repeats', 'variants'),
  replyTo: one('Inject that it answers', 'reply to', 'in reply to', 'answers', 'parent'),
  likes: one('Likes', 'likes'),
  shares: one('Shares', 'shares', 'reposts'),
  sign: one('An early sign', 'early sign', 'sign'),
  responsibility: one('Responsibility for this post', 'responsibility'),
  picture: one('Picture file', 'picture', 'image', 'media', 'attachment'),
  alt: one('What the picture shows', 'picture shows', 'alt text', 'alt'),
  model: one('Model answer', 'model answer', 'sample answer', 'suggested response'),
  takesUp: one('What a good answer takes up, exactly', 'takes up exactly'),
  reactions: one('What the author says back, exactly', 'reactions exactly'),
  jump: one('Story jump before a move', 'story jump'),
  note: many(
    'A note, kept beside the inject',
    'notes',
    'note',
    'track',
    'storyline',
    'comments',
    'remarks',
    'to',
    'target',
    'to target',
    'to org',
    'target audience',
    'teams',
    'team',
    'faction',
    'assigned to',
    'status',
    'location',
    'responsible controller',
    'controller',
    'assumptions',
    'measure of performance'
  )
} as const satisfies Record<string, MeaningEntry>;

export type Meaning = keyof typeof MEANINGS;
export const MEANING_NAMES = Object.keys(MEANINGS) as Meaning[];

/** A heading as it is looked up: lower-case words. */
export function headingWords(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/#/g, ' no ')
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BY_ALIAS = new Map<string, Meaning>(
  MEANING_NAMES.flatMap((meaning) =>
    MEANINGS[meaning].aliases.map((alias): [string, Meaning] => [alias, meaning])
  )
);

export const ALIASES: readonly string[] = [...BY_ALIAS.keys()];

/** The meaning of a heading that is known word for word. */
export function meaningOf(words: string): Meaning | null {
  return BY_ALIAS.get(words) ?? null;
}
