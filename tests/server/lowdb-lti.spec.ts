import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ltiContract } from './lti-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

ltiContract('lowdb', () => ({ ...here.store, reopen: here.reopen }));

it('keeps private keys from other users of the machine', async () => {
  await here.store.lti.addKey({ id: 'one', jwk: '{}', since: 1 }, 2);
  const { mode } = await stat(path.join(here.path, 'house', 'lti.json'));
  expect(mode & 0o077).toBe(0);
});
