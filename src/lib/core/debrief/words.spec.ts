import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDrillTime, MINUTE, SECOND } from '../scenario/time.ts';
import { counted, lengthWord, listed, possessive, shortName, spanWord, timesOf } from './words.ts';

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

  it('tell a span below a minute to the second that the figures show', () => {
    expect([8_700, 59_999].map(spanWord)).toEqual(['eight seconds', '59 seconds']);
    fc.assert(
      fc.property(fc.integer({ min: SECOND, max: MINUTE - 1 }), (ms) => {
        const [, seconds] = formatDrillTime(ms).split(':').map(Number);
        expect(spanWord(ms)).toBe(counted(seconds ?? 0, 'second'));
      })
    );
  });

  it('tell how long a drill was in seconds below two minutes, and in minutes from there on', () => {
    expect(
      [0, 1_000, 30_600, 60_000, 119_900, 120_000, 149_000, 151_000, 1_296_000].map(lengthWord)
    ).toEqual([
      'no time at all',
      'one second',
      '30 seconds',
      '60 seconds',
      '119 seconds',
      'two minutes',
      'two minutes',
      'three minutes',
      '22 minutes'
    ]);
  });

  it('never tell another second than the clock of the drill shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: SECOND, max: 2 * MINUTE - 1 }), (ms) => {
        const [minutes, seconds] = formatDrillTime(ms).split(':').map(Number);
        expect(lengthWord(ms)).toBe(counted((minutes ?? 0) * 60 + (seconds ?? 0), 'second'));
      })
    );
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

  it('keep apart whoever has an "and" in their name', () => {
    expect(listed(['Marks and Daughters', 'Dani'])).toBe('Marks and Daughters; and Dani');
    expect(listed(['Dani', 'Marks and Daughters', 'kev'])).toBe(
      'Dani; Marks and Daughters; and kev'
    );
    expect(listed(['Marks and Daughters'])).toBe('Marks and Daughters');
    expect(listed(['Sandy', 'Andi'])).toBe('Sandy and Andi');
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
