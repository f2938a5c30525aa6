import { describe, expect, it } from 'vitest';
import { readScenario } from '../read.ts';
import { BLANK, PLACEHOLDERS } from './blank.ts';
import { TEMPLATES } from './index.ts';

describe('a text to begin with', () => {
  it.each(TEMPLATES)('$name can be played as it is', ({ text }) => {
    const { scenario, problems } = readScenario(text);
    const held = problems.filter(({ code }) => code !== 'placeholder');
    expect(held.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(scenario).not.toBeNull();
  });

  it('says of each of its own words that they are to be replaced', () => {
    const { problems } = readScenario(BLANK);
    const told = problems.filter(({ code }) => code === 'placeholder');
    expect(told.map(({ severity }) => severity)).toEqual(PLACEHOLDERS.map(() => 'warning'));
    for (const text of PLACEHOLDERS)
      expect(told.some(({ message }) => message.endsWith(text))).toBe(true);
  });
});
