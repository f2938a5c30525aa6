/**
 * Sentences that carry fragments of a post. `{problem}` and `{harm}` are lists of words as an author
 * wrote them under `takesUp`, so they stand where a list can stand; the first word of a text is the
 * person's name, where there is one.
 */

/** Where the organisation is at fault: the problem, what it did, ownership and regret. */
export const OWNING: readonly string[] = [
  '{problem}, and {harm}: that is our mistake, and I am sorry.',
  'I am sorry. {problem}, and {harm}: we got this wrong.',
  '{problem}, {harm}. You trusted us and we let you down. I am sorry.',
  'what you describe should never have happened: {problem}, {harm}. That is on us, and I am sorry.',
  '{harm}, and all of it from {problem}. The mistake is ours, and I apologise to you for it.',
  'no excuse: {problem}, {harm}. We failed you there, and I am sorry.'
];

/** Where it is not, or where that is not known: the problem, what it does to them, care. */
export const CARING: readonly string[] = [
  '{problem}, {harm}: of course that worries you, and I am sorry you are going through it.',
  'you are right to ask about it. {problem}, {harm}: anybody would be worried.',
  '{harm}, and then {problem}. I understand, and I do not want you to be alone with it.',
  'I am glad that you asked. {problem}, {harm}: no wonder that you are worried.',
  '{problem} would frighten anybody, and with you it is {harm}. I am sorry that you have to bear this.',
  'I hear you: {problem}, {harm}. You are right to be worried.'
];

/** To somebody who has had an answer and still waits for one. */
export const AGAIN: readonly string[] = [
  'you should not have to ask me twice. {problem}, {harm}: I am sorry that my first answer left it open.',
  'that was not plain enough of me, and I am sorry: {problem}, {harm}. Here it is in short words.',
  'you are right to come back to me about {problem}. {harm}: I should have said this at once.',
  'I left out what you need, and I am sorry. {problem}, {harm}.'
];

/** A next step made for this person. `{person}` is whom the plan names for it. */
export const STEPS = {
  person: [
    'Message me your number and I will have {person} ring you.',
    'Send me a message with your number: {person} will ring you, and I will check that it was done.',
    'Write to me in a message and {person} will take on your case today.'
  ],
  public: [
    'Message me here and I will see to your case myself.',
    'Send me a message and I will stay with this until it is settled for you.',
    'Write to me in a message, and I will look after it for you myself.'
  ],
  private: [
    'Please message me about {private}, not here in public, and I will see to it myself.',
    'Let us speak about {private} in a message: I will answer you there myself.',
    '{private} belongs in a message to me, not in public. I will look after it for you.'
  ],
  direct: [
    'Tell me here when I can ring you, and I will do it myself.',
    'Write to me here at any time; I look after your case myself until it is settled.',
    'Send me your number here and I will ring you in the next ten minutes.'
  ]
} as const;

/** Repair, where the known facts name none. */
export const REPAIR: readonly string[] = [
  'I will put this right with you myself.',
  'We are changing how we check this, so that it does not happen again.',
  'I will see that it is put right for you today.'
];
