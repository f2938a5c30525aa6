import { describe, expect, it } from 'vitest';
import { cardOf, silentDrill, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR, type SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

const owned = (drill: SpecDrill) => cardOf(drill).objectives.find(({ id }) => id === 'own');

function answered(text: string): SpecDrill {
  const drill = given(bakery());
  drill.at('1:20', { type: 'Reply', to: 'daughter', text });
  drill.at('10:00', { type: 'AdvanceClock' });
  return drill;
}

describe('an objective', () => {
  it('is performed when what rolls up to it was answered well and in time', () => {
    expect(owned(answered(GOOD))).toMatchObject({ grade: 'P', n: 1 });
  });

  it('is not performed by a reply that crossed a line', () => {
    expect(owned(answered(POOR))?.grade).toBe('U');
  });

  it('cannot be performed by silence', () => {
    expect(owned(silentDrill())).toMatchObject({
      grade: 'U',
      reason: 'one post in need, none answered, no statement in time and no assessment filed'
    });
  });

  it('weighs posts, statement and assessment alike, and says what it was made of', () => {
    const objective = owned(wholeDrill());
    expect(objective?.n).toBe(3);
    expect(objective?.reason).toMatch(
      /^1 of 1 posts answered, at [\d.]+ of 4, the first statement at [\d.]+ of 4 with its lateness and the assessment at 2\.3 of 4$/
    );
  });

  it('counts what was rightly left alone once, and only what rolls up to it', () => {
    const scenario = bakery();
    scenario.injects.push(
      ...[1, 2, 3].flatMap((n) => {
        const troll = scenario.injects.find(({ id }) => id === 'troll');
        return troll?.expects
          ? [
              {
                ...troll,
                id: `troll-${String(n)}`,
                expects: { ...troll.expects, objectives: ['own'] }
              }
            ]
          : [];
      })
    );
    const drill = given(scenario);
    drill.at('10:00', { type: 'AdvanceClock' });
    // Three trolls left alone do not make up for the one post that was missed.
    expect(owned(drill)).toMatchObject({ grade: 'U', n: 2 });
  });
});
