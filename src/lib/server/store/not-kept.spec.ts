import { describe, expect, it } from 'vitest';
import { whyNotKept } from './not-kept.ts';
import { DatabaseAway } from './postgres/away.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: write`), { code });

describe('whyNotKept', () => {
  it.each([
    ['ENOSPC', 'its disk is full'],
    ['EROFS', 'its data folder may not be written to'],
    ['EIO', 'its disk fails']
  ])('says what %s is to a person', (code, why) => {
    expect(whyNotKept(failed(code))).toBe(`The server cannot keep anything at the moment: ${why}.`);
  });

  it('says that the database does not answer', () => {
    expect(whyNotKept(new DatabaseAway(failed('ECONNREFUSED')))).toMatch(
      /its database does not answer\.$/
    );
  });

  it.each([failed('ENOENT'), failed('ECONNREFUSED'), new Error('this drill has ended'), 'ENOSPC'])(
    'says nothing of what is no matter of keeping: %s',
    (error) => {
      expect(whyNotKept(error)).toBeNull();
    }
  );
});
