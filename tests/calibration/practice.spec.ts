import { expect, it } from 'vitest';
import { readSet } from '../../src/cli/calibration/set.ts';
import { PRACTICE_REPLIES } from '../../src/lib/core/readiness/calibration/practice.ts';

it('the replies on which trainers practise are those of our set, with its consensus', async () => {
  const rated = new Map((await readSet('tests/calibration/more')).map((one) => [one.item.id, one]));
  for (const { key, context, consensus } of PRACTICE_REPLIES) {
    const from = rated.get(key);
    expect({ ...context, earlier: [] }, key).toEqual({ ...from?.context, earlier: [] });
    expect(from?.consensus, key).toMatchObject(consensus);
  }
});
