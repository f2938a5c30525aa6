import { z } from 'zod';
import { audience, crowdLines } from './audience-schema.ts';
import { drillTime, FEW, id, line, MANY, MOST_INJECTS, SOME, storyJump } from './schema-parts.ts';
import { trigger } from './trigger-schema.ts';
import {
  ACTIONS,
  APPROVALS,
  CAUSES,
  CHANNELS,
  DIFFICULTIES,
  FACT_STATUSES,
  KINDS,
  PERSONA_KINDS,
  QUALITIES,
  RESPONSIBILITIES,
  SEGMENTS,
  SEVERITIES,
  SPREADS,
  TEMPERS,
  THREAD_STATES
} from './vocabulary.ts';

export type { Trigger } from './trigger-schema.ts';
export * from './vocabulary.ts';

/**
 * The one definition of a scenario file. The JSON Schema that editors use is generated from it,
 * the lint and the engine read what it returns. Descriptions are shown by editors while typing.
 */

const atOrWhen = {
  at: drillTime.optional(),
  when: trigger.optional().describe('Released when this holds, instead of at a time'),
  after: drillTime.optional().describe('With `when`: how long after the condition first holds')
};
const oneRelease = (value: { at?: unknown; when?: unknown }) =>
  (value.at === undefined) !== (value.when === undefined);
const ONE_RELEASE = 'expected either at or when';

/** So many times as much, so that no one dimension drowns the others. */
const weight = z.int().min(0).max(10).optional();

const weights = z
  .strictObject({
    speed: weight,
    acknowledgment: weight,
    apology: weight,
    transparency: weight,
    personalization: weight
  })
  .describe('How much each dimension counts in the total, 0 to 10; 1 where left out');

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
    .describe('Whom to hand what to, and how to reach them'),
  approval: z
    .strictObject({
      for: z
        .array(z.enum(APPROVALS))
        .min(1)
        .max(APPROVALS.length)
        .describe(
          'What waits for approval: statements and updates, public replies, direct messages'
        ),
      by: id.describe('The role that approves')
    })
    .optional()
    .describe('In team drills: what one role approves before it goes out')
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
  segment: z
    .enum(SEGMENTS)
    .optional()
    .describe('The part of the audience they belong to; told from the rest when left out'),
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
    repeat: z
      .strictObject({
        every: drillTime.describe('How long after the one before, while the condition holds'),
        most: z.int().min(2).max(FEW).describe('How often in all, the first time included')
      })
      .optional()
      .describe('With `when`: comes again, each time with the next of `variants`'),
    channel: z.enum(CHANNELS).default('feed'),
    from: id.describe('The persona (or, for a briefing, the role) that speaks'),
    headline: line.optional().describe('For news: the headline'),
    text: line,
    variants: z
      .array(line)
      .max(FEW)
      .optional()
      .describe('With `repeat`: what it says the second time, the third, and so on'),
    media: z
      .strictObject({
        file: line.regex(
          /^[\w-]+\.(?:svg|png|jpe?g|webp)$/i,
          'expected a picture file beside the scenario'
        ),
        alt: line.describe('What can be seen on it, in a sentence, for those who cannot see it')
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
  .refine(oneRelease, ONE_RELEASE)
  .refine(
    ({ repeat, when }) => repeat === undefined || when !== undefined,
    'expected when beside repeat'
  );

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
  trainerNote: line
    .optional()
    .describe(
      'For whoever leads the debrief: where the traps are, what to look for, what to ask. Trainees do not see it'
    ),
  objectives: z.array(objective).min(1).max(FEW),
  weights: weights.optional(),
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
  audience,
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
  injects: z.array(inject).min(1).max(MOST_INJECTS),
  crowd: crowdLines,
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
export type Plan = Scenario['organisation']['plan'];
export type Reaction = Inject['reactions'][number];
export type Expectation = NonNullable<Inject['expects']>;
export type TakesUp = NonNullable<Inject['takesUp']>;
