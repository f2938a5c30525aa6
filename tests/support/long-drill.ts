import {
  scenarioSchema,
  type Scenario,
  type ScenarioInput
} from '../../src/lib/core/scenario/schema.ts';

type InjectInput = ScenarioInput['injects'][number];

const NOISE = [
  'rain again on the way to work, of course',
  'does anybody know when the library opens on a bank holiday',
  'our cat has learned to open the bread bin',
  'two goals in the last minute, I lost my voice'
];
/** What people come with: their words, and what a good answer takes up. */
const COMPLAINTS = [
  {
    text: 'my kettle from you caught fire at breakfast @brightwick and my son burned his hand. what do I do',
    takesUp: {
      problem: ['the kettle caught fire', 'a kettle in flames at breakfast'],
      harm: ['a burned hand', 'your son was hurt'],
      question: 'what do I do',
      answers: ['doctor', 'recall', 'unplug']
    }
  },
  {
    text: 'bought the red kettle on Saturday, it smoked when my mum used it. is it safe or not @brightwick',
    takesUp: {
      problem: ['a kettle that smoked', 'the red kettle from Saturday'],
      harm: ['a fright for your mum', 'afraid to use it'],
      question: 'is it safe or not',
      answers: ['unplug', 'which', 'cause']
    }
  },
  {
    text: '@brightwick the shop in Dale Street would not take the kettle back and I am frightened to use it',
    takesUp: {
      problem: ['the shop that sent you away', 'a kettle that was not taken back'],
      harm: ['left standing with it', 'a walk for nothing'],
      question: 'will they take it back',
      answers: ['shops', 'refund', 'courier']
    }
  },
  {
    text: 'you recalled the kettles and nobody told us @brightwick, my wife found out on the bus',
    takesUp: {
      problem: ['a recall that nobody told you of', 'word that came by the bus'],
      harm: ['the last to know', 'a shock for your wife'],
      question: 'why did nobody tell us',
      answers: ['letters', 'recall', 'update']
    }
  }
];

const FACTS: ScenarioInput['facts'] = [
  { id: 'recall', text: 'All red kettles sold since 3 March are recalled.' },
  { id: 'unplug', text: 'Unplug the kettle and ring 0800 555 0151, open until 22:00.' },
  { id: 'doctor', text: 'Burns belong under cool water for 20 minutes, then to a doctor.' },
  { id: 'which', text: 'White and blue kettles are not affected. The number is on the base.' },
  { id: 'shops', text: 'Every shop has been told at noon to take them back without a receipt.' },
  { id: 'refund', text: 'The full price of 34 pounds is paid back on the spot.' },
  { id: 'courier', text: 'A courier collects the kettle free of charge within two days.' },
  {
    id: 'letters',
    text: 'Letters went to 1,400 homes on Monday. 700 addresses are not known to us.'
  },
  { id: 'update', text: 'The next public update is today at 09:30.' },
  {
    id: 'cause',
    text: 'We left out the thermostat in 2,100 kettles.',
    open: 'Why the kettles smoke',
    status: 'unconfirmed',
    becomes: [{ at: '20:00', status: 'known' }]
  }
];

/** `4:05` or `1:04:05` */
function timeOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`;
}

function timed(nth: number, count: number, seconds: number): InjectInput {
  const at = timeOf(Math.floor((nth / count) * (seconds - 120)) + 5);
  const id = `post-${String(nth)}`;
  const complaint = COMPLAINTS[(nth >> 2) % COMPLAINTS.length];
  if (nth % 4 !== 1 || !complaint)
    return { id, at, from: 'joss', text: `${NOISE[nth % 4] ?? ''} (${id})` };
  return {
    id,
    at,
    from: `p${String(nth % 20)}`,
    text: `${complaint.text} ${id}`,
    severity: nth % 3 === 0 ? 'high' : 'medium',
    expects: { action: nth % 16 === 1 ? 'private' : 'reply' },
    takesUp: complaint.takesUp,
    reactions: [
      { to: 'good', says: 'thank you, that helps', then: 'settled' },
      { to: 'poor', says: 'that is no answer at all', then: 'lost' },
      { to: 'canned', says: 'you said exactly this to my neighbour', then: 'lost' }
    ]
  };
}

function conditional(nth: number): InjectInput {
  return {
    id: `branch-${String(nth)}`,
    when: { unanswered: { inject: `post-${String(4 * nth + 1)}` } },
    after: '0:20',
    from: 'joss',
    text: `nobody has answered them, ${String(nth)} people are waiting @brightwick`
  };
}

/** A drill of an hour with 300 injects, 68 of which need an answer and 30 of which come by a condition. */
export function longDrill({ minutes = 60, injects = 300, branches = 30 } = {}): Scenario {
  const plain = injects - branches;
  return scenarioSchema.parse({
    id: 'long',
    title: 'An hour of kettles',
    summary: 'Kettles smoke.',
    difficulty: 'steady',
    minutes,
    exercises: 'endurance',
    objectives: [{ id: 'all', text: 'Answer them all' }],
    story: { starts: '2026-03-11T09:00' },
    organisation: {
      name: 'Brightwick',
      handle: '@brightwick',
      industry: 'household goods',
      about: 'We make kettles.',
      voice: 'plain',
      plan: {
        roles: [
          { id: 'safety', name: 'Product safety', person: 'Edda', does: 'Decides on recalls' }
        ],
        holding: [
          {
            title: 'First',
            text: 'Some red kettles of ours have smoked. Please unplug yours and ring 0800 555 0151. We are finding out why and will post here at 09:30.'
          }
        ]
      }
    },
    situation: {
      briefing: 'Kettles smoke.',
      happened: 'Red kettles sold since March overheat, smoke and burn people.',
      responsibility: 'unclear',
      becomes: [{ at: '20:00', responsibility: 'preventable' }]
    },
    truth: {
      happened: 'A thermostat was left out.',
      source: 'Customers',
      cause: 'own',
      affected: '2,100 households',
      severity: 'high',
      spread: 'national'
    },
    facts: FACTS,
    personas: [
      { id: 'joss', handle: '@joss', name: 'Joss', temper: 'playful' },
      ...Array.from({ length: 20 }, (_, nth) => ({
        id: `p${String(nth)}`,
        handle: `@person_${String(nth)}`,
        name: `${['Ada', 'Ben', 'Cleo', 'Dov', 'Eva'][nth % 5] ?? ''} ${'ABCDEFGHIJKLMNOPQRST'.charAt(nth)}.`,
        followers: 50 * (nth + 1),
        temper: 'worried' as const
      }))
    ],
    statement: { target: '06:00', limit: '10:00' },
    assessment: { target: '10:00' },
    moves: [{ title: 'The hour', at: '00:00' }],
    injects: [
      ...Array.from({ length: plain }, (_, nth) => timed(nth, plain, minutes * 60)),
      ...Array.from({ length: branches }, (_, nth) => conditional(nth))
    ],
    end: { at: timeOf(minutes * 60) }
  } satisfies ScenarioInput);
}
