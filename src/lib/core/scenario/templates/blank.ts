/** The least that can be played: one person, one fact, one post that needs an answer. */
export const BLANK = `# Lines that begin with # are notes to yourself; nobody else sees them.
id: new-scenario
title: New scenario
summary: One or two sentences for the card in the lobby.
difficulty: first
minutes: 10
exercises: a first answer
objectives:
  - id: first-answer
    text: Answer the first question within its target
story:
  starts: "2027-03-01T09:00"
organisation:
  name: Our organisation
  handle: "@ourorganisation"
  industry: What we do
  about: Who we are, in two or three sentences.
  voice: Plain, warm, in the first person.
  plan:
    roles:
      - id: duty-manager
        name: Duty manager
        does: Knows what has happened and decides what we do about it
situation:
  briefing: What the trainee is told before the drill starts.
  happened: The crisis in one or two sentences.
  responsibility: unclear
# What an accurate assessment would say.
truth:
  happened: What really happened, in a sentence.
  source: Where it was first to be seen
  cause: own
  affected: Who is affected
  severity: medium
  spread: local
facts:
  - id: first-fact
    text: Something that is known, as it may be said.
personas:
  - id: robin
    handle: "@robin_asks"
    name: Robin Vale
moves:
  - title: It begins
    at: "00:00"
injects:
  - id: first-question
    at: "00:30"
    from: robin
    text: "@ourorganisation is this true? What should I do now?"
    severity: medium
    sign: true
    expects:
      action: reply
      target: "03:00"
      limit: "06:00"
      objectives: [first-answer]
    takesUp:
      question: what to do now
      answers: [first-fact]
end:
  at: "10:00"
`;

/** What stands in it for texts of one's own. */
export const PLACEHOLDERS: readonly string[] = [
  'One or two sentences for the card in the lobby.',
  'Our organisation',
  'What we do',
  'Who we are, in two or three sentences.',
  'What the trainee is told before the drill starts.',
  'The crisis in one or two sentences.',
  'What really happened, in a sentence.',
  'Where it was first to be seen',
  'Who is affected',
  'Something that is known, as it may be said.'
];
