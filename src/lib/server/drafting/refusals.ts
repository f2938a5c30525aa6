import type { OpinionFailed, Why } from '../opinion/failure.ts';

/** Why there are no drafts, for the trainer who asked. */
export interface NoDrafts {
  error: string;
}

const SENTENCES: Readonly<Record<Exclude<Why, 'refused'>, string>> = {
  'too slow': 'The model took too long. Ask for fewer drafts, or try again in a moment.',
  'not reached': 'The model could not be reached. Whoever runs Hotseat can see to its address.',
  'longer than an answer is':
    'The model wrote more than it was asked for, and was cut off. Try again.',
  'not a chat completion':
    'What came back is no answer of a model. Whoever runs Hotseat can see to its address.',
  'too many wait': 'The model is busy with others. Try again in a minute.',
  'not JSON':
    'The model did not answer in the form that was asked for. Try again, or say it more simply.',
  'not what was asked for':
    'The model did not answer in the form that was asked for. Try again, or say it more simply.',
  'no quote in it stands':
    'Nothing of what the model wrote could be used. Try again, or say it more simply.'
};

export function noDrafts({ why, status }: Pick<OpinionFailed, 'why' | 'status'>): NoDrafts {
  if (why !== 'refused') return { error: SENTENCES[why] };
  const reason =
    status === 429 ? 'says that it was asked too often' : `refused (${String(status)})`;
  return { error: `The model ${reason}. Whoever runs Hotseat can see to it.` };
}
