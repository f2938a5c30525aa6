import { describe, expect, it } from 'vitest';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

describe('a reply in its drill', () => {
  it('is compared with what was said before it, not with itself', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:40', { type: 'Reply', to: 'cat', text: GOOD });

    expect(
      drill
        .all('ReplyRated')
        .map(({ rating }) => rating.flags.some(({ flag }) => flag === 'canned'))
    ).toEqual([false, true]);
  });
});
