import { ANSWERS, HARM, PROBLEM, QUESTION, type Starter } from './starter.ts';

/** What comes of what the trainee did, or did not do. Each is about another post of the scenario. */
export const FOLLOW_UPS: readonly Starter[] = [
  {
    id: 'after-silence',
    name: 'Louder after silence',
    exercises: 'The price of letting a post that needed an answer stand',
    advice: 'From the same person. They do not repeat themselves: something has happened since.',
    channel: 'feed',
    cast: null,
    severity: 'high',
    release: { unanswered: true },
    expects: { action: 'reply', target: '02:00', limit: '06:00' },
    openings: [
      'nothing? ok. since then [what has happened since]. thats on you {handle}',
      'I asked at [time]. It is now [time], and [what it has cost].',
      'right well ive rung [whom they rang instead] and guess what they knew'
    ],
    hints: [
      PROBLEM('“no answer for twenty minutes”'),
      HARM('“left standing there”'),
      QUESTION('who is coming'),
      ANSWERS
    ]
  },
  {
    id: 'after-poor-answer',
    name: 'Back after a poor answer',
    exercises: 'Mending a bad answer instead of defending it',
    advice: 'They quote one word of it. In a reaction of their own post, that word stands already.',
    channel: 'feed',
    cast: null,
    severity: 'high',
    release: { answered: 'poor' },
    expects: { action: 'reply', target: '02:00', limit: '06:00' },
    openings: [
      '“[a word of the answer]”. read that to [whom] and [what they did]',
      'Thank you for your reply, which answers [a question nobody asked]. Mine was [the question, shorter].',
      'no no. i didnt ask for [what was offered]. i asked [it again]'
    ],
    hints: [
      PROBLEM('“the answer missed the question”'),
      HARM('“felt brushed off”'),
      QUESTION('the first one again'),
      ANSWERS
    ]
  },
  {
    id: 'after-good-answer',
    name: 'Back with the next problem',
    exercises: 'Staying with a person after the first good answer',
    advice: '“ok thanks, still mad”, and then the thing that follows from it.',
    channel: 'feed',
    cast: null,
    severity: 'medium',
    release: { answered: 'good' },
    expects: { action: 'reply', target: '04:00', limit: '10:00' },
    openings: [
      'ok ta, that helped. only now [the next thing that does not work]',
      'did what you said. [where they are now]. [who] here has never heard of it',
      'Fair play. Still [how they feel]. And what about [whom they thought of meanwhile]?'
    ],
    hints: [PROBLEM('“the counter knows nothing of it”'), QUESTION('whom do I ask there'), ANSWERS]
  },
  {
    id: 'no-statement',
    name: 'Where is the statement',
    exercises: 'A holding statement in time, though little is known',
    advice: 'Comes only while none was made. Somebody else tells the story by now.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'medium',
    release: { stated: false },
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    openings: [
      'had it from [who told them] before i had it from you {handle}',
      '[What their page still shows], pinned. [What is going on], not a word. is anyone in'
    ],
    hints: [PROBLEM('“nothing said yet”'), QUESTION('what is going on'), ANSWERS]
  }
];
