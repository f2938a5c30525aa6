import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortQuote } from './quote.ts';

describe('a short quote', () => {
  it('ends on a word on which one may, where the sentence goes on', () => {
    expect(
      shortQuote(
        'The water is cloudy in Alder Street and has been so since we came home at six today'
      )
    ).toBe('The water is cloudy in Alder Street and has been so since we came home…');
    expect(shortQuote('The water was brown for - and of the, @lopewell_water says so')).toBe(
      'The water was brown…'
    );
  });

  // Read in all possible ways, 27 commas took 18 seconds, and each one more twice as long.
  it.each([27, 5000])('is found in a moment, where somebody writes %i commas', (length) => {
    for (const row of [',', ' ', ' ,', '-', ' a', ', the']) {
      const text = `The water ${row.repeat(length)}brown and so is @us and the street`;
      const quotes = [
        shortQuote(text),
        shortQuote(`${text.slice(0, 68)}brownish words that go on`)
      ];
      for (const quote of quotes) expect(quote === null || quote.length < 80).toBe(true);
    }
  });

  it('stands in the text, whatever it is', () => {
    const part = fc.constantFrom(
      ' ',
      ',',
      ';',
      '–',
      '-',
      'a',
      'the',
      'water',
      '@us',
      '.',
      'Ü',
      '\n'
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        const text = parts.join(' ');
        const quote = shortQuote(text);
        if (quote !== null) expect(text).toContain(quote.replace(/…$/u, ''));
      })
    );
  });
});
