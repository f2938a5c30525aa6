import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOOD, teamOf } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

const claim = { type: 'ClaimPost', post: 'daughter' } as const;
const reply = { type: 'Reply', to: 'daughter', text: GOOD } as const;

function claimed() {
  const drill = teamOf(bakery());
  drill.from('ana', '0:40', claim);
  return drill;
}

describe('a post that somebody has claimed', () => {
  it('is theirs to answer: nobody else claims, answers or hands it on', () => {
    const drill = claimed();
    const others = [
      claim,
      reply,
      { type: 'ReleaseClaim', post: 'daughter' },
      { type: 'HandOn', post: 'daughter', to: 'cy', note: '' },
      { type: 'SendDirectMessage', to: 'dani', text: GOOD }
    ] as const;
    for (const command of others) {
      drill.from('ben', '0:50', command);
      expect(drill.refusal).toEqual({
        code: 'claimed',
        message: 'Ana Lima is answering this post. Ask them to hand it on.'
      });
    }
    drill.from('ana', '0:51', claim);
    expect(drill.all('PostClaimed')).toHaveLength(1);
    drill.from('ana', '0:52', reply);
    expect(drill.refusal).toBeNull();
  });

  it('is free again when it is answered, let go, or its holder leaves', () => {
    const answered = claimed();
    answered.from('ana', '0:50', reply);
    expect(answered.state.claims).toEqual({});
    const letGo = claimed();
    letGo.from('ana', '0:50', { type: 'ReleaseClaim', post: 'daughter' });
    letGo.from('ana', '0:50', { type: 'ReleaseClaim', post: 'daughter' });
    expect(letGo.all('ClaimReleased')).toHaveLength(1);
    const left = claimed();
    left.at('0:50', { type: 'LeaveDrill', person: 'ana' });
    left.from('ben', '0:51', claim);
    expect(left.state.claims['daughter']?.by).toBe('ben');
  });

  it('is free again after an answer that did not meet it', () => {
    const drill = claimed();
    drill.from('ana', '0:50', { ...reply, text: 'ok' });
    expect(drill.all('PostAnswered')).toEqual([]);
    drill.from('ben', '0:55', reply);
    expect(drill.refusal).toBeNull();
  });

  it('can be handed to a teammate who is there', () => {
    const drill = claimed();
    const handOn = { type: 'HandOn', post: 'daughter', to: 'ben', note: 'Press!' } as const;
    drill.from('ana', '0:50', { ...handOn, to: 'ana' });
    expect(drill.refusal?.code).toBe('no-such-person');
    drill.at('0:51', { type: 'LeaveDrill', person: 'cy' });
    drill.from('ana', '0:51', { ...handOn, to: 'cy' });
    expect(drill.refusal?.message).toBe('Cy is not here; hand it to somebody who is.');
    drill.from('ana', '0:52', handOn);
    expect(drill.one('PostHandedOn')).toMatchObject({ by: 'ana', to: 'ben', note: 'Press!' });
    drill.from('ana', '0:53', reply);
    expect(drill.refusal?.code).toBe('claimed');
    drill.from('ben', '0:54', reply);
    expect(drill.refusal).toBeNull();
  });

  it('has to be one that can be answered', () => {
    const drill = teamOf(bakery());
    drill.hand('0:40', { type: 'WriteBriefing', from: 'safety', text: 'Hello.' });
    drill.from('ana', '0:41', { type: 'ClaimPost', post: 'post--1' });
    expect(drill.refusal?.code).toBe('not-answerable');
    drill.from('ana', '0:41', { type: 'ClaimPost', post: 'constructor' });
    expect(drill.refusal?.code).toBe('no-such-post');
  });
});

it('claims of different posts by different people do not depend on their order', () => {
  const someone = fc.constantFrom('ana', 'ben', 'cy');
  const post = fc.constantFrom('cat', 'daughter', 'troll');
  fc.assert(
    fc.property(someone, someone, post, post, (one, other, first, second) => {
      fc.pre(one !== other && first !== second);
      const [there, back] = [teamOf(bakery()), teamOf(bakery())];
      there.from(one, '1:05', { type: 'ClaimPost', post: first });
      there.from(other, '1:05', { type: 'ClaimPost', post: second });
      back.from(other, '1:05', { type: 'ClaimPost', post: second });
      back.from(one, '1:05', { type: 'ClaimPost', post: first });
      expect(there.state.claims).toEqual(back.state.claims);
    }),
    { numRuns: 20 }
  );
});
