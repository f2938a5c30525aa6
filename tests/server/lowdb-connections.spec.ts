import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { connectionsContract } from './connections-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

connectionsContract('lowdb', () => ({ ...here.store, reopen: here.reopen }));

it('the files with secrets are read by their owner only', async () => {
  await here.store.connections.change((now) => ({ ...now, webhooks: [] }));
  await here.store.outbox.put([]);
  const file = path.join(here.path, 'house', 'connections.json');
  expect((await stat(file)).mode & 0o077).toBe(0);
});
