import { describe, expect, it } from 'vitest';
import { Lexicon, matchAt } from './pattern.ts';
import { readWords } from './words.ts';

function matches(source: string, text: string): boolean {
  const lexicon = new Lexicon();
  const pattern = lexicon.compile(source);
  const { words } = readWords(text);
  const fits = words.map((word) => lexicon.atomsOf(word));
  return words.some((_, at) => matchAt(pattern, fits, at, words.length, -1) !== -1);
}

describe('a pattern', () => {
  it.each([
    ['let ~2 down', 'we let you both down', true],
    ['let ~2 down', 'we let you and yours down', false],
    ['refund*', 'refunding it', true],
    ['call|ring us', 'please ring us', true],
    ['@we ?have failed', 'we failed', true],
    ['@we ?have failed', 'we have failed', true],
    ['by #time', 'by 18:20', true],
    ['sorry $', 'so sorry', true],
    ['sorry $', 'sorry about it', false],
    ['apologise', 'we apologize', true],
    ['responsibility', 'our responsibilty', true]
  ])('%s on "%s": %s', (source, text, expected) => {
    expect(matches(source, text)).toBe(expected);
  });

  it('says which class does not exist', () => {
    expect(() => new Lexicon().compile('@nobody')).toThrow('There is no class of words @nobody.');
  });
});
