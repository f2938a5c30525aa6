import { expect, it } from 'vitest';
import { versionWords } from './version-words.ts';

it.each([
  [{ number: 2, errors: 0, playable: 2 }, true, 'Kept as version 2.'],
  [{ number: 2, errors: 0, playable: 2 }, false, 'Version 2 says the same already.'],
  [
    { number: 1, errors: 1, playable: null },
    true,
    'Kept as version 1, with 1 error: no drill can start.'
  ],
  [
    { number: 3, errors: 2, playable: 1 },
    true,
    'Kept as version 3, with 2 errors: drills still start from version 1.'
  ],
  [
    { number: 3, errors: 2, playable: 1 },
    false,
    'Version 3 says the same already, with 2 errors: drills still start from version 1.'
  ]
])('says of %o, fresh %s, %j', (version, fresh, words) => {
  expect(versionWords(version, fresh)).toBe(words);
});
