import { describe, expect, it } from 'vitest';
import { injectOf, problemsAfter } from '../sample.fixture.ts';
import type { ScenarioInput } from '../schema.ts';

type Inject = ScenarioInput['injects'][number];

/** The problems of the sample whose last inject repeats so. */
const repeating = (parts: Partial<Inject>) =>
  problemsAfter((scenario) => {
    Object.assign(injectOf(scenario, 'still-waiting'), parts);
  });

describe('what comes again', () => {
  it('is fine with a text for each time', () => {
    expect(
      repeating({
        repeat: { every: '04:00', most: 3 },
        variants: ['still nobody', 'right. im ringing them']
      })
    ).toBe('');
  });

  it('needs a text for each time', () => {
    expect(
      repeating({ repeat: { every: '04:00', most: 4 }, variants: ['still nobody'] })
    ).toMatchInlineSnapshot(
      `"error few-variants at injects[3] (still-waiting).repeat.most: still-waiting may come 4 times and has 2 texts. Write 2 more of what it says when it comes again (\`variants\`), or let it come only twice (\`most\`)."`
    );
  });

  it('never says the same thing twice', () => {
    expect(
      repeating({ repeat: { every: '04:00', most: 2 }, variants: ['Nobody has  answered me'] })
    ).toMatchInlineSnapshot(
      `"error same-text-twice at injects[3] (still-waiting).variants[0]: still-waiting says this twice. Nobody says the same thing again in the same words: write another."`
    );
  });

  it('ends before the drill does', () => {
    expect(
      repeating({ repeat: { every: '15:00', most: 3 }, variants: ['hm', 'hmm'] })
    ).toMatchInlineSnapshot(
      `"warning repeat-past-end at injects[3] (still-waiting).repeat: still-waiting comes at 10:40 at the earliest, so that number 3 would come at 40:40, after the end at 30:00. Let it come only twice (\`most\`), or repeat it sooner."`
    );
  });

  it('waits for a condition, and says more only if it repeats', () => {
    expect(repeating({ variants: ['hm'] })).toMatchInlineSnapshot(
      `"warning variants-without-repeat at injects[3] (still-waiting).variants: still-waiting has variants, but comes once. Say how often it comes again (\`repeat\`), or leave them out."`
    );
    expect(
      problemsAfter((scenario) => {
        Object.assign(injectOf(scenario, 'rain'), {
          repeat: { every: '04:00', most: 2 },
          variants: ['and again']
        });
      })
    ).toMatchInlineSnapshot(
      `"error wrong-value at injects[0] (rain): expected when beside repeat; found id, at, from, text, repeat, variants. Add what is missing."`
    );
  });
});
