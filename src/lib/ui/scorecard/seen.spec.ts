import { expect, it } from 'vitest';
import { seenWords } from './seen.ts';

it('says of each kind of drill who sees its scorecard', () => {
  expect(seenWords(false, 2, 0)).toBe('Only this browser sees them.');
  expect(seenWords(false, 2, 2)).toBe(
    'This browser sees them, the trainer of the exercise, and in a team those who played with you.'
  );
  expect(seenWords(false, 3, 1)).toBe(
    'What you practised by yourself only this browser sees; of an exercise also its trainer, and in a team those who played with you.'
  );
  expect(seenWords(true, 2, 0)).toBe('You see them, and the trainers and managers of your teams.');
  expect(seenWords(true, 2, 1)).toBe(
    'You see them, and the trainers and managers of your teams; of an exercise also its trainer, and in a team those who played with you.'
  );
});
