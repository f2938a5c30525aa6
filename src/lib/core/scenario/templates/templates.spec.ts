import { describe, expect, it } from 'vitest';
import { readScenario } from '../read.ts';
import { TEMPLATES } from './index.ts';

describe('a text to begin with', () => {
  it.each(TEMPLATES)('$name can be played as it is', ({ text }) => {
    const { scenario, problems } = readScenario(text);
    expect(problems.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(scenario).not.toBeNull();
  });
});
