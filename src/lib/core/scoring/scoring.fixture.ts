import { rate } from './index.ts';
import type { ReplyContext, ReplyRating } from './types.ts';

/** A made-up crisis, so that a spec says only what it is about. */
export const CONTEXT: Omit<ReplyContext, 'reply'> = {
  post: {
    author: '@ines_walks',
    name: 'Ines Carrow',
    text: 'My guide dog was refused on your Saturday ferry and I stood on the quay at Ardle for three hours. The steward laughed. Who do I speak to about this?'
  },
  organisation: { name: 'Skerry Line', industry: 'ferries' },
  happened:
    'On Saturday a Skerry Line crew refused three passengers with assistance dogs. The crew had not been trained on the rule that admits them.',
  facts: {
    known: [
      'Three passengers with assistance dogs were refused on Saturday 4 May',
      'The crew had not had the training that Skerry Line requires',
      'Fares are refunded and a free return trip is offered',
      'Access line 0800 555 0111, 7am to 9pm'
    ],
    unconfirmed: ['Whether the steward laughed at a passenger', 'How many crews lack the training'],
    mustNotSay: ['The name of the steward (Pell Haddon)']
  },
  responsibility: 'preventable',
  channel: 'public',
  earlier: []
};

/** Rates a reply in the made-up crisis. */
export function rated(reply: string, change: Partial<ReplyContext> = {}): ReplyRating {
  return rate({ ...CONTEXT, reply, ...change }, null);
}
