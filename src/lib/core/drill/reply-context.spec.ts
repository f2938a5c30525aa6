import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { rate } from '../scoring/index.ts';
import { contextWhenRated } from './reply-context.ts';

/** A drill in which the facts and the responsibility change between the texts. */
function played() {
  const drill = given(bakery());
  drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.at('1:10', { type: 'CorrectReply', reply: 'us-1', text: POOR });
  drill.at('2:00', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
  drill.at('5:00', { type: 'Reply', to: 'troll', text: 'The recipe changed on 3 March.' });
  drill.at('5:10', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
  drill.at('9:00', { type: 'AdvanceClock' });
  return drill;
}

describe('the context of a text, read back from the log', () => {
  it('rates it as it was rated then, whatever became known since', () => {
    const drill = played();
    const rated = drill.all('ReplyRated');
    expect(rated).toHaveLength(5);
    for (const { reply, timing, rating } of rated) {
      const context = contextWhenRated(drill.scenario, drill.log, reply);
      if (!context) throw new Error('no context');
      expect(rate(context, timing).ratings).toEqual(rating.ratings);
      expect(rate(context, timing).flags).toEqual(rating.flags);
    }
  });

  it('knows what was said before, by which channel, and whose fault it was held to be', () => {
    const { scenario, log } = played();
    const context = (reply: string) => contextWhenRated(scenario, log, reply);
    expect(context('us-1')).toMatchObject({
      post: { author: '@dani_o', name: 'Dani Okafor' },
      responsibility: 'unclear',
      channel: 'public',
      earlier: []
    });
    expect(context('us-1')?.facts.unconfirmed).toEqual(['Why the label was wrong']);
    expect(context('us-1')?.facts.mustNotSay).toEqual(["The child's name is Noah."]);
    expect(context('us-3')).toMatchObject({ channel: 'private', earlier: [GOOD] });
    expect(context('us-4')).toMatchObject({ responsibility: 'preventable' });
    expect(context('us-4')?.facts.unconfirmed).toEqual([]);
    expect(context('us-5')).toMatchObject({ post: null, channel: 'public' });
  });

  it('is of no text that was not rated', () => {
    const { scenario, log } = played();
    for (const id of ['us-9', 'daughter', ''])
      expect(contextWhenRated(scenario, log, id)).toBeNull();
  });
});
