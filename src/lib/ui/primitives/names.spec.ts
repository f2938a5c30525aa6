import { describe, expect, it } from 'vitest';
import { firstName, initials, namesInWords } from './names.ts';

describe('initials', () => {
  it.each([
    ['Helen Marsh', 'HM'],
    ['Ruth van der Adeyemi', 'RA'],
    ['kez', 'K'],
    ['  Élodie   Östlund ', 'ÉÖ'],
    ['🔑 key', '🔑K'],
    ['', '?'],
    ['Dana Ferreira', 'DF'],
    ['Ana', 'A'],
    ['Åsa von der Lind', 'ÅL'],
    ['  ', '?'],
    ['Ana Maria Ferreira', 'AF'],
    ['ben', 'B'],
    ['Óscar Núñez', 'ÓN'],
    ['A deleted person (5b85)', 'A5']
  ])('of “%s” are %s', (name, expected) => expect(initials(name)).toBe(expected));

  it('are what is asked for where there is no name', () => {
    expect(initials('', '')).toBe('');
  });
});

describe('a name', () => {
  it('is shortened to its first part', () => {
    expect(['Ana Maria Ferreira', 'ben', ''].map(firstName)).toEqual(['Ana', 'ben', '']);
  });
});

describe('names in a row', () => {
  it('are listed as people say them', () => {
    expect(namesInWords(['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben and Cleo');
    expect(namesInWords(['Ana', 'Ben'], 'or')).toBe('Ana or Ben');
  });

  it('are told apart where one has an “and” of its own', () => {
    const names = ['Press', 'Health and Safety', 'Legal'];
    expect(namesInWords(names)).toBe('Press; Health and Safety; and Legal');
    expect(namesInWords(names.slice(0, 2), 'or')).toBe('Press; or Health and Safety');
    expect(namesInWords(['Health and Safety'])).toBe('Health and Safety');
  });
});
