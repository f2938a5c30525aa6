import { describe, expect, it } from 'vitest';
import { counted, listed, possessive, shortName, spanWord, timesOf } from './words.ts';

describe('words', () => {
  it('count as one would say it', () => {
    expect([
      counted(0, 'post'),
      counted(1, 'post'),
      counted(12, 'post'),
      counted(13, 'post')
    ]).toEqual(['no posts', 'one post', 'twelve posts', '13 posts']);
    expect(counted(2, 'reply', 'replies')).toBe('two replies');
  });

  it('tell a span by its length', () => {
    expect([0, 40_000, 60_000, 89_000, 420_000].map(spanWord)).toEqual([
      'one second',
      '40 seconds',
      'a minute',
      'a minute',
      'seven minutes'
    ]);
  });

  it('join with commas and one "and"', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c'
    ]);
    expect(timesOf([60_000, 65_000, 70_000, 75_000])).toBe('1:00, 1:05, 1:10 and one more');
  });

  it('call people as a sentence can carry it', () => {
    expect(['Farah Quill, Syke FM', 'shanice 💗 nails', '💗', 'Mara K'].map(shortName)).toEqual([
      'Farah Quill',
      'shanice nails',
      '💗',
      'Mara K'
    ]);
    expect([possessive('Mara'), possessive('James')]).toEqual(['Mara’s', 'James’']);
  });
});
