import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

function answered(text = POOR) {
  const drill = given(bakery());
  drill.at('1:00', { type: 'Reply', to: 'daughter', text });
  return drill;
}

const ask = { type: 'AskForSecondLook', reply: 'us-1', why: 'It did say sorry.' } as const;
const override = {
  type: 'OverrideRating',
  reply: 'us-1',
  levels: { apology: 2 },
  reason: 'She read it as one.'
} as const;

describe('a rating that a facilitator overrides', () => {
  it('keeps what was given first, and moves nothing in the drill', () => {
    const drill = answered();
    const { ratings, trust, scheduled } = drill.state;
    drill.hand('1:10', override);
    expect(drill.state).toMatchObject({ ratings, trust, scheduled });
    expect(drill.state.overrides['us-1']).toMatchObject([
      { levels: { apology: 2 }, reason: 'She read it as one.', from: 'override', by: 'f1' }
    ]);
  });

  it.each(['us-2', 'daughter', 'constructor'])('has to be one (%s)', (reply) => {
    const drill = answered();
    drill.hand('1:10', { ...override, reply });
    expect(drill.refusal?.code).toBe('not-rated');
  });

  it('gets no level where there is nothing to rate', () => {
    const drill = answered();
    drill.at('1:05', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.hand('1:10', { ...override, reply: 'us-2', levels: { speed: 4 } });
    expect(drill.refusal).toMatchObject({
      code: 'not-rated',
      message: 'That text is not rated on speed, so there is no level to give.'
    });
    drill.hand('1:10', { ...override, reply: 'us-2', levels: { personalization: 4 } });
    expect(drill.refusal?.code).toBe('not-rated');
  });

  it('can be overridden after the end as well', () => {
    const drill = answered();
    drill.at('11:00', { type: 'AdvanceClock' });
    drill.hand('30:00', override);
    expect(drill.refusal).toBeNull();
    expect(drill.log.at(-1)).toMatchObject({ type: 'RatingOverridden', at: 600_000 });
  });
});

describe('a second look', () => {
  it('is asked for once for each text, while the drill runs or later', () => {
    const drill = answered();
    drill.at('1:10', ask);
    drill.at('1:20', ask);
    expect(drill.refusal?.code).toBe('asked-already');
    drill.at('1:30', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('11:00', { type: 'AdvanceClock' });
    drill.at('12:00', { ...ask, reply: 'us-2' });
    expect(Object.keys(drill.state.secondLooks)).toEqual(['us-1', 'us-2']);
    drill.at('12:00', { ...ask, reply: 'us-3' });
    expect(drill.refusal?.code).toBe('not-rated');
  });

  it('is answered once: with other levels, or by upholding the rating', () => {
    const drill = answered();
    const answer = { type: 'AnswerSecondLook', reply: 'us-1', note: 'It blames her.' } as const;
    drill.hand('1:05', answer);
    expect(drill.refusal?.code).toBe('not-asked');
    drill.at('1:10', ask);
    drill.hand('1:20', answer);
    expect(drill.state.secondLooks['us-1']?.answer).toMatchObject({
      levels: null,
      note: 'It blames her.'
    });
    expect(drill.state.overrides).toEqual({});
    drill.hand('1:30', { ...answer, levels: { apology: 3 } });
    expect(drill.refusal?.code).toBe('asked-already');
  });

  it('that changes levels makes them count', () => {
    const drill = answered();
    drill.at('1:10', ask);
    drill.hand('1:20', {
      type: 'AnswerSecondLook',
      reply: 'us-1',
      levels: { apology: 1 },
      note: 'Granted.'
    });
    expect(drill.state.overrides['us-1']).toMatchObject([
      { levels: { apology: 1 }, reason: 'Granted.', from: 'second-look' }
    ]);
  });
});
