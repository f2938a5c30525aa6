import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../tests/fixtures/scorecards.ts';
import { given } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

const TEXT = 'We put the wrong label on your loaf, Dani, and we are sorry.';

const handedOver = (command: object) => {
  const drill = given(bakery());
  drill.at('1:20', { type: 'Reply', to: 'daughter', text: TEXT, ...command });
  drill.at('2:00', { type: 'EndDrill' });
  return cardOf(drill).practices.find(({ practice }) => practice === 'hand-over');
};

describe('a private channel offered', () => {
  it('is what the words offer', () => {
    expect(handedOver({})).toMatchObject({ count: 0, of: 1 });
    expect(handedOver({ text: `${TEXT} Send us a direct message.` })).toMatchObject({ count: 1 });
  });

  it('is what the composer handed over, whatever the words are', () => {
    expect(handedOver({ handOver: 'direct' })).toMatchObject({ count: 1, of: 1 });
    expect(handedOver({ handOver: 'phone' })).toMatchObject({ count: 1, of: 1 });
  });
});
