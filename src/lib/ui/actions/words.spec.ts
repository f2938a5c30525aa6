import { describe, expect, it } from 'vitest';
import { doneWords } from './words.ts';

describe('how far the actions of a report are', () => {
  it.each([
    [{ actions: 0, done: 0, dropped: 0, overdue: 0 }, 'No action was agreed on.'],
    [{ actions: 1, done: 1, dropped: 0, overdue: 0 }, '1 of 1 action done.'],
    [{ actions: 3, done: 0, dropped: 0, overdue: 0 }, '0 of 3 actions done.'],
    [{ actions: 4, done: 1, dropped: 1, overdue: 2 }, '1 of 4 actions done, 1 dropped, 2 overdue.']
  ])('%j', (report, words) => {
    expect(doneWords(report)).toBe(words);
  });
});
