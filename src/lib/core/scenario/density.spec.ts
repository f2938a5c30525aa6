import { describe, expect, it } from 'vitest';
import { busyness, isPacedByTrainee } from './density.ts';
import { parseScenario } from './parse.ts';
import { sampleText } from './sample.fixture.ts';
import type { ScenarioInput } from './schema.ts';

function busynessOf(change: (scenario: ScenarioInput) => void = () => undefined) {
  const { scenario } = parseScenario(sampleText(change));
  if (!scenario) throw new Error('the sample does not parse');
  return busyness(scenario);
}

describe('busyness', () => {
  it('counts injects and what needs an answer, minute by minute to the end', () => {
    const minutes = busynessOf();
    expect(minutes).toHaveLength(30);
    expect(minutes.filter(({ posts }) => posts > 0)).toEqual([
      { minute: 0, posts: 1, needs: 0 },
      { minute: 2, posts: 1, needs: 1 },
      { minute: 5, posts: 1, needs: 0 }
    ]);
  });

  it('goes up to the last timed inject where only a condition ends the drill', () => {
    const minutes = busynessOf((scenario) => {
      scenario.end = { when: { stated: true } };
    });
    expect(minutes).toHaveLength(6);
  });

  it('counts an inject that comes with the last second of the drill', () => {
    const minutes = busynessOf((scenario) => {
      scenario.injects.push({ id: 'last', at: '30:00', from: 'joss', text: 'night' });
    });
    expect(minutes.at(-1)).toEqual({ minute: 30, posts: 1, needs: 0 });
  });
});

describe('isPacedByTrainee', () => {
  it('holds where most of the script waits for what is done', () => {
    const paced = (waiting: number) => {
      const { scenario } = parseScenario(
        sampleText(({ injects }) => {
          for (let n = 0; n < waiting; n += 1)
            injects.push({
              id: `then-${String(n)}`,
              when: { answered: { inject: 'cake-post' } },
              from: 'joss',
              text: `and then? ${String(n)}`
            });
        })
      );
      if (!scenario) throw new Error('the sample does not parse');
      return isPacedByTrainee(scenario);
    };
    expect([paced(0), paced(2), paced(3)]).toEqual([false, false, true]);
  });
});
