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

  it('says of its own words, one after the other, that they are to be replaced', () => {
    let text = BLANK;
    for (const [place, words] of PLACEHOLDERS.entries()) {
      const { problems } = readScenario(text);
      const told = problems.filter(({ code }) => code === 'placeholder');
      const more = PLACEHOLDERS.length - place - 1;
      expect(told).toMatchObject([
        { severity: 'warning', message: expect.stringContaining(words) as string }
      ]);
      if (more > 0) expect(told[0]?.message).toContain(`this and ${String(more)} more texts are`);
      text = text.replace(`: ${words}\n`, ': Words of its author\n');
    }
    const { problems } = readScenario(text);
    expect(problems.filter(({ code }) => code === 'placeholder')).toEqual([]);
  });
});
