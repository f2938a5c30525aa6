import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR, TRAINER } from '../../../../tests/support/given.ts';
import { hotwash } from './hotwash/index.ts';
import { afterActionReport } from './report/index.ts';

/** The bakery, in which every name ends in a full stop, and Dani's daughter is for food safety to decide on. */
function dotted() {
  const { personas, organisation, injects, ...scenario } = fullBakery();
  const { plan } = organisation;
  return {
    ...scenario,
    personas: personas.map((one) => ({ ...one, name: `${one.name} N.` })),
    organisation: {
      ...organisation,
      plan: { ...plan, roles: plan.roles.map((one) => ({ ...one, name: `${one.name} Ltd.` })) }
    },
    injects: [
      ...injects,
      ...injects
        .filter(({ id }) => id === 'daughter')
        .map((inject) => ({
          ...inject,
          id: 'oven',
          from: 'nan',
          reactions: [],
          expects: inject.expects && {
            ...inject.expects,
            action: 'escalate' as const,
            role: 'safety'
          }
        }))
    ]
  };
}

describe('sentences about people whose names end in a full stop', () => {
  it('end in one', () => {
    const drill = given(dotted());
    drill.at('0:40', { type: 'Escalate', post: 'oven', role: 'press', note: '' });
    drill.at('1:10', { type: 'Reply', to: 'troll', text: POOR });
    drill.at('10:00', { type: 'AdvanceClock' });
    drill.at('11:00', {
      type: 'OverrideRating',
      reply: 'us-1',
      levels: { acknowledgment: 1 },
      reason: 'It names nobody.',
      by: TRAINER
    });
    expect(drill.refusal).toBeNull();
    const { scenario, log } = drill;
    const { areas, plan } = afterActionReport(scenario, log);
    const said = JSON.stringify([areas, plan]);
    expect(said).toContain('it was for Food safety Ltd.');
    expect(said).toContain('and was for Food safety Ltd.');
    expect(said).toContain('It names nobody.');
    expect(said).not.toContain('..');
  });

  it('end in one where the hotwash lists them', () => {
    const drill = given(dotted());
    drill.at('10:00', { type: 'AdvanceClock' });
    const says = hotwash(drill.scenario, drill.log).badly.map((point) => point.says);
    expect(says).toContainEqual(expect.stringMatching(/: those of .* and Nan N\.$/));
  });

  it('end in one where the name is the last word of a verdict', () => {
    const drill = given(dotted());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:28', { type: 'EndDrill' });
    expect(cardOf(drill).verdict[1]).toMatch(/, with the answer to Dani Okafor N\.$/);
  });
});
