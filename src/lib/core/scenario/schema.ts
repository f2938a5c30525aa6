import { z } from 'zod';
import { DRILL_TIME, MINUTE, parseDrillTime } from './time.ts';

/**
 * The one definition of a scenario file. The JSON Schema that editors use is generated from it,
 * the lint and the engine read what it returns. Descriptions are shown by editors while typing.
 */

const drillTime = z
  .string()
  .regex(DRILL_TIME, 'expected a time as mm:ss or h:mm:ss, in quotes, such as "04:30"')
  .transform((text) => parseDrillTime(text) ?? 0)
  .describe('Drill time from STARTEX, in quotes: "04:30" or "1:04:30"');

/** A story-time jump: `2d`, `3h`, `2d 3h 20m`. */
const JUMP = /^(?=\S)(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?$/;
const storyJump = z
  .string()
  .regex(JUMP, 'expected a span of story time such as "2d", "3h" or "2d 3h 20m"')
  .transform((text) => {
    const [, days = 0, hours = 0, minutes = 0] = JUMP.exec(text) ?? [];
    return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * MINUTE;
  })
  .describe('How much time passes in the story before this move: "2d", "3h", "2d 3h 20m"');

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .describe('A name for references: lower-case words joined by hyphens');

const line = z.string().trim().min(1, 'expected some text');
/** Far above what a script needs; they keep the checks quick whatever is uploaded. */
const MANY = 1000;
const SOME = 200;
const FEW = 50;
const level = z.int().min(0).max(4);

export const DIFFICULTIES = ['first', 'steady', 'hard', 'severe'] as const;
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export const SPREADS = ['local', 'regional', 'national', 'international'] as const;
export const CAUSES = ['own', 'supplier', 'third-party', 'natural', 'not-known'] as const;
export const RESPONSIBILITIES = ['preventable', 'accident', 'victim', 'unclear'] as const;
export const FACT_STATUSES = [
  'hidden',
  'unconfirmed',
  'known',
  'must-not-say',
  'withdrawn'
] as const;
export const CHANNELS = ['feed', 'direct', 'news', 'briefing'] as const;
export const ACTIONS = ['reply', 'ignore', 'escalate', 'private'] as const;
export const KINDS = ['standard', 'contingency', 'adaptive', 'complexity'] as const;
export const TEMPERS = [
  'calm',
  'worried',
  'sad',
  'angry',
  'hostile',
  'sarcastic',
  'playful',
  'loyal',
  'curious',
  'official'
] as const;
export const PERSONA_KINDS = [
  'person',
  'organisation',
  'press',
  'official',
  'staff',
  'bot'
] as const;
export const DIMENSIONS = [
  'speed',
  'acknowledgment',
  'apology',
  'transparency',
  'personalization'
] as const;
export const TEXT_DIMENSIONS = [
  'acknowledgment',
  'apology',
  'transparency',
  'personalization'
] as const;
export const QUALITIES = ['good', 'fair', 'poor', 'canned'] as const;
/** What a reply can be flagged for, by the rubric. */
export const RED_FLAGS = [
  'denial',
  'blame-shift',
  'non-apology',
  'refusal',
  'minimising',
  'sarcasm-or-hostility',
  'legal-threat',
  'false-admission',
  'speculation',
  'contradicts-facts',
  'discloses-private',
  'asks-private-data-in-public',
  'canned',
  'wrong-person-or-issue',
  'marketing',
  'cue-stuffing'
] as const;
export const THREAD_STATES = ['open', 'settled', 'lost'] as const;

/** What must hold before an inject, a fact or a move is released. Conditions nest by all, any, not. */
export interface Trigger {
  all?: Trigger[] | undefined;
  any?: Trigger[] | undefined;
  not?: Trigger | undefined;
  fired?: string | undefined;
  answered?: { inject: string; quality?: (typeof QUALITIES)[number] | undefined } | undefined;
  unanswered?: { inject: string; for?: number | undefined } | undefined;
  rating?:
    | {
        inject?: string | undefined;
        dimension: (typeof DIMENSIONS)[number];
        atMost?: number | undefined;
        atLeast?: number | undefined;
      }
    | undefined;
  flagged?: { inject?: string | undefined; flag?: string | undefined } | undefined;
  trustBelow?: number | undefined;
  trustAbove?: number | undefined;
  promiseBroken?: true | undefined;
  stated?: true | undefined;
  unstated?: { by: number } | undefined;
  escalated?: { inject: string; role?: string | undefined } | undefined;
  assessed?: true | undefined;
  known?: string | undefined;
  move?: number | undefined;
}

interface TriggerInput {
  all?: TriggerInput[] | undefined;
  any?: TriggerInput[] | undefined;
  not?: TriggerInput | undefined;
  fired?: string | undefined;
  answered?: Trigger['answered'];
  unanswered?: { inject: string; for?: string | undefined } | undefined;
  rating?: Trigger['rating'];
  flagged?: Trigger['flagged'];
  trustBelow?: number | undefined;
  trustAbove?: number | undefined;
  promiseBroken?: true | undefined;
  stated?: true | undefined;
  unstated?: { by: string } | undefined;
  escalated?: Trigger['escalated'];
  assessed?: true | undefined;
  known?: string | undefined;
  move?: number | undefined;
}

const trigger: z.ZodType<Trigger, TriggerInput> = z
  .strictObject({
    get all() {
      return z.array(trigger).min(1).max(FEW).optional().describe('Every one of these holds');
    },
    get any() {
      return z.array(trigger).min(1).max(FEW).optional().describe('At least one of these holds');
    },
    get not() {
      return trigger.optional().describe('This does not hold');
    },
    fired: id.optional().describe('This inject has been delivered'),
    answered: z
      .strictObject({ inject: id, quality: z.enum(QUALITIES).optional() })
      .optional()
      .describe('The post of this inject was answered (with this quality, if one is named)'),
    unanswered: z
      .strictObject({ inject: id, for: drillTime.optional() })
      .optional()
      .describe('The post stayed unanswered past its limit, or for the time given'),
    rating: z
      .strictObject({
        inject: id.optional(),
        dimension: z.enum(DIMENSIONS),
        atMost: level.optional(),
        atLeast: level.optional()
      })
      .refine(
        (r) => r.atMost !== undefined || r.atLeast !== undefined,
        'expected atMost or atLeast'
      )
      .optional()
      .describe('A reply (to this inject, or any) was rated at most or at least so'),
    flagged: z
      .strictObject({ inject: id.optional(), flag: line.optional() })
      .optional()
      .describe('A reply (to this inject, or any) drew a red flag (this one, or any)'),
    trustBelow: z.number().min(0).max(100).optional().describe('Trust has fallen below this value'),
    trustAbove: z.number().min(0).max(100).optional().describe('Trust stands above this value'),
    promiseBroken: z.literal(true).optional().describe('A promised update did not come in time'),
    stated: z.literal(true).optional().describe('A statement was posted'),
    unstated: z
      .strictObject({ by: drillTime })
      .optional()
      .describe('No statement had been posted by this drill time'),
    escalated: z
      .strictObject({ inject: id, role: id.optional() })
      .optional()
      .describe('The post was escalated (to this role)'),
    assessed: z.literal(true).optional().describe('An assessment was filed'),
    known: id.optional().describe('This fact is known'),
    move: z.int().min(1).optional().describe('This move has begun')
  })
  .refine(
    (t) => Object.values(t).filter((value) => value !== undefined).length === 1,
    'expected exactly one condition; join several with all or any'
  )
  .meta({ id: 'trigger' });

const atOrWhen = {
  at: drillTime.optional(),
  when: trigger.optional().describe('Released when this holds, instead of at a time'),
  after: drillTime.optional().describe('With `when`: how long after the condition first holds')
};
const oneRelease = (value: { at?: unknown; when?: unknown }) =>
  (value.at === undefined) !== (value.when === undefined);
const ONE_RELEASE = 'expected either at or when';

const objective = z.strictObject({
  id,
  text: line.describe('What the drill is to exercise, as a trainee reads it'),
  good: line.optional().describe('What good looks like')
});

const plan = z.strictObject({
  roles: z
    .array(z.strictObject({ id, name: line, person: line.optional(), does: line }))
    .min(1)
    .describe('Who decides what; posts are escalated to these roles'),
  do: z.array(line).max(FEW).default([]),
  dont: z.array(line).max(FEW).default([]),
  holding: z
    .array(z.strictObject({ title: line, text: line }))
    .default([])
    .describe('Prepared first statements for when little is known'),
  contacts: z
    .array(z.strictObject({ for: line, role: id, reach: line }))
    .default([])
    .describe('Whom to hand what to, and how to reach them')
});

const organisation = z.strictObject({
  name: line,
  handle: line.regex(/^@\w{2,30}$/, 'expected @ and 2 to 30 letters, digits or underscores'),
  industry: line,
  about: line.describe('Who we are, in two or three sentences for the briefing'),
  voice: line.describe('How the organisation speaks'),
  plan
});

const factChange = z
  .strictObject({
    ...atOrWhen,
    status: z.enum(FACT_STATUSES),
    text: line.optional().describe('New wording, if it changes')
  })
  .refine(oneRelease, ONE_RELEASE);

const fact = z.strictObject({
  id,
  text: line.describe('The fact as it may be said once it is known'),
  open: line.optional().describe('How it reads while unconfirmed: "Whether the valve failed"'),
  status: z.enum(FACT_STATUSES).default('known').describe('Where it stands at STARTEX'),
  source: line.optional(),
  becomes: z.array(factChange).max(FEW).default([]).describe('How it changes during the drill')
});

const persona = z.strictObject({
  id,
  handle: line.regex(/^@\w{1,30}$/, 'expected @ and 1 to 30 letters, digits or underscores'),
  name: line,
  kind: z.enum(PERSONA_KINDS).default('person'),
  followers: z.int().min(0).default(200),
  temper: z.enum(TEMPERS).default('calm'),
  verified: z.boolean().default(false),
  bio: line.optional(),
  avatar: line.optional().describe('A seed for the picture; the id when left out')
});

const takesUp = z
  .strictObject({
    problem: z
      .array(line)
      .default([])
      .describe('The problem in a few words, and other ways to say it'),
    harm: z
      .array(line)
      .max(FEW)
      .default([])
      .describe('What it did to the person, and other ways to say it'),
    question: line.optional().describe('What is asked, in a few words'),
    answers: z.array(id).max(FEW).default([]).describe('The facts that answer it'),
    private: line.optional().describe('The matter that belongs in private')
  })
  .describe('What a good answer takes up; the scorer leans on it');

const expects = z
  .strictObject({
    action: z.enum(ACTIONS),
    role: id.optional().describe('With escalate: the role that should get it'),
    target: drillTime.optional().describe('Answer within this time of the post'),
    limit: drillTime.optional().describe('After this time the answer is too late'),
    objectives: z.array(id).max(FEW).default([])
  })
  .describe('The expected action: what the post needs, and by when');

const reaction = z.strictObject({
  to: z.enum(QUALITIES).describe('The quality of the answer that brings this'),
  says: line,
  after: drillTime.optional().describe('How long after the answer; a human delay when left out'),
  then: z.enum(THREAD_STATES).optional().describe('Where the thread stands now'),
  expects: expects.optional()
});

const inject = z
  .strictObject({
    id,
    kind: z.enum(KINDS).optional().describe('standard with a time, contingency with a condition'),
    ...atOrWhen,
    channel: z.enum(CHANNELS).default('feed'),
    from: id.describe('The persona (or, for a briefing, the role) that speaks'),
    headline: line.optional().describe('For news: the headline'),
    text: line,
    media: z
      .strictObject({
        file: line.regex(
          /^[\w-]+\.(?:svg|png|jpe?g|webp)$/i,
          'expected a picture file beside the scenario'
        ),
        alt: line
      })
      .optional(),
    replyTo: id.optional().describe('The inject whose post this answers'),
    likes: z.int().min(0).default(0),
    shares: z.int().min(0).default(0),
    severity: z.enum(SEVERITIES).default('low'),
    sign: z
      .boolean()
      .default(false)
      .describe('An early sign of the crisis; time to detection counts from it'),
    responsibility: z.enum(RESPONSIBILITIES).optional().describe('For this post, if it differs'),
    expects: expects.optional(),
    takesUp: takesUp.optional(),
    model: line.optional().describe('A model answer, shown after the drill'),
    reactions: z
      .array(reaction)
      .default([])
      .describe('What the author says back, by the quality of the answer')
  })
  .refine(oneRelease, ONE_RELEASE);

const move = z
  .strictObject({
    title: line,
    ...atOrWhen,
    jump: storyJump.optional()
  })
  .refine(oneRelease, ONE_RELEASE);

const truth = z
  .strictObject({
    happened: line,
    source: line,
    cause: z.enum(CAUSES),
    affected: line,
    severity: z.enum(SEVERITIES),
    spread: z.enum(SPREADS)
  })
  .describe("What an accurate assessment says; the trainee's is compared with it");

export const scenarioSchema = z.strictObject({
  id: id.describe("The scenario's folder name"),
  title: line,
  summary: line.describe('One or two sentences for the card in the lobby'),
  difficulty: z.enum(DIFFICULTIES),
  minutes: z.int().min(3).max(180),
  exercises: line.describe('What it exercises, in a few words'),
  objectives: z.array(objective).min(1).max(FEW),
  story: z.strictObject({
    starts: z.iso.datetime({ local: true }).describe('Story time at STARTEX: "2026-04-23T14:30"'),
    place: line.optional()
  }),
  organisation,
  situation: z.strictObject({
    briefing: line.describe('What the trainee is told before STARTEX'),
    happened: line.describe(
      'The crisis in one or two sentences; the scorer reads replies against it'
    ),
    responsibility: z.enum(RESPONSIBILITIES),
    becomes: z
      .array(
        z
          .strictObject({ ...atOrWhen, responsibility: z.enum(RESPONSIBILITIES) })
          .refine(oneRelease, ONE_RELEASE)
      )
      .default([])
  }),
  truth,
  facts: z.array(fact).min(1).max(SOME),
  personas: z.array(persona).min(1).max(MANY),
  limits: z
    .strictObject({
      feed: z.int().min(40).max(5000).default(280),
      direct: z.int().min(40).max(5000).default(1000)
    })
    .default({ feed: 280, direct: 1000 })
    .describe('Longest text by channel, in characters as people count them'),
  audience: z
    .strictObject({
      trust: z.number().min(0).max(100).default(70).describe('Trust at STARTEX'),
      volume: z.number().min(0).default(3).describe('Mentions a minute at STARTEX')
    })
    .default({ trust: 70, volume: 3 }),
  statement: z
    .strictObject({
      target: drillTime,
      limit: drillTime,
      objectives: z.array(id).max(FEW).default([])
    })
    .optional()
    .describe('By when the first statement is due, from STARTEX'),
  assessment: z
    .strictObject({ target: drillTime, objectives: z.array(id).max(FEW).default([]) })
    .optional()
    .describe('By when the first assessment is due, from STARTEX'),
  moves: z.array(move).min(1).max(FEW),
  injects: z.array(inject).min(1).max(MANY),
  end: z
    .strictObject(atOrWhen)
    .refine(oneRelease, ONE_RELEASE)
    .describe('ENDEX: when the drill ends, by a time or a condition'),
  questions: z.array(line).max(FEW).default([]).describe('Questions for the debrief')
});

/** A scenario as the engine uses it: defaults filled in, times in milliseconds. */
export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as an author writes it. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

export type Inject = Scenario['injects'][number];
export type Persona = Scenario['personas'][number];
export type Fact = Scenario['facts'][number];
export type Move = Scenario['moves'][number];
export type Plan = Scenario['organisation']['plan'];
export type Reaction = Inject['reactions'][number];
export type Expectation = NonNullable<Inject['expects']>;
export type TakesUp = NonNullable<Inject['takesUp']>;
export type Truth = Scenario['truth'];
export type Difficulty = (typeof DIFFICULTIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Spread = (typeof SPREADS)[number];
export type Cause = (typeof CAUSES)[number];
export type Responsibility = (typeof RESPONSIBILITIES)[number];
export type FactStatus = (typeof FACT_STATUSES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Action = (typeof ACTIONS)[number];
export type InjectKind = (typeof KINDS)[number];
export type Temper = (typeof TEMPERS)[number];
export type PersonaKind = (typeof PERSONA_KINDS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type TextDimension = (typeof TEXT_DIMENSIONS)[number];
export type Quality = (typeof QUALITIES)[number];
export type ThreadState = (typeof THREAD_STATES)[number];
