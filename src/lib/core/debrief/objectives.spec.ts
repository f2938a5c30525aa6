import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  silentDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR, type SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

const STATEMENT = {
  type: 'PostStatement',
  text: 'We put the wrong label on the loaves, and that is our mistake. We are sorry. Do not eat them: we have stopped the line and taken every loaf off the shelves. Ring 0300 555 0100.'
} as const;
const ASSESSED = {
  happened: 'A label was wrong',
  source: 'Dani',
  cause: 'own',
  affected: 'buyers',
  severity: 'high',
  spread: 'local'
} as const;

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
    expect(objective?.n).toBe(4);
    expect(objective?.reason).toMatch(
      /^1 of 1 posts answered, at [\d.]+ of 4, the first statement at [\d.]+ of 4 with its lateness, 0 of 1 promised update in time and the assessment at 2\.3 of 4$/
    );
  });

  it('is not performed without challenges where an update that was promised did not come', () => {
    const promising = (update?: string) => {
      const drill = given(fullBakery());
      drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
      drill.at('2:20', { ...STATEMENT, update: false, nextUpdateIn: 2 });
      if (update !== undefined)
        drill.at(update, { ...STATEMENT, update: true, nextUpdateIn: null });
      drill.at('3:50', { type: 'FileAssessment', assessment: ASSESSED });
      drill.at('9:00', { type: 'EndDrill' });
      return drill;
    };
    expect(owned(promising('4:00'))).toMatchObject({ grade: 'P', n: 4 });
    expect(owned(promising('4:00'))?.reason).not.toContain('lateness');
    const broken = owned(promising());
    expect(broken).toMatchObject({ grade: 'S', n: 4 });
    expect(broken?.reason).toContain('0 of 1 promised update in time');
    expect(owned(promising('5:00'))?.grade).toBe('S');
  });

  it('leaves a promise out that was not yet due', () => {
    const drill = given(fullBakery());
    drill.at('2:20', { ...STATEMENT, update: false, nextUpdateIn: 5 });
    drill.at('3:00', { type: 'EndDrill' });
    expect(owned(drill)?.reason).not.toContain('update');
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

  it('is not exercised by leaving things alone while what it asks for had not come', () => {
    const scenario = bakery();
    const daughter = scenario.injects.find(({ id }) => id === 'daughter');
    const troll = scenario.injects.find(({ id }) => id === 'troll');
    if (daughter?.expects) daughter.expects = { ...daughter.expects, objectives: ['own'] };
    if (troll?.expects) troll.expects = { ...troll.expects, objectives: ['own'] };
    const drill = given(scenario);
    drill.at('0:40', { type: 'EndDrill' });
    expect(owned(drill)).toMatchObject({ grade: null, n: 0 });
  });

  it('rests on nothing that could not be rated', () => {
    const german =
      'Liebe Kundin, wir haben gestern das falsche Etikett auf die Brote geklebt. Das war unser Fehler, und wir bitten Sie herzlich um Entschuldigung.';
    const drill = given(fullBakery());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: german });
    drill.at('2:20', { ...STATEMENT, text: german, update: false, nextUpdateIn: null });
    drill.at('3:30', { type: 'EndDrill' });
    expect(owned(drill)).toMatchObject({ grade: null, n: 0 });
  });
});
