import { ANSWERS, HARM, PRIVATE, PROBLEM, QUESTION, type Starter } from './starter.ts';

/** Those who ask for a living, watch over us, or work for us. */
export const OF_VOICES: readonly Starter[] = [
  {
    id: 'journalist',
    name: 'A journalist’s question',
    exercises: 'Getting the press to the right role, and saying only what is known',
    advice: 'Polite, three questions, and the hour of the broadcast.',
    channel: 'feed',
    cast: 'journalist',
    severity: 'high',
    release: 'at',
    expects: { action: 'escalate', target: '02:00', limit: '06:00' },
    openings: [
      '{handle} [Name, outlet.] I am on air at [time]. Was anybody hurt? Who knew, and when? I would like to be fair.',
      'Good [part of day] {handle}. I have [what they have in hand] and run it at [time] with or without you. Is it yours?',
      '{handle} three things for [time], please: [how many], [since when], [who decides]. Thank you.'
    ],
    hints: [PROBLEM('“was there no alarm”'), QUESTION('was anybody hurt'), ANSWERS]
  },
  {
    id: 'news',
    name: 'A news item',
    exercises: 'Noticing that the story has left the feed',
    advice: 'Fill in the headline. Dry, and right except for one number.',
    channel: 'news',
    cast: 'journalist',
    severity: 'medium',
    release: 'at',
    expects: null,
    openings: [
      '{org} has [what it did] after [what happened]. The number of people affected was given as [a number]. {org} had not answered by [time].'
    ],
    hints: []
  },
  {
    id: 'notice',
    name: 'An official notice',
    exercises: 'Answering an authority exactly, through the role that speaks with it',
    advice: 'One dry sentence. An office has no opinion and no emoji.',
    channel: 'feed',
    cast: 'official',
    severity: 'high',
    release: 'at',
    expects: { action: 'escalate', target: '03:00', limit: '08:00' },
    openings: [
      'The office has received no notification of [the matter] and has asked {org} for [what, by when].',
      'Residents of [where] are advised to [what to do] until [when]. Enquiries about [what] are for {org}.'
    ],
    hints: [PROBLEM('“no notification was made”'), ANSWERS]
  },
  {
    id: 'employee',
    name: 'Somebody who works for us',
    exercises: 'Not punishing staff in public, and telling what they say from what is known',
    advice: 'They know too much, half of it wrong, and are tired.',
    channel: 'feed',
    cast: 'employee',
    severity: 'high',
    release: 'at',
    expects: { action: 'escalate', target: '03:00', limit: '08:00' },
    openings: [
      'been [where they stand] since [hour] with [what they were given]. told nowt. [what they make of it]',
      'not supposed to say but it was flagged. [when]. by [what kind of job, no name]. twice',
      'I work there and I found out from this app. [How that was.]'
    ],
    hints: [
      PROBLEM('“it was reported in March”'),
      HARM('“you heard it from strangers”'),
      PRIVATE('who they are and what they saw')
    ]
  },
  {
    id: 'activist',
    name: 'A campaigner',
    exercises: 'Taking a demand seriously without giving away what is not decided',
    advice: 'They asked before, politely, and have the date.',
    channel: 'feed',
    cast: 'activist',
    severity: 'medium',
    release: 'at',
    expects: { action: 'reply', target: '05:00', limit: '12:00' },
    openings: [
      'We wrote to {handle} about [the same risk] on [date]. The answer was [its one sentence]. So.',
      'Meeting at [where], [when]. Bring [what]. We want [one demand that can be met], not a statement.'
    ],
    hints: [PROBLEM('“you were warned in May”'), QUESTION('will it be switched off today'), ANSWERS]
  },
  {
    id: 'influencer',
    name: 'An account with followers',
    exercises: 'Answering the case and not the size of the crowd behind it',
    advice: 'It names the thing, and from here on it has a hashtag.',
    channel: 'feed',
    cast: 'influencer',
    severity: 'high',
    release: 'at',
    expects: { action: 'reply', target: '03:00', limit: '07:00' },
    openings: [
      'ok who has seen what {handle} did to [whom]. im not even from there and im [how they feel]',
      'reading the replies under [whose] post and i have [a number] questions. first: [the sharp one]',
      'so we are all just going to let {org} [what it did]? no. no #[two words]'
    ],
    hints: [PROBLEM('“what happened to Brenda”'), QUESTION('why did nobody stop it'), ANSWERS]
  },
  {
    id: 'briefing',
    name: 'Word from inside',
    exercises: 'Bringing what has just become known to the public, and keeping back what has not',
    advice: 'From a role, in a hurry. Say what is sure, what is not, and when the next word comes.',
    channel: 'briefing',
    cast: null,
    severity: 'medium',
    release: 'at',
    expects: null,
    openings: [
      '[First name] here. [What is sure now.] [What is not.] You can say [which part], not [which part]. Next word from me at [time].'
    ],
    hints: []
  }
];
