import { ANSWERS, HARM, PRIVATE, PROBLEM, QUESTION, type Starter } from './starter.ts';

/** Posts of those to whom it happened. */
export const OF_HARM: readonly Starter[] = [
  {
    id: 'odd-one',
    name: 'The odd one out',
    exercises: 'Noticing the first sign while it still looks like noise',
    advice:
      'No anger and no hashtag yet. They ask because something is off, and then go and make tea.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'medium',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    sign: true,
    openings: [
      'is it just me or is [the thing that is off] a bit [how it is off]',
      'anyone else had [what happened, with a time]? might be nothing',
      'Not a complaint, only a question. Why is [one small, exact thing] today?'
    ],
    hints: [PROBLEM('“the smell”, “it smells of paint”'), QUESTION('is it one of yours'), ANSWERS]
  },
  {
    id: 'first-complaint',
    name: 'First complaint',
    exercises: 'Acknowledging one person’s trouble before the cause is known',
    advice: 'One exact thing hurts more than ten: the birthday cake for Saturday at two.',
    channel: 'feed',
    cast: 'customer',
    severity: 'high',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    openings: [
      '{handle} [the thing] was for [whom, and when]. now what',
      'so thats [what they have lost], [when they need it], and your phone goes to [what the phone does]',
      'I ordered [what] on [day] for [a reason that matters]. What came is [what came]. {handle}'
    ],
    hints: [
      PROBLEM('“the cake came with nuts in it”, “wrong cake”'),
      HARM('“the party is off”, “she had to be collected”'),
      QUESTION('can it be replaced by Saturday'),
      ANSWERS
    ]
  },
  {
    id: 'affected',
    name: 'Somebody who was hurt',
    exercises: 'Care before information, and nothing that sounds like a form',
    advice: 'Short. Nobody in shock writes a paragraph. Leave out what they cannot say yet.',
    channel: 'feed',
    cast: 'affected',
    severity: 'critical',
    release: 'at',
    expects: { action: 'private', target: '02:00', limit: '05:00' },
    openings: [
      'we are at [where they sit waiting]. [who] is [how they are]. nobody from {handle} has [what nobody did]',
      'she was only [the ordinary thing she was doing]',
      '[Age]. My [who] is [age], and [what was done to them]. I keep thinking about [one detail].'
    ],
    hints: [
      PROBLEM('“the boiling notice was ours”'),
      HARM('“he is burned”, “a child in hospital”, “you sat alone with it”'),
      PRIVATE('the ward, a telephone number')
    ]
  },
  {
    id: 'same-here',
    name: 'Same here',
    exercises: 'Seeing that two are a pattern, and not sending both the same words',
    advice:
      'Answer another post with it. A different voice, and one detail that does not fit the first.',
    channel: 'feed',
    cast: 'customer',
    severity: 'medium',
    release: 'at',
    expects: { action: 'reply', target: '04:00', limit: '10:00' },
    openings: [
      'ours too. only ours was [how it was different]',
      'thought it was just us. [when], [where], [what]',
      'Same, and I was told [what they were told on the phone] when I rang.'
    ],
    hints: [
      PROBLEM('“yours too”, “it is not only one street”'),
      HARM('“you were told it was you”'),
      ANSWERS
    ]
  },
  {
    id: 'private-matter',
    name: 'A direct message with a private matter',
    exercises: 'Keeping names, health and addresses out of the public feed',
    advice:
      'They say more than they have to. Use invented data, reserved numbers, .example addresses.',
    channel: 'direct',
    cast: 'affected',
    severity: 'high',
    release: 'at',
    expects: { action: 'private', target: '04:00', limit: '10:00' },
    openings: [
      'didnt want to put this on the main thing. [what it is], and [who else it concerns] doesnt know',
      'Hello, I hope this reaches a person. [What happened.] Please do not [what they are afraid of].',
      'you said to message so. [name of a thing], [a number], [what they need by when]'
    ],
    hints: [
      PROBLEM('“the letter was about somebody’s health”'),
      HARM('“afraid that he reads it”'),
      PRIVATE('the case, the address')
    ]
  },
  {
    id: 'mild-question',
    name: 'The mild question that matters',
    exercises: 'Triage: the politest post on the feed is the urgent one',
    advice: 'No capitals, no blame, and somebody’s safety in the middle of the sentence.',
    channel: 'feed',
    cast: 'parent',
    severity: 'critical',
    release: 'at',
    expects: { action: 'reply', target: '02:00', limit: '05:00' },
    openings: [
      'sorry if this has been asked. is it ok to [the risky thing] if you already [did it]',
      'Quick one: [who, small or frail] has had [how much] of it. Do I do anything?',
      'when you say [your own words], does that count for [a case nobody thought of]'
    ],
    hints: [
      PROBLEM('“already drank half a bottle”'),
      QUESTION('do I throw it away or not'),
      HARM('“frightened for a nine-week-old”'),
      ANSWERS
    ]
  }
];
