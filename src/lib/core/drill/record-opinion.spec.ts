import { describe, expect, it } from 'vitest';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { traineeCommandSchema } from './commands.ts';
import { replay } from './evolve.ts';
import { visible } from './visible.ts';

const second = (reply: string, more = {}) => ({
  type: 'RecordSecondOpinion' as const,
  reply,
  opinion: opinion([3, 3, 2, 3]),
  ofRecord: false,
  ...more
});

function answered() {
  const drill = given(bakery());
  drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
  return drill;
}

describe('a second opinion', () => {
  it('is kept beside the rating, and moves nothing', () => {
    const drill = answered();
    const { ratings, trust, scheduled, released } = drill.state;
    drill.at('1:05', second('us-1'));
    expect(drill.state.opinions['us-1']).toEqual({
      reply: 'us-1',
      opinion: opinion([3, 3, 2, 3]),
      ofRecord: false,
      at: 65 * SECOND
    });
    expect(drill.state).toMatchObject({ ratings, trust, scheduled, released });
  });

  it('is kept once: the first one stands, whoever asks again', () => {
    const drill = answered();
    drill.at('1:05', { ...second('us-1'), id: 'same' });
    expect(drill.at('1:05', { ...second('us-1'), id: 'same' })).toEqual([]);
    drill.at('1:06', second('us-1', { opinion: opinion([0, 0, 0, 0]) }));
    expect(drill.one('SecondOpinionGiven').opinion).toEqual(opinion([3, 3, 2, 3]));
  });

  it.each(['us-2', 'daughter', 'constructor', ''])(
    'on a text that was never rated ("%s") is ignored',
    (reply) => {
      const drill = answered();
      expect(drill.at('1:05', second(reply))).toEqual([]);
      expect(drill.refusal).toBeNull();
    }
  );

  it('comes late as well: while the drill is paused, and after it has ended', () => {
    const drill = answered();
    drill.at('1:10', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.at('1:20', { type: 'PauseDrill' });
    drill.at('9:00', second('us-1'));
    expect(drill.state.status).toBe('paused');
    drill.at('9:10', { type: 'EndDrill' });
    const before = drill.state;
    const events = drill.at('90:00', second('us-2'));
    expect(events.map(({ type, at }) => [type, at])).toEqual([['SecondOpinionGiven', 80 * SECOND]]);
    expect(drill.state).toMatchObject({
      status: 'ended',
      at: before.at,
      clock: before.clock,
      scheduled: before.scheduled
    });
    expect(Object.keys(drill.state.opinions)).toEqual(['us-1', 'us-2']);
  });

  it('stands behind what fell due before it, the end included', () => {
    const drill = answered();
    drill.at('12:00', second('us-1'));
    expect(drill.log.slice(-2).map(({ type, at }) => [type, at])).toEqual([
      ['DrillEnded', 10 * MINUTE],
      ['SecondOpinionGiven', 10 * MINUTE]
    ]);
  });

  it('waits for the scorecard: no screen of the drill is told', () => {
    const drill = answered();
    drill.at('1:05', second('us-1'));
    expect(visible(drill.one('SecondOpinionGiven'), drill.state)).toBeNull();
  });

  it('is nothing that a trainee may send', () => {
    expect(traineeCommandSchema.safeParse(second('us-1')).success).toBe(false);
  });

  it('is missed by nobody in an older log', () => {
    expect(replay(answered().log).opinions).toEqual({});
  });
});
