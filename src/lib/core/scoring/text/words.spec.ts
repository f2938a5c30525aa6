import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { readWords } from './words.ts';

function texts(text: string): string[] {
  return readWords(text).words.map(({ text }) => text);
}

describe('fold', () => {
  it('makes look-alike, full-width, accented and hidden letters plain', () => {
    expect(fold('Ｓоrrу')).toBe('sorry');
    expect(fold('caf\u00e9')).toBe('cafe');
    expect(fold('sor\u200bry')).toBe('sorry');
  });

  it('leaves a word of another script as it is, so that its language is seen', () => {
    expect(fold('Извините')).toBe('извините');
  });
});

describe('readWords', () => {
  it('writes contractions out, with and without their apostrophe', () => {
    expect(texts("We didn't, and dont")).toEqual(['we', 'did', 'not', 'and', 'do', 'not']);
    expect(texts("Dani's dog, it's late")).toEqual(['dani', 'dog', 'it', 'is', 'late']);
  });

  it('spells the American way as the British', () => {
    expect(texts('apologize color canceled center')).toEqual(
      texts('apologise colour cancelled centre')
    );
  });

  it('tells times, amounts, lines, addresses and handles from words', () => {
    const kinds = readWords('By 18:20 or 7pm £1,950 0800 555 0142 a.example/b @ines 30,214').words;
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'word',
      'time',
      'word',
      'time',
      'money',
      'phone',
      'address',
      'handle',
      'number'
    ]);
  });

  it('knows sentences, questions and clauses', () => {
    const { sentences, words } = readWords('Sorry, Ines. Who laughed?');
    expect(sentences.map(({ question }) => question)).toEqual([false, true]);
    expect(words[0]?.clause).not.toBe(words[1]?.clause);
  });

  it.each([
    ['Dr. Hale has seen the log of St. Anne. We wait.', 2],
    ['Cllr. Moss and Prof. Obi came.', 1],
    ['The ferry left at 9 a.m. on Saturday. It was full.', 2],
    ['It left at 9.30 p.m., an hour late.', 1],
    ['It left at 9 a.m. We wait.', 2],
    ['Bring a lead, e.g. the short one. Thanks.', 2],
    ['So did I. You were right.', 2],
    ['It is no. 7 of ten.', 1]
  ])('does not end a sentence at an abbreviation: %s', (text, count) => {
    expect(readWords(text).sentences).toHaveLength(count);
  });

  it('reads a time with its dots as the time that it is', () => {
    expect(readWords('At 9 a.m. sharp').words.map(({ kind }) => kind)).toEqual([
      'word',
      'time',
      'word'
    ]);
  });

  it('marks the words of others, and not a single pointed word', () => {
    const quoted = (text: string) => readWords(text).words.filter(({ quoted }) => quoted).length;
    expect(quoted('They wrote: "we are sorry" to us.')).toBe(3);
    expect(quoted('They wrote ‘we are sorry’ to us.')).toBe(3);
    expect(quoted('Your "upgrade" failed.')).toBe(0);
  });

  it('keeps offsets into the text as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { start, end } of readWords(text).words) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      })
    );
  });
});
