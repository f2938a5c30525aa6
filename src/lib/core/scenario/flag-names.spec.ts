import { describe, expect, it } from 'vitest';
import { leansOf } from './chart/leans.ts';
import { flagWords } from './flag-names.ts';
import { triggerWords } from './trigger-words.ts';
import { RED_FLAGS } from './vocabulary.ts';

const keys = { inject: () => null, fact: () => null, move: () => null };
const scenario = { injects: [], facts: [] } as unknown as Parameters<typeof triggerWords>[0];

describe('the name of a red flag', () => {
  it.each(RED_FLAGS)('stands in a condition in place of the id %s', (flag) => {
    const words = triggerWords(scenario, { flagged: { flag } });
    expect(words).toBe(`a reply drew ${flagWords(flag)}`);
    expect(words).not.toContain(`flag ${flag}`);
    expect(leansOf({ flagged: { flag } }, keys)[0]?.words).not.toContain('-');
  });

  it('is the same beside an arrow of the timeline', () => {
    const [lean] = leansOf({ flagged: { flag: 'asks-private-data-in-public' } }, keys);
    expect(lean?.words).toBe('asks for private data in public');
  });

  it('leaves any red flag without one, and one that is not known by what was written', () => {
    expect(triggerWords(scenario, { flagged: {} })).toBe('a reply drew a red flag');
    expect(flagWords('shouting')).toBe('the red flag “shouting”');
  });
});
