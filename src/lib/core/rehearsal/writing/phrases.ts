/**
 * Sentences that carry fragments of a post. `{problem}` and `{harm}` are words as an author wrote them
 * under `takesUp`, so they stand where a list can stand. Before the first word comes the person's name,
 * where there is one. They are short, since what people need to know has to fit beside them.
 */

/** Where the organisation is at fault: the problem, what it did, ownership and regret. */
export const OWNING: readonly string[] = [
  '{problem}, {harm}: that is our mistake, and I am sorry.',
  'I am sorry. {problem}, {harm}: we got this wrong.',
  '{problem}, {harm}. We let you down, and I am sorry.',
  '{harm}, and all from {problem}. That is on us, and I am sorry.',
  'no excuse: {problem}, {harm}. We failed you, and I am sorry.',
  'this should never have happened to you: {problem}, {harm}. Our mistake, and I am sorry.'
];

/** Where it is not, or where that is not known: the problem, what it does to them, care. */
export const CARING: readonly string[] = [
  '{problem}, {harm}: no wonder you are worried.',
  'you are right to ask. {problem}, {harm}: anybody would be worried.',
  '{problem}, {harm}. I am sorry you are going through this.',
  'I am glad you asked. {problem}, {harm}: of course that worries you.',
  '{harm}, and {problem} on top of it: I understand the worry.',
  'I hear you. {problem}, {harm}: you are right to be worried.'
];

/** To somebody who has had an answer and still waits for one. */
export const AGAIN: readonly string[] = [
  'you should not have to ask twice about {problem}. I am sorry.',
  'you are right to come back to me about {problem}, and I am sorry that I left it open.',
  'I am sorry, I left out what you need about {problem}. {harm}: I see that.',
  'in plain words this time, and I am sorry it was not so before: {problem}, {harm}.'
];

/** Where nothing is known of the problem but what it is called. */
export const BARE = {
  owning: [
    'what happened to you with {problem} is our mistake, and I am sorry.',
    'I am sorry. We got this wrong with {problem}, and you should not have had to tell us.'
  ],
  caring: [
    'I am sorry you are going through this with {problem}.',
    'you are right to write to me about {problem}: of course that worries you.'
  ]
} as const;

/** A next step made for this person. `{person}` is whom the plan names for it. */
export const STEPS = {
  person: [
    'Message me your number: {person} will ring you.',
    'Message me, and {person} takes on your case today.',
    'Send me a message and I will have {person} ring you.'
  ],
  public: [
    'Message me and I will see to your case myself.',
    'Send me a message, and I stay with this until it is settled for you.',
    'Message me here, and I will look after it for you myself.'
  ],
  private: [
    'Message me about {private}, not in public, and I will see to it myself.',
    'Message me about {private}: I will look after it for you there.',
    'Please send me a message about {private}; I answer you there myself.'
  ],
  direct: [
    'Tell me when I can ring you, and I will do it myself.',
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
