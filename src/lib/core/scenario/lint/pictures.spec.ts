import { describe, expect, it } from 'vitest';
import { injectOf, problemsAfter } from '../sample.fixture.ts';

const problemsOf = (media: { file: string; alt?: string }, files = ['scenario.yaml', media.file]) =>
  problemsAfter(
    (scenario) => {
      Object.assign(injectOf(scenario, 'rain'), { media });
    },
    { files }
  );

describe('a picture', () => {
  it('that is there, with a sentence about it, is fine', () => {
    const alt = 'A wet street, and a man under a newspaper';
    expect(problemsOf({ file: 'wet.webp', alt })).toBe('');
  });

  it('that is not there is an error, with those that are', () => {
    expect(problemsOf({ file: 'wet.jpg', alt: 'A wet street' }, ['cake.svg'])).toBe(
      'error missing-media at injects[0] (rain).media.file: there is no file wet.jpg beside the scenario. There are: cake.svg.'
    );
  });

  it('needs words for those who cannot see it', () => {
    expect(problemsOf({ file: 'wet.jpg' })).toBe(
      'error missing at injects[0] (rain).media.alt: `alt` is missing. Add `alt:`. What can be seen on it, in a sentence, for those who cannot see it.'
    );
    expect(problemsOf({ file: 'wet.jpg', alt: ' ' })).toContain(
      'error empty-value at injects[0] (rain).media.alt: expected some text, found none.'
    );
  });

  it.each([
    ['wet.jpg', 'alt-is-a-name'],
    ['IMG_2041', 'alt-is-a-name'],
    ['screenshot 2', 'alt-is-a-name'],
    ['Wet', 'alt-is-a-name'],
    ['An image of a wet street in the rain', 'alt-announces'],
    ['Photo: a wet street in the rain', 'alt-announces'],
    ['rain again. of course', 'alt-repeats'],
    ['A street', 'short-alt'],
    [`A street, and ${'rain, '.repeat(60)}and more`, 'long-alt']
  ])('is advised about words that help nobody: %s', (alt, code) => {
    expect(problemsOf({ file: 'wet.jpg', alt })).toMatch(
      new RegExp(`^advice ${code} at injects\\[0\\] \\(rain\\)\\.media\\.alt: `)
    );
  });

  it.each([
    'A photograph on a mantelpiece, its glass broken',
    'Picture frames, all of them empty, on a wall',
    'A screenshot pinned to a door: the word SORRY, crossed out'
  ])('may show a picture: %s', (alt) => {
    expect(problemsOf({ file: 'wet.jpg', alt })).toBe('');
  });
});
