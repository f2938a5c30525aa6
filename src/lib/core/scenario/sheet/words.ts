import {
  ACTIONS,
  CHANNELS,
  KINDS,
  PERSONA_KINDS,
  SEVERITIES,
  type Action,
  type Channel,
  type PersonaKind,
  type Severity
} from '../vocabulary.ts';

type Kind = (typeof KINDS)[number];

const has = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

/** The first that fits; the order decides where a text has several of the words. */
function first<T>(text: string, table: readonly (readonly [T, RegExp])[]): T | null {
  return table.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** The word itself, whatever its case. */
function exact<T extends string>(text: string, words: readonly T[]): T | null {
  const wanted = text.trim().toLowerCase();
  return words.find((word) => word === wanted) ?? null;
}

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  [
    'direct',
    has(
      'e-?mails?|dm|dms|direct messages?|private messages?|sms|texts?|text messages?|whatsapp|signal|phone|phone calls?|telephone|calls?|voicemail|letter|fax|chat|messenger|web ?form|ticket'
    )
  ],
  [
    'news',
    has(
      'news|press|tv|television|radio|broadcasts?|newspapers?|articles?|media|vnn|headlines?|wire|press release'
    )
  ],
  [
    'briefing',
    has(
      'briefings?|brief|in[- ]person|face[- ]to[- ]face|verbal|verbally|oral|runner|memo|memorandum|internal|intranet|handouts?|simcell|white cell|controller|paper|report|meeting'
    )
  ],
  [
    'feed',
    has(
      'feed|posts?|social|social media|twitter|tweets?|x|facebook|instagram|tik ?tok|mastodon|bluesky|reddit|threads|youtube|forum|comments?|review|murmur'
    )
  ]
];

/** The channel of a delivery method in anybody's words; null where none is known by it. */
export function channelOf(text: string): Channel | null {
  if (/social media/i.test(text)) return 'feed';
  return exact(text, CHANNELS) ?? first(text, CHANNEL_WORDS);
}

const ACTION_WORDS: readonly (readonly [Action, RegExp])[] = [
  [
    'ignore',
    has(
      'ignores?|no (?:response|reply|action|answer)|do not (?:respond|reply|engage|answer)|^leave$|(?:leave|leaving)(?: (?:it|this|that|them|him|her))? (?:alone|be|unanswered)|left alone'
    )
  ],
  [
    'private',
    has('direct messages?|dm|privately|in private|off ?line|take it (?:off|private)|private')
  ],
  ['escalate', has('escalat\\p{L}*|notif\\p{L}*|inform\\p{L}*|alerts?|hand over|refers?|forwards?')]
];

const ANSWERING = has('repl\\p{L}*|respon\\p{L}*|answer\\p{L}*|acknowledg\\p{L}*|apologi\\p{L}*');

// `No response` by itself is what they are expected to do; `no response needed` is a post of no account.
const NOTHING =
  /^(?:[-–—]+|n[./]?a|nil|not applicable|no action|(?:none|nothing|no (?:action|response|reply|answer)) (?:is )?(?:needed|required|expected|necessary)|none|nothing)$/iu;

/** Whether an expected action in words says that nothing is needed: by its first clause, and no other names an action. */
function isNothing(text: string): boolean {
  const [clause = '', ...others] = text.replace(/\s+/gu, ' ').split(/[.;:,!](?: |$)| \(/u);
  const rest = others.join(' ');
  return NOTHING.test(clause) && first(rest, ACTION_WORDS) === null && !ANSWERING.test(rest);
}

/** What an expected action in words comes to; a reply, where nothing else is said, null for nothing needed. */
export function actionOf(text: string): Action | null {
  if (isNothing(text.trim())) return null;
  return exact(text, ACTIONS) ?? first(text, ACTION_WORDS) ?? 'reply';
}

const SEVERITY_WORDS: readonly (readonly [Severity, RegExp])[] = [
  ['critical', has('critical|urgent|immediate|flash|very high|highest|severe|p1|1')],
  ['high', has('high|priority|major|p2|2')],
  ['medium', has('medium|moderate|normal|p3|3')],
  ['low', has('low|lowest|routine|minor|p4|p5|[45]')]
];

export function severityOf(text: string): Severity | null {
  return exact(text, SEVERITIES) ?? first(text, SEVERITY_WORDS);
}

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['contingency', has('contingency|contingent|conditional')],
  ['adaptive', has('adaptive|branch|dynamic')],
  ['complexity', has('complexity|enhancer')],
  ['standard', has('standard|scripted|scheduled|key event|inject|expected action event')]
];

export function kindOf(text: string): Kind | null {
  return exact(text, KINDS) ?? first(text, KIND_WORDS);
}

const PERSONA_WORDS: readonly (readonly [PersonaKind, RegExp])[] = [
  [
    'press',
    has(
      'news|press|media|tv|fm|am|radio|times|herald|gazette|post|tribune|journal|journalist|reporter|editor|correspondent|broadcast\\p{L}*|chronicle|observer|channel \\d+|vnn'
    )
  ],
  [
    'official',
    has(
      'police|fire|sheriff|mayor|council|councillor|cllr|ministry|minister|department|dept|agency|authority|regulator|government|governor|commission|public health|emergency|coast ?guard|senator|mp|embassy|fema|cdc|nhs|epa'
    )
  ],
  [
    'staff',
    has(
      'staff|employee|our|internal|ceo|cfo|coo|ciso|hr|it|help ?desk|service desk|security|operations|legal|duty officer|manager|director|press officer|simcell|excon|white cell|controllers?|facilitator'
    )
  ],
  [
    'organisation',
    has(
      'ltd|inc|llc|plc|gmbh|corp|corporation|company|co|group|union|hospital|school|university|bank|association|charity|foundation|ngo|supplier|vendor|shop|hotel|airlines?|partners?'
    )
  ],
  ['bot', has('bot|bots|alerts?')]
];

/** The kind of an account by its name; a person, where nothing tells. */
export function personaKindOf(name: string, said: string): PersonaKind {
  return exact(said, PERSONA_KINDS) ?? first(name, PERSONA_WORDS) ?? 'person';
}
