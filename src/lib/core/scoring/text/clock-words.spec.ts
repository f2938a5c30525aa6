import { describe, expect, it } from 'vitest';
import { clockInFigures } from './clock-words.ts';
import { readWords } from './words.ts';

describe('a time in words', () => {
  it('is the time that it names', () => {
    const figures = [
      ['half past seven', '7:30'],
      ['quarter to nine', '8:45'],
      ['quarter to one', '12:45'],
      ['twenty-five past twelve', '12:25'],
      ['six o’clock', '6:00']
    ];
    for (const [text = '', time] of figures) expect(clockInFigures(text), text).toBe(time);
    for (const text of ['', 'half', 'half of seven', 'many past seven', 'half past many'])
      expect(clockInFigures(text), text).toBeNull();
  });

  it('is read as one in a text, whole, and not where it is none', () => {
    const times = (text: string) =>
      readWords(text)
        .words.filter(({ kind }) => kind === 'time')
        .map(({ text: read, start, end }) => [read, text.slice(start, end)]);
    expect(times('You hear from us by Half past seven, or at six o’clock.')).toEqual([
      ['7:30', 'Half past seven'],
      ['6:00', 'six o’clock']
    ]);
    expect(times('Five to ten days, ten to twelve of us, on behalf of the past ten.')).toEqual([]);
  });
});
