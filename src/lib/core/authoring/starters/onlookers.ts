import { ANSWERS, HARM, PROBLEM, QUESTION, type Starter } from './starter.ts';

/** Posts of those who see it, pass it on, laugh or sell something. */
export const OF_ONLOOKERS: readonly Starter[] = [
  {
    id: 'witness',
    name: 'A witness',
    exercises: 'Taking in what somebody saw without confirming what is not known',
    advice: 'They saw one corner of it, and get one thing wrong.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'medium',
    release: 'at',
    expects: { action: 'reply', target: '05:00', limit: '12:00' },
    openings: [
      'was right there. [what they saw first], then [what they heard], and [how many] people just [did what]',
      'for what its worth i was [where] at [exact time] and [who] was already [doing what]',
      'From my window: [what can be seen]. Nobody has [what nobody has done yet].'
    ],
    hints: [PROBLEM('“the lift came down twice”'), QUESTION('was anybody under it'), ANSWERS]
  },
  {
    id: 'rumour',
    name: 'A rumour',
    exercises: 'Correcting what is false early, by the facts, without spreading it further',
    advice: 'Second-hand, certain, and nearly right. It comes from a cousin.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'high',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    openings: [
      'my [relation] works [near there] and [he or she] says [the false part] since [a day]. not being told',
      'so its TRUE then. [the false part]. [whose] [relation] saw the [thing]',
      'Do not [what people should in fact do]!! [The false part.] Pass it on'
    ],
    hints: [
      PROBLEM('“a rumour that the dog died”, “it is not true that”'),
      HARM('“people are frightened”, “her family reads this”'),
      ANSWERS
    ]
  },
  {
    id: 'screenshot',
    name: 'A screenshot',
    exercises: 'Owning or disowning words that carry our name',
    advice: 'Add the picture with an alternative text that says all that is on it.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'high',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    openings: [
      'your own email, {handle}. line [which]. read it out loud',
      'someone sent me this. is it real. please say its not real',
      'deleted now but i got it: “[the words that should not have been sent]”'
    ],
    hints: [PROBLEM('“the message says that nobody is to know”'), QUESTION('is it yours'), ANSWERS]
  },
  {
    id: 'thanks',
    name: 'Thanks',
    exercises: 'Leaving a kind word alone, or answering it briefly, while others wait',
    advice: 'Somebody tired, thanking a person by what they did. No moral.',
    channel: 'feed',
    cast: 'customer',
    severity: 'low',
    release: 'at',
    expects: { action: 'ignore' },
    openings: [
      'the [lad, woman, one with the scarf] on [where] this morning. didnt have to [what they did]. did',
      'whatever else, [who] stayed [how long] after their shift with my [who]. saw that',
      'Credit to your driver, who [small thing]. That is all.'
    ],
    hints: []
  },
  {
    id: 'mockery',
    name: 'Mockery',
    exercises: 'Not rising to it, and not joining in',
    advice: 'It has to be funny, at the cost of the organisation, never of who was hurt.',
    channel: 'feed',
    cast: 'neighbour',
    severity: 'low',
    release: 'at',
    expects: { action: 'ignore' },
    openings: [
      '{org} have put out a statement. ive run it through my cat',
      'breaking: {org} confirms that [an absurd small thing] is “[a word from the press office]”',
      'day one as head of comms at {org}: [what you do first]'
    ],
    hints: []
  },
  {
    id: 'fan',
    name: 'A fan who makes it worse',
    exercises: 'Standing by a person who is attacked in our name',
    advice: 'They mean well, and go for somebody who was hurt. Let it answer that person’s post.',
    channel: 'feed',
    cast: 'customer',
    severity: 'high',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '08:00' },
    openings: [
      '[how many] years with {org} and never once [what never happened]. funny how some people always [an insult]',
      'maybe dont [what the victim did] then?? leave them alone theyre doing their best',
      'With respect, anybody with sense knows that [something the victim could not know].'
    ],
    hints: [
      PROBLEM('“she did nothing wrong”, “do not blame her for it”'),
      HARM('“attacked for asking”')
    ]
  },
  {
    id: 'troll',
    name: 'A troll',
    exercises: 'Leaving alone what cannot be answered',
    advice: 'No question in it that has an answer. Once is enough.',
    channel: 'feed',
    cast: 'troll',
    severity: 'low',
    release: 'at',
    expects: { action: 'ignore' },
    openings: [
      'ANSWER THE QUESTION {handle}. you know which one',
      'and [an old matter that has nothing to do with it]? thought so',
      'they all knew. [a year]. look it up. (you cant, its gone)'
    ],
    hints: []
  },
  {
    id: 'seller',
    name: 'Somebody who sells something',
    exercises: 'Seeing noise as noise, though it carries the hashtag',
    advice: 'A firm that you invent. Prices and codes make it real.',
    channel: 'feed',
    cast: 'business',
    severity: 'low',
    release: 'at',
    expects: { action: 'ignore' },
    openings: [
      'Worried about [the matter]? Our [thing] takes out [how much] of it. [Price], code [word] till midnight',
      'Open late for anyone caught up in it. [what there is], [what it costs]'
    ],
    hints: []
  },
  {
    id: 'bot',
    name: 'A bot that repeats',
    exercises: 'Not answering a machine',
    advice: 'Somebody else’s words, cut in the wrong place, with too many hashtags.',
    channel: 'feed',
    cast: 'bot',
    severity: 'low',
    release: 'at',
    expects: { action: 'ignore' },
    openings: [
      '{handle} RESPOND NOW [the first six words of a post that was shared a lot] #News #Alert'
    ],
    hints: []
  }
];
