import { describe, expect, it } from 'vitest';
import { rate } from '../scoring/index.ts';
import { CONTEXT } from '../scoring/scoring.fixture.ts';
import type { ReplyContext } from '../scoring/types.ts';
import { rateOnce } from './rate-once.ts';

const TEXT = 'Ines, our crew turned your guide dog away. That was our mistake, and I am sorry.';

describe('a rating that is remembered', () => {
  const context: ReplyContext = { ...CONTEXT, reply: TEXT };
  const timing = { elapsed: 400, target: 300, limit: 900 };

  it('is the one that the scorer gives, with and without a clock', () => {
    expect(rateOnce(context, null)).toEqual(rate(context, null));
    expect(JSON.stringify(rateOnce({ ...context }, timing))).toBe(
      JSON.stringify(rate(context, timing))
    );
  });

  it.each<[string, Partial<ReplyContext>]>([
    ['what was said before', { earlier: [TEXT] }],
    ['whose fault it is', { responsibility: 'unclear' }],
    ['the post', { post: null }],
    ['the facts', { facts: { ...CONTEXT.facts, mustNotSay: ['guide dog'] } }],
    ['what the post needs', { takesUp: { problem: ['a dog'], harm: [], answers: [] } }],
    ['the channel', { channel: 'private' }]
  ])('is given anew when it changes: %s', (_, change) => {
    rateOnce(context, null);
    const other = { ...context, ...change };
    expect(rateOnce(other, null)).toEqual(rate(other, null));
  });
});
